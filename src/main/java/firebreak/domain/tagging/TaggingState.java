package firebreak.domain.tagging;

/// How far a tagging is. An incident without a tagging is pending.
public enum TaggingState {
    PENDING,
    DRAFT,
    DONE,
    DISCARDED
}
