package firebreak.domain.incident;

/// The five moments of an incident, in the order in which they happen.
public enum Clock {
    IMPACT_START,
    DETECTED,
    ACKNOWLEDGED,
    MITIGATED,
    RESOLVED
}
