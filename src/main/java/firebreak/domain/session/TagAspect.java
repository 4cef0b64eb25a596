package firebreak.domain.session;

/// What of an incident's tagging a room votes on.
public enum TagAspect {
    ORIGIN,
    /// The earliest stage at which it could have been prevented.
    STAGE,
    PREVENTABILITY
}
