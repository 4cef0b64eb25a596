package firebreak.domain.session;

/// What a session is for.
public enum SessionKind {
    KICK_OFF,
    WORKSHOP,
    INTERVIEW,
    REVIEW,
    READ_OUT
}
