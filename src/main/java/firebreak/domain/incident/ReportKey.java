package firebreak.domain.incident;

import java.util.Comparator;

/// By which a report is known across imports: the source that it was read as, such as "PagerDuty",
/// and the key within it, such as "PD-7".
public record ReportKey(String source, String key) implements Comparable<ReportKey> {
    private static final Comparator<ReportKey> ORDER =
            Comparator.comparing(ReportKey::source).thenComparing(ReportKey::key);

    @Override
    public int compareTo(ReportKey other) {
        return ORDER.compare(this, other);
    }
}
