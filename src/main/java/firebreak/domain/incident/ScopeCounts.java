package firebreak.domain.incident;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many rows of an import each rule left out.
public record ScopeCounts(Map<ScopeRule, Integer> rows) {
    public static final ScopeCounts NONE = new ScopeCounts(Map.of());

    public ScopeCounts {
        var counted = new EnumMap<ScopeRule, Integer>(ScopeRule.class);
        rows.forEach((rule, n) -> {
            if (n < 0) throw new IllegalArgumentException("less than no row");
            if (n > 0) counted.put(rule, n);
        });
        rows = Collections.unmodifiableMap(counted);
    }

    /// One rule's rows.
    public static ScopeCounts of(ScopeRule rule, int rows) {
        return new ScopeCounts(Map.of(rule, rows));
    }

    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    public static ScopeCounts sum(Collection<ScopeCounts> counts) {
        var sum = new EnumMap<ScopeRule, Integer>(ScopeRule.class);
        for (var some : counts) some.rows.forEach((rule, n) -> sum.merge(rule, n, Integer::sum));
        return new ScopeCounts(sum);
    }

    /// As one line, for keeping; see [#parse].
    public String text() {
        return rows.entrySet().stream()
                .map(e -> e.getKey().name() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    }

    /// What [#text] wrote; rows of rules that this program doesn't know, and of imports made before
    /// rules were counted, count as repeated headers, so that the sum holds.
    public static ScopeCounts parse(String text, int total) {
        var counts = parse(text);
        var rest = Math.max(0, total - counts.total());
        return sum(List.of(counts, of(ScopeRule.REPEATED_HEADER, rest)));
    }

    /// What [#text] wrote; rules that this program doesn't know are left out.
    public static ScopeCounts parse(String text) {
        var rows = new EnumMap<ScopeRule, Integer>(ScopeRule.class);
        for (var part : text.split(",")) {
            var at = part.indexOf('=');
            for (var rule : ScopeRule.values())
                if (at > 0 && rule.name().equals(part.substring(0, at)))
                    rows.put(rule, Integer.parseInt(part.substring(at + 1)));
        }
        return new ScopeCounts(rows);
    }
}
