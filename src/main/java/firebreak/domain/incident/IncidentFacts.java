package firebreak.domain.incident;

/// What a client's file says about one incident. `key` is the name people use ("INC-1042"), unique
/// within its source; `clientCause` is the client's own cause field, kept as a hint. Unknown texts
/// are empty, never null.
public record IncidentFacts(
        String key,
        String title,
        String text,
        Severity severity,
        String service,
        String team,
        Clocks clocks,
        Effort effort,
        String clientCause) {
    public IncidentFacts {
        if (key.isBlank()) throw new IllegalArgumentException("An incident needs a key");
    }
}
