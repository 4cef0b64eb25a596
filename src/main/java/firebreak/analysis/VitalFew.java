package firebreak.analysis;

import firebreak.analysis.inference.Outcome;

import java.util.List;

/// The fewest of the most frequent categories that together reach a share of all.
///
/// @param size how many categories that takes; 0 where there is nothing to count
/// @param tieAtCut whether a category left outside is as frequent as the last one inside, so that
///   the cut between them means nothing
public record VitalFew(int size, boolean tieAtCut) {

    /// The vital few among counts in falling order. The comparison is between whole numbers, so
    /// that exactly 80 % is reached and not missed by rounding.
    ///
    /// Errors: [IllegalArgumentException] where a count is negative, where the counts rise, or
    /// where the share is not within 1 and 100. Source: J. M. Juran; the `pareto.chart` example of
    /// the R package qcc.
    ///
    /// @param falling how often each category occurs, most frequent first
    /// @param percent the share to reach, 1 to 100, usually 80
    public static VitalFew of(List<Integer> falling, int percent) {
        if (percent < 1 || percent > 100)
            throw new IllegalArgumentException("A share of 1 to 100 %, not " + percent);
        long total = 0;
        for (int i = 0; i < falling.size(); i++) {
            if (falling.get(i) < 0 || (i > 0 && falling.get(i) > falling.get(i - 1)))
                throw new IllegalArgumentException("Counts from 0 up, in falling order");
            total += falling.get(i);
        }
        long reached = 0;
        int size = 0;
        while (100 * reached < percent * total) reached += falling.get(size++);
        boolean tie =
                size > 0
                        && size < falling.size()
                        && falling.get(size).equals(falling.get(size - 1));
        return new VitalFew(size, tie);
    }

    /// How concentrated counts are (Herfindahl): the sum of the squared shares, from 1 / categories
    /// where all are equal, when there is no vital few at all, to 1 where all fall into one.
    ///
    /// Edge: nothing counted is `NO_DATA`. Error: [IllegalArgumentException] where a count is
    /// negative.
    ///
    /// @param counts in any order
    public static Outcome<Double> concentration(List<Integer> counts) {
        double total = 0;
        for (int count : counts) {
            if (count < 0) throw new IllegalArgumentException("A count from 0 up, not " + count);
            total += count;
        }
        if (total == 0) return Outcome.undefined(Outcome.Reason.NO_DATA, 0);
        double sum = 0;
        for (int count : counts) sum += count / total * (count / total);
        return Outcome.known(sum);
    }
}
