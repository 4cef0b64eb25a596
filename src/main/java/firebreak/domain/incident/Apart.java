package firebreak.domain.incident;

/// Two reports of which a person said that they tell of two incidents. Which is named first makes
/// no difference.
public record Apart(ReportKey one, ReportKey other) {
    public Apart {
        if (one.equals(other)) throw new IllegalArgumentException("a report and itself");
        if (one.compareTo(other) > 0) {
            var first = one;
            one = other;
            other = first;
        }
    }
}
