package firebreak.analysis.rates;

import firebreak.analysis.inference.Outcome;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

import java.util.HashMap;
import java.util.Map;

/// What the comparison of [RateRatio] could show, before one looks: the probability that a true
/// ratio becomes significant (central two-sided p at most `alpha`), and the incidents needed
/// before.
///
/// It supposes Poisson counts; where they vary more, more is needed. Errors:
/// [IllegalArgumentException] where an expected count, exposure, ratio is not positive and finite,
/// alpha or the wanted power not between 0 and 1, or the ratio 1 where there is nothing to show.
///
/// Source: direct summation over both counts.
public final class RatioPower {
    /// Beyond this many expected incidents before, nobody waits for the end of the study.
    private static final int MOST = 20_000;

    /// All sums that are less likely than this come to less than nobody's rounding.
    private static final double LEAST = 1e-14;

    private RatioPower() {}

    /// The power, from 0 to 1. No incident at all counts as not significant.
    ///
    /// @param expectedBefore expected incidents before; needs not be whole
    /// @param afterToBefore exposure after / exposure before
    /// @param ratio the true ratio of the rates, such as 0.5 for halved
    public static double of(
            double expectedBefore, double afterToBefore, double ratio, double alpha) {
        check(expectedBefore, afterToBefore, ratio, alpha);
        return at(afterToBefore, alpha).of(expectedBefore, ratio);
    }

    /// The power of one comparison for many ratios, which have the same counts that are
    /// significant.
    interface Powers {
        double of(double expectedBefore, double ratio);
    }

    static Powers at(double afterToBefore, double alpha) {
        var rejections = new Rejections(afterToBefore, alpha);
        return (expectedBefore, ratio) -> {
            check(expectedBefore, afterToBefore, ratio, alpha);
            return power(expectedBefore, afterToBefore, ratio, rejections);
        };
    }

    /// The smallest whole expected count before with which the power, and that of the next three
    /// (since it moves in a saw-tooth), reaches `wanted`. The exposure needed is this divided by
    /// the rate before. Edge: `TOO_LARGE` beyond 20 000.
    public static Outcome<Integer> needed(
            double afterToBefore, double ratio, double alpha, double wanted) {
        check(1, afterToBefore, ratio, alpha);
        if (ratio == 1) throw new IllegalArgumentException("A ratio of 1 has nothing to show");
        if (!(wanted > 0 && wanted < 1))
            throw new IllegalArgumentException("A power between 0 and 1, not " + wanted);
        var rejections = new Rejections(afterToBefore, alpha);
        int from = 1;
        // Doubling finds where it comes near; the teeth are far smaller than what is left here.
        while (2 * from <= MOST && power(2 * from, afterToBefore, ratio, rejections) < wanted - 0.2)
            from *= 2;
        int inARow = 0;
        for (int expected = from; expected <= MOST + 3; expected++) {
            inARow = power(expected, afterToBefore, ratio, rejections) >= wanted ? inARow + 1 : 0;
            if (inARow == 4) return Outcome.known(expected - 3);
        }
        return Outcome.undefined(Outcome.Reason.TOO_LARGE, MOST);
    }

    /// The sum of both counts is Poisson, and the count after is binomial given that sum.
    private static double power(
            double expectedBefore, double afterToBefore, double ratio, Rejections rejections) {
        double mean = expectedBefore * (1 + ratio * afterToBefore);
        var sums = PoissonDistribution.of(mean);
        double reach = 10 * Math.sqrt(mean) + 40;
        double share = RateRatio.afterShare(ratio, 1, afterToBefore);
        double power = 0;
        for (int n = Math.max(1, (int) (mean - reach)); n <= mean + reach; n++) {
            double likely = sums.probability(n);
            if (likely < LEAST) continue;
            var bounds = rejections.of(n);
            var after = BinomialDistribution.of(n, share);
            power +=
                    likely
                            * (after.cumulativeProbability(bounds.most())
                                    + after.survivalProbability(bounds.least() - 1));
        }
        return Math.min(1, power);
    }

    /// Which counts after are significant at a sum: up to `most` and from `least` on.
    private record Bounds(int most, int least) {}

    private static final class Rejections {
        private final double share;
        private final double tail;
        private final Map<Integer, Bounds> known = new HashMap<>();

        Rejections(double afterToBefore, double alpha) {
            share = RateRatio.afterShare(1, 1, afterToBefore);
            tail = alpha / 2;
        }

        Bounds of(int n) {
            var bounds = known.get(n);
            if (bounds == null) known.put(n, bounds = find(n));
            return bounds;
        }

        /// Those of the next sum are at most one further: it is looked for from there.
        private Bounds find(int n) {
            var chance = BinomialDistribution.of(n, share);
            var near = known.get(n - 1);
            int most = near == null ? chance.inverseCumulativeProbability(tail) : near.most() + 1;
            while (most >= 0 && chance.cumulativeProbability(most) > tail) most--;
            int least = near == null ? chance.inverseSurvivalProbability(tail) : near.least();
            while (least <= n && chance.survivalProbability(least - 1) > tail) least++;
            return new Bounds(most, least);
        }
    }

    private static void check(
            double expectedBefore, double afterToBefore, double ratio, double alpha) {
        PoissonRate.checkExposure(afterToBefore);
        if (!(expectedBefore > 0 && Double.isFinite(expectedBefore)))
            throw new IllegalArgumentException("An expected count above 0, not " + expectedBefore);
        if (!(ratio > 0 && Double.isFinite(ratio)))
            throw new IllegalArgumentException("A ratio above 0, not " + ratio);
        if (!(alpha > 0 && alpha < 1))
            throw new IllegalArgumentException("An alpha between 0 and 1, not " + alpha);
    }
}
