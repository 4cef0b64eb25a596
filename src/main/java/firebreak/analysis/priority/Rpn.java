package firebreak.analysis.priority;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// The risk priority number of a client's failure mode and effects analysis: severity times
/// occurrence times detection. It is here to read clients' own sheets and to say what is wrong with
/// it; **nothing of ours is ranked by it**, see [GapRanking]. A product of ranks has no meaning:
/// few of its values occur, unlike items get the same one, and the worst severity drowns in it.
///
/// Sources: AIAG FMEA, 4th edition; J. Bowles (2003) and D. Wheeler (2011) for its flaws; AIAG and
/// VDA (2019), which replaced it.
///
/// Error: [IllegalArgumentException] where a rank is not within 1 and 10.
///
/// @param name of the failure mode
public record Rpn(String name, int severity, int occurrence, int detection) {
    private static final int MOST = 10;
    private static final int SEVERE = 9;

    /// What the scale can and can't say.
    ///
    /// @param combinations of three ranks
    /// @param distinctValues how many different products these have
    /// @param max the greatest
    /// @param ambiguousValues products that several combinations have
    public record Scale(int combinations, int distinctValues, int max, int ambiguousValues) {}

    public Rpn {
        for (int rank : new int[] {severity, occurrence, detection})
            if (rank < 1 || rank > MOST)
                throw new IllegalArgumentException("A rank of 1 to 10, not " + rank);
    }

    /// Severity times occurrence times detection, 1 to 1,000.
    public int number() {
        return severity * occurrence * detection;
    }

    /// Whether it is of a severity that must not drown in a product: 9 or 10.
    public boolean severe() {
        return severity >= SEVERE;
    }

    /// As the client's sheet orders them: highest first, equal numbers with one rank, by severity,
    /// occurrence and name. For showing that sheet, not for ranking.
    public static List<Scored<Rpn>> asTheClientRanks(Collection<Rpn> items) {
        return Scored.ranked(
                items,
                i -> BigDecimal.valueOf(i.number()),
                _ -> BigDecimal.ONE,
                Comparator.comparingInt(Rpn::severity)
                        .thenComparingInt(Rpn::occurrence)
                        .reversed()
                        .thenComparing(Rpn::name));
    }

    /// Counted, not quoted.
    public static Scale scale() {
        var counts = new HashMap<Integer, Integer>();
        for (int s = 1; s <= MOST; s++)
            for (int o = 1; o <= MOST; o++)
                for (int d = 1; d <= MOST; d++) counts.merge(s * o * d, 1, Integer::sum);
        return new Scale(
                MOST * MOST * MOST,
                counts.size(),
                MOST * MOST * MOST,
                (int) counts.values().stream().filter(c -> c > 1).count());
    }
}
