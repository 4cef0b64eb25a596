package firebreak.analysis.trend;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.HashMap;
import java.util.List;

/// Whether values rise or fall over time, of whatever shape the trend is.
///
/// @param n values
/// @param s pairs that rise minus pairs that fall
/// @param variance of s where there is no trend, with ties allowed for
/// @param tauA s over all pairs
/// @param tauB s over the pairs without tie
/// @param z with continuity correction
/// @param pNormal two-sided, from z
/// @param pExact two-sided, by counting orders; `TIES` where some values are equal, `TOO_LARGE`
///   beyond 100 values
public record MannKendall(
        int n,
        int s,
        double variance,
        double tauA,
        double tauB,
        double z,
        double pNormal,
        Outcome<Double> pExact) {
    private static final int MOST_EXACT = 100;
    private static final int FEW = 10;

    /// Tests for a trend. The values stand for equal exposures or are rates; neighbours must not
    /// depend on each other, else p is too small.
    ///
    /// Edges: fewer than three values is `TOO_FEW` (fewer than five can't reach 0.05 in any order);
    /// all equal is `ALL_EQUAL`, not testable. Error: [IllegalArgumentException] for a value that
    /// is not finite. Sources: H. B. Mann (1945), Econometrica 13:245-259; M. G. Kendall (1975),
    /// Rank Correlation Methods; R. O. Gilbert (1987), section 16.4.
    ///
    /// @param values in order of time
    public static Outcome<MannKendall> of(List<Double> values) {
        int n = values.size();
        var ties = new HashMap<Double, Integer>();
        for (double value : values) {
            if (!Double.isFinite(value))
                throw new IllegalArgumentException("A finite value, not " + value);
            ties.merge(value == 0 ? 0.0 : value, 1, Integer::sum);
        }
        if (n < 3) return Outcome.undefined(Reason.TOO_FEW, n);
        if (ties.size() == 1) return Outcome.undefined(Reason.ALL_EQUAL, n);
        int s = 0;
        for (int j = 1; j < n; j++)
            for (int i = 0; i < j; i++) s += (int) Math.signum(values.get(j) - values.get(i));
        double tied = 0;
        double tiedPairs = 0;
        for (double t : ties.values()) {
            tied += t * (t - 1) * (2 * t + 5);
            tiedPairs += t * (t - 1) / 2;
        }
        double variance = ((double) n * (n - 1) * (2.0 * n + 5) - tied) / 18;
        double pairs = n * (n - 1.0) / 2;
        double z = (s - Math.signum(s)) / Math.sqrt(variance);
        return Outcome.known(
                new MannKendall(
                        n,
                        s,
                        variance,
                        s / pairs,
                        s / Math.sqrt(pairs * (pairs - tiedPairs)),
                        z,
                        Math.min(
                                1,
                                2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z))),
                        ties.size() < n
                                ? Outcome.undefined(Reason.TIES, n)
                                : n > MOST_EXACT
                                        ? Outcome.undefined(Reason.TOO_LARGE, n)
                                        : Outcome.known(exact(n, s))));
    }

    /// The p-value to show: exact with fewer than ten values without ties, else normal.
    public double p() {
        return n < FEW ? pExact.toOptional().orElse(pNormal) : pNormal;
    }

    /// The distribution of inversions over all orders, value by value.
    private static double exact(int n, int s) {
        int pairs = n * (n - 1) / 2;
        var share = new double[pairs + 1];
        share[0] = 1;
        for (int m = 2; m <= n; m++) {
            var next = new double[pairs + 1];
            double window = 0;
            for (int k = 0; k <= m * (m - 1) / 2; k++) {
                window += share[k];
                if (k >= m) window -= share[k - m];
                next[k] = Math.max(0, window) / m;
            }
            share = next;
        }
        // The rarer end of a distribution that is the same from both ends.
        int fewer = (pairs - Math.abs(s)) / 2;
        double tail = 0;
        for (int k = 0; k <= fewer; k++) tail += share[k];
        return Math.min(1, 2 * tail);
    }
}
