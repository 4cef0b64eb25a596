package firebreak.analysis.proportion;

import firebreak.analysis.inference.Interval;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Intervals of a share `count / n`.
///
/// Edge: n = 0 says nothing, and each is 0 to 1. Errors: [IllegalArgumentException] where count is
/// not between 0 and n, or the level not between 0 and 1.
///
/// Source: R. G. Newcombe (1998), Statistics in Medicine 17:857-872, methods 3, 4 and 5.
public final class ProportionIntervals {
    private ProportionIntervals() {}

    /// Wilson's score interval without continuity correction; the one to show.
    public static Interval wilson(int count, int n, double level) {
        check(count, n);
        double z = z(level);
        if (n == 0) return new Interval(0, 1, level);
        double share = (double) count / n;
        double z2 = z * z / n;
        double centre = (share + z2 / 2) / (1 + z2);
        double half = Math.sqrt(z2 * (share * (1 - share) + z2 / 4)) / (1 + z2);
        // The ends are exact at 0 and n, which rounding would miss by a hair.
        return new Interval(count == 0 ? 0 : centre - half, count == n ? 1 : centre + half, level);
    }

    /// Wilson's score interval with continuity correction: wider, rarely too narrow.
    public static Interval wilsonCorrected(int count, int n, double level) {
        check(count, n);
        double z = z(level);
        if (n == 0) return new Interval(0, 1, level);
        double p = (double) count / n;
        double q = 1 - p;
        double z2 = z * z;
        double middle = 2 * n * p + z2;
        double wide = 2 * (n + z2);
        double low = (middle - 1 - z * Math.sqrt(z2 - 2 - 1.0 / n + 4 * p * (n * q + 1))) / wide;
        double high = (middle + 1 + z * Math.sqrt(z2 + 2 - 1.0 / n + 4 * p * (n * q - 1))) / wide;
        return new Interval(
                count == 0 ? 0 : Math.clamp(low, 0, p),
                count == n ? 1 : Math.clamp(high, p, 1),
                level);
    }

    /// The exact interval of Clopper and Pearson: never too narrow, usually too wide.
    public static Interval clopperPearson(int count, int n, double level) {
        check(count, n);
        double tail = Interval.tail(level);
        return new Interval(lower(count, n, tail), upper(count, n, tail), level);
    }

    /// The share at which `count` or more of n would have the probability `tail`; 0 where count is
    /// 0.
    public static double lower(int count, int n, double tail) {
        return count == 0
                ? 0
                : BetaDistribution.of(count, n - count + 1.0).inverseCumulativeProbability(tail);
    }

    /// The share at which `count` or fewer of n would have the probability `tail`; 1 where count is
    /// n.
    public static double upper(int count, int n, double tail) {
        return count == n
                ? 1
                : BetaDistribution.of(count + 1.0, n - count).inverseSurvivalProbability(tail);
    }

    private static double z(double level) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(Interval.tail(level));
    }

    private static void check(int count, int n) {
        if (count < 0 || count > n)
            throw new IllegalArgumentException(
                    "A share needs 0 <= count <= n, not %d of %d".formatted(count, n));
    }
}
