package firebreak.domain.session;

import java.util.Map;
import java.util.TreeMap;

/// How many ballots each choice got. Nothing else is kept of a ballot: not whose it was, and not
/// which came before which.
///
/// @param counts by the id of a choice; none is 0
public record Ballots(Map<String, Integer> counts) {
    /// The card of those who don't know.
    public static final String UNSURE = "?";

    public static final Ballots NONE = new Ballots(Map.of());

    public Ballots {
        counts = Map.copyOf(counts);
        if (counts.values().stream().anyMatch(n -> n <= 0))
            throw new IllegalArgumentException("a choice with no ballot");
    }

    public int of(String choice) {
        return counts.getOrDefault(choice, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Ballots with(String choice) {
        var next = new TreeMap<>(counts);
        next.merge(choice, 1, Integer::sum);
        return new Ballots(next);
    }

    /// One less; the same where there was none.
    public Ballots without(String choice) {
        var next = new TreeMap<>(counts);
        next.computeIfPresent(choice, (_, n) -> n == 1 ? null : n - 1);
        return new Ballots(next);
    }
}
