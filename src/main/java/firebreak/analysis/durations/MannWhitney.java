package firebreak.analysis.durations;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.List;

/// Whether durations of one group tend to be longer than those of another, by their ranks.
///
/// @param uAfter pairs in which the one after is longer, ties counting a half
/// @param uBefore pairs in which the one before is longer
/// @param superiority uAfter over all pairs: the probability that one after is longer than one
///   before
/// @param cliffsDelta 2 superiority - 1, from -1 to 1
/// @param ties whether some durations are equal
/// @param pNormal two-sided, with tie and continuity correction
/// @param pUncorrected the same without continuity correction
/// @param pExact two-sided, twice the smaller tail of all ways to deal the durations to the groups,
///   ties included; `TOO_LARGE` beyond 100 durations
public record MannWhitney(
        int nBefore,
        int nAfter,
        double uAfter,
        double uBefore,
        double superiority,
        double cliffsDelta,
        boolean ties,
        double pNormal,
        double pUncorrected,
        Outcome<Double> pExact) {
    private static final int MOST_EXACT = 100;

    /// Compares two groups.
    ///
    /// Edges: an empty group is `NO_DATA`; all durations equal `ALL_EQUAL`. Error:
    /// [IllegalArgumentException] for a value that is not finite. Sources: H. B. Mann and D. R.
    /// Whitney (1947), Annals of Mathematical Statistics 18:50-60; M. Hollander and D. A. Wolfe,
    /// Nonparametric Statistical Methods.
    public static Outcome<MannWhitney> of(List<Double> before, List<Double> after) {
        var first = Quantiles.sorted(before);
        var second = Quantiles.sorted(after);
        int m = first.length;
        int k = second.length;
        int n = m + k;
        if (m == 0 || k == 0) return Outcome.undefined(Reason.NO_DATA, n);
        var ranks = Ranks.of(first, second);
        if (ranks.tied().length == 1) return Outcome.undefined(Reason.ALL_EQUAL, n);
        double u = ranks.sumOfSecond() - k * (k + 1.0) / 2;
        double pairs = (double) m * k;
        double tied = 0;
        for (int t : ranks.tied()) tied += (double) t * t * t - t;
        double sigma = Math.sqrt(pairs / 12 * (n + 1 - tied / (n * (n - 1.0))));
        double off = Math.abs(u - pairs / 2);
        var normal = NormalDistribution.of(0, 1);
        return Outcome.known(
                new MannWhitney(
                        m,
                        k,
                        u,
                        pairs - u,
                        u / pairs,
                        2 * u / pairs - 1,
                        ranks.tied().length < n,
                        Math.min(1, 2 * normal.survivalProbability(Math.max(0, off - 0.5) / sigma)),
                        Math.min(1, 2 * normal.survivalProbability(off / sigma)),
                        n > MOST_EXACT
                                ? Outcome.undefined(Reason.TOO_LARGE, n)
                                : Outcome.known(exact(ranks, k))));
    }

    private static double exact(Ranks ranks, int k) {
        var shares = RankSums.of(ranks.doubled(), k);
        int observed = (int) Math.rint(2 * ranks.sumOfSecond());
        double atMost = 0;
        double atLeast = 0;
        for (int s = 0; s < shares.length; s++) {
            if (s <= observed) atMost += shares[s];
            if (s >= observed) atLeast += shares[s];
        }
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /// The p-value to show: exact where it is known.
    public double p() {
        return pExact.toOptional().orElse(pNormal);
    }
}
