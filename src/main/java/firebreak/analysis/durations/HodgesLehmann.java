package firebreak.analysis.durations;

import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.List;
import java.util.stream.IntStream;

/// By how much durations shifted: the median of all differences after - before. That is not the
/// difference of the medians.
///
/// @param n durations of both groups
/// @param estimate in the unit of the durations; negative where they became shorter
/// @param interval without a distribution, the counterpart of [MannWhitney]; `TOO_FEW` where even
///   all differences don't reach the level
/// @param coverage how sure the interval is in fact where no durations are equal; the level where
///   there are more than 100 of them and it is approximate; 0 where there is none
public record HodgesLehmann(int n, double estimate, Outcome<Interval> interval, double coverage) {
    private static final int MOST_EXACT = 100;

    /// Estimates the shift between two groups of any size, without keeping all differences.
    ///
    /// Edge: an empty group is `NO_DATA`. Errors: [IllegalArgumentException] for a value that is
    /// not finite, a level not between 0 and 1. Source: J. L. Hodges and E. L. Lehmann (1963),
    /// Annals of Mathematical Statistics 34:598-611; the R function `wilcox.test`.
    public static Outcome<HodgesLehmann> of(List<Double> before, List<Double> after, double level) {
        var first = Quantiles.sorted(before);
        var second = Quantiles.sorted(after);
        double tail = Interval.tail(level);
        int m = first.length;
        int k = second.length;
        int n = m + k;
        if (m == 0 || k == 0) return Outcome.undefined(Reason.NO_DATA, n);
        long pairs = (long) m * k;
        double estimate =
                pairs % 2 == 1
                        ? difference(first, second, pairs / 2 + 1)
                        : (difference(first, second, pairs / 2)
                                        + difference(first, second, pairs / 2 + 1))
                                / 2;
        long rank;
        double coverage;
        if (n <= MOST_EXACT) {
            var sums = RankSums.of(IntStream.rangeClosed(1, n).toArray(), k);
            int u = k * (k + 1) / 2;
            double below = 0;
            rank = 0;
            while (below + sums[u + (int) rank] < tail) below += sums[u + (int) rank++];
            coverage = 1 - 2 * below;
        } else {
            double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
            rank = Math.max(0, Math.round(pairs / 2.0 - z * Math.sqrt(pairs * (n + 1.0) / 12)));
            coverage = level;
        }
        if (rank == 0)
            return Outcome.known(
                    new HodgesLehmann(n, estimate, Outcome.undefined(Reason.TOO_FEW, n), 0));
        return Outcome.known(
                new HodgesLehmann(
                        n,
                        estimate,
                        Outcome.known(
                                new Interval(
                                        difference(first, second, rank),
                                        difference(first, second, pairs + 1 - rank),
                                        level)),
                        coverage));
    }

    /// The difference of a rank, from 1, found by halving over all numbers there are: 64 times
    /// counting, whatever the size.
    private static double difference(double[] first, double[] second, long rank) {
        long low = ordered(second[0] - first[first.length - 1]);
        long high = ordered(second[second.length - 1] - first[0]);
        while (low < high) {
            long middle = low + ((high - low) >>> 1);
            if (atMost(first, second, number(middle)) >= rank) high = middle;
            else low = middle + 1;
        }
        return number(low) + 0.0; // no negative zero
    }

    private static long atMost(double[] first, double[] second, double limit) {
        long count = 0;
        int i = first.length;
        // The longer the second, the longer must be the first.
        int from = 0;
        for (double value : second) {
            while (from < i && value - first[from] > limit) from++;
            count += i - from;
        }
        return count;
    }

    /// Numbers as whole ones in the same order.
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double number(long ordered) {
        return Double.longBitsToDouble(ordered < 0 ? Long.MIN_VALUE - ordered : ordered);
    }
}
