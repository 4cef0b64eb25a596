package firebreak.domain.assessment;

/// Why a snapshot was taken.
public enum SnapshotReason {
    OPEN,
    CLOSE,
    TIMER,
    MIGRATION,
    IMPORT,
    MERGE,
    /// A person asked for it and named it; it is kept for ever.
    MILESTONE,
    /// To be handed over.
    EXPORT
}
