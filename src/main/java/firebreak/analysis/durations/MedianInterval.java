package firebreak.analysis.durations;

import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.statistics.distribution.BinomialDistribution;

import java.util.ArrayList;
import java.util.List;

/// The interval of a median that supposes no distribution: from the value of rank k to that of rank
/// n + 1 - k.
///
/// @param n values
/// @param rank k, from 1
/// @param interval with the level asked for
/// @param coverage how sure it is in fact; at least the level
public record MedianInterval(int n, int rank, Interval interval, double coverage) {

    /// The narrowest such interval of at least the level.
    ///
    /// Edges: no value is `NO_DATA`; where even the smallest and the greatest don't reach the level
    /// (fewer than 6 at 95 %) it is `TOO_FEW`: show the range and say so. Errors:
    /// [IllegalArgumentException] for a value that is not finite, a level not between 0 and 1.
    /// Source: W. J. Conover (1999), Practical Nonparametric Statistics, section 3.2.
    public static Outcome<MedianInterval> of(List<Double> values, double level) {
        return ofSorted(Quantiles.sorted(values), level);
    }

    static Outcome<MedianInterval> ofSorted(double[] sorted, double level) {
        double tail = Interval.tail(level);
        int n = sorted.length;
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        var below = BinomialDistribution.of(n, 0.5);
        int rank = below.inverseCumulativeProbability(tail);
        while (rank > 0 && below.cumulativeProbability(rank - 1) > tail) rank--;
        while (below.cumulativeProbability(rank) <= tail) rank++;
        if (rank == 0) return Outcome.undefined(Reason.TOO_FEW, n);
        return Outcome.known(
                new MedianInterval(
                        n,
                        rank,
                        new Interval(sorted[rank - 1], sorted[n - rank], level),
                        1 - 2 * below.cumulativeProbability(rank - 1)));
    }

    /// The distribution of the median of samples drawn from the values themselves, with
    /// replacement.
    ///
    /// @param upTo for each value in rising order, the probability of a median up to it
    /// @param interval between its quantiles
    public record Bootstrap(List<Double> upTo, Interval interval) {
        public Bootstrap {
            upTo = List.copyOf(upTo);
        }
    }

    /// The bootstrap of the median without drawing: for an odd number of values its distribution is
    /// known exactly.
    ///
    /// Edge: no value is `NO_DATA`. Error: [IllegalArgumentException] for an even number of values.
    /// Source: B. Efron (1979), Annals of Statistics 7:1-26.
    public static Outcome<Bootstrap> bootstrap(List<Double> values, double level) {
        var sorted = Quantiles.sorted(values);
        double tail = Interval.tail(level);
        int n = sorted.length;
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        if (n % 2 == 0) throw new IllegalArgumentException("An odd number of values, not " + n);
        var upTo = new ArrayList<Double>();
        int low = -1;
        int high = -1;
        for (int j = 1; j <= n; j++) {
            double p =
                    j == n
                            ? 1
                            : BinomialDistribution.of(n, (double) j / n)
                                    .survivalProbability((n + 1) / 2 - 1);
            upTo.add(p);
            if (low < 0 && p >= tail) low = j - 1;
            if (high < 0 && p >= 1 - tail) high = j - 1;
        }
        return Outcome.known(new Bootstrap(upTo, new Interval(sorted[low], sorted[high], level)));
    }
}
