package firebreak.analysis;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// Shares of a count with their uncertainty.
public final class Proportions {
    private static final double Z =
            NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - 0.05 / 2);

    private Proportions() {}

    /// The share `count / n` with its 95 % Wilson score interval, without continuity correction. It
    /// stays within 0 and 1 and keeps a width at 0 and at n, where the simple interval has none.
    ///
    /// Edge: n = 0 says nothing, so the share is NaN and the interval is 0 to 1. Error:
    /// [IllegalArgumentException] where count is not between 0 and n.
    ///
    /// Source: E. B. Wilson (1927), JASA 22:209-212; R. G. Newcombe (1998), Statistics in Medicine
    /// 17:857-872, method 3.
    ///
    /// @param count incidents with the property, 0 to n
    /// @param n incidents in all
    public static Proportion wilson(int count, int n) {
        if (count < 0 || count > n)
            throw new IllegalArgumentException(
                    "A share needs 0 <= count <= n, not %d of %d".formatted(count, n));
        if (n == 0) return new Proportion(0, 0, Double.NaN, 0, 1);
        double share = (double) count / n;
        double z2 = Z * Z / n;
        double centre = (share + z2 / 2) / (1 + z2);
        double half = Math.sqrt(z2 * (share * (1 - share) + z2 / 4)) / (1 + z2);
        // The ends are exact at 0 and n, which rounding would miss by a hair.
        double low = count == 0 ? 0 : centre - half;
        double high = count == n ? 1 : centre + half;
        return new Proportion(count, n, share, low, high);
    }
}
