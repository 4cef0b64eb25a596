package firebreak.domain.incident;

/// What an incident's facts are made of, each of which has an origin of its own. What says
/// something together is one field: a severity with its word, a text with its markup.
public enum FactName {
    TITLE,
    TEXT,
    SEVERITY,
    SERVICE,
    TEAM,
    IMPACT_START,
    DETECTED,
    ACKNOWLEDGED,
    MITIGATED,
    RESOLVED,
    LEADERSHIP_MINUTES,
    RESPONDER_MINUTES,
    CLIENT_CAUSE,
    CHANGE_REFERENCE,
    LABELS,
    PEOPLE;

    public static FactName of(Clock clock) {
        return switch (clock) {
            case IMPACT_START -> IMPACT_START;
            case DETECTED -> DETECTED;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case MITIGATED -> MITIGATED;
            case RESOLVED -> RESOLVED;
        };
    }
}
