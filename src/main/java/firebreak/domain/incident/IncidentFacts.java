package firebreak.domain.incident;

/// What a client's file says about one incident. `key` is the name people use ("INC-1042"), unique
/// within its source. `clientCause` is the client's own cause field and `changeReference` the
/// change that the client's tool says caused it ("CHG0030052"), several apart by "; ": both are
/// hints, never judgements. Unknown texts are empty, never null.
public record IncidentFacts(
        String key,
        String title,
        String text,
        Severity severity,
        String service,
        String team,
        Clocks clocks,
        Effort effort,
        String clientCause,
        String changeReference,
        AsWritten written) {
    /// Facts that were written as they are, of which no change is known.
    public IncidentFacts(
            String key,
            String title,
            String text,
            Severity severity,
            String service,
            String team,
            Clocks clocks,
            Effort effort,
            String clientCause) {
        this(key, title, text, severity, service, team, clocks, effort, clientCause, "");
    }

    /// Facts that were written as they are.
    public IncidentFacts(
            String key,
            String title,
            String text,
            Severity severity,
            String service,
            String team,
            Clocks clocks,
            Effort effort,
            String clientCause,
            String changeReference) {
        this(
                key,
                title,
                text,
                severity,
                service,
                team,
                clocks,
                effort,
                clientCause,
                changeReference,
                AsWritten.NOTHING);
    }

    public IncidentFacts {
        if (key.isBlank()) throw new IllegalArgumentException("An incident needs a key");
    }

    /// The same with another severity.
    IncidentFacts with(Severity other) {
        return new IncidentFacts(
                key,
                title,
                text,
                other,
                service,
                team,
                clocks,
                effort,
                clientCause,
                changeReference,
                written);
    }
}
