package firebreak.domain.incident;

/// The client's own word for severity, kept as written, and the class that it was mapped to.
public record Severity(String word, SeverityClass severityClass) {
    public static Severity of(String word) {
        return new Severity(word, SeverityClass.ofWord(word));
    }
}
