package firebreak.analysis.rates;

import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.proportion.ProportionIntervals;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// The rate of incidents after a change as a multiple of the rate before, by the exact conditional
/// test of two Poisson rates.
///
/// @param before the rate before, with its own interval
/// @param after the rate after
/// @param estimate after / before; infinity where only the time after has incidents, `NO_INCIDENT`
///   where neither has
/// @param interval of the ratio, from 0 to infinity; the second may be infinity
/// @param p two-sided central p-value of the ratio 1. It belongs to the interval: below 0.05
///   exactly where the 95 % interval leaves out 1. **The one to show.**
/// @param others further p-values of the same hypothesis
public record RateRatio(
        PoissonRate before,
        PoissonRate after,
        Outcome<Double> estimate,
        Interval interval,
        double p,
        Others others) {

    /// P-values that other programs print.
    ///
    /// @param less one-sided, of a fall
    /// @param greater one-sided, of a rise
    /// @param minlike two-sided by R's `poisson.test`: of all outcomes no likelier than the one
    ///   observed; it may contradict the interval
    /// @param mid two-sided central mid-p, less cautious
    public record Others(double less, double greater, double minlike, double mid) {}

    /// Compares two periods. Given the sum n of both, the count after is binomial with n and the
    /// share of the exposure.
    ///
    /// Edges: none after is ratio 0 with a finite upper limit; none in both is an interval of 0 to
    /// infinity and p = 1. Errors: [IllegalArgumentException] for a negative count, an exposure
    /// that is not positive and finite, a level not between 0 and 1. Sources: J. Przyborowski and
    /// H. Wilenski (1940), Biometrika 31:313-323; M. P. Fay (2010), R Journal 2(1):53-58.
    ///
    /// @param beforeExposure of any unit, the same for both: weeks, deployments
    public static RateRatio of(
            int beforeCount,
            double beforeExposure,
            int afterCount,
            double afterExposure,
            double level) {
        var before = PoissonRate.of(beforeCount, beforeExposure, level);
        var after = PoissonRate.of(afterCount, afterExposure, level);
        int n = Math.addExact(beforeCount, afterCount);
        double tail = Interval.tail(level);
        var interval =
                new Interval(
                        n == 0
                                ? 0
                                : ratio(
                                        ProportionIntervals.lower(afterCount, n, tail),
                                        before,
                                        after),
                        n == 0
                                ? Double.POSITIVE_INFINITY
                                : ratio(
                                        ProportionIntervals.upper(afterCount, n, tail),
                                        before,
                                        after),
                        level);
        Outcome<Double> estimate =
                n == 0
                        ? Outcome.undefined(Outcome.Reason.NO_INCIDENT, 0)
                        : Outcome.known(after.estimate() / before.estimate());
        var given = BinomialDistribution.of(n, afterShare(1, beforeExposure, afterExposure));
        double less = given.cumulativeProbability(afterCount);
        double greater = given.survivalProbability(afterCount - 1);
        double half = given.probability(afterCount) / 2;
        double mid = Math.min(1, 2 * Math.min(less - half, greater - half));
        return new RateRatio(
                before,
                after,
                estimate,
                interval,
                Math.min(1, 2 * Math.min(less, greater)),
                new Others(less, greater, minlike(given, afterCount), n == 0 ? 1 : mid));
    }

    /// Incidents of both periods.
    public int n() {
        return before.n() + after.n();
    }

    /// By which share the rate fell: 1 - ratio. Negative where it rose; undefined where there is no
    /// ratio, and where there was none before (`SEPARATED`), since no percentage says that.
    public Outcome<Double> reduction() {
        return switch (estimate) {
            case Outcome.Known<Double>(var ratio) when Double.isInfinite(ratio) ->
                    Outcome.undefined(Outcome.Reason.SEPARATED, n());
            case Outcome.Known<Double>(var ratio) -> Outcome.known(1 - ratio);
            case Outcome.Undefined<Double> undefined -> undefined;
        };
    }

    /// The interval of the reduction: the limits of the ratio change places. The lower one may be
    /// negative infinity.
    public Interval reductionInterval() {
        return new Interval(1 - interval.high(), 1 - interval.low(), interval.level());
    }

    /// How well the counts carry the claim that the rate fell by at least this share.
    ///
    /// @param p one-sided, of the hypothesis that it fell by less
    /// @param least the lower one-sided limit of the reduction at the level of the comparison; the
    ///   claim holds where it is at least the target
    public record Claim(double target, double p, double least) {}

    /// Tests "fell by at least `target`", which the point estimate doesn't show.
    ///
    /// Error: [IllegalArgumentException] where the target is not from 0 up to below 1.
    public Claim claim(double target) {
        if (!(target >= 0 && target < 1))
            throw new IllegalArgumentException("A reduction from 0 to below 1, not " + target);
        var given =
                BinomialDistribution.of(
                        n(), afterShare(1 - target, before.exposure(), after.exposure()));
        double most =
                n() == 0
                        ? Double.POSITIVE_INFINITY
                        : ratio(
                                ProportionIntervals.upper(after.n(), n(), 1 - interval.level()),
                                before,
                                after);
        return new Claim(target, given.cumulativeProbability(after.n()), 1 - most);
    }

    /// The share of all incidents that is expected after, where the ratio is what is said.
    static double afterShare(double ratio, double beforeExposure, double afterExposure) {
        return ratio * afterExposure / (ratio * afterExposure + beforeExposure);
    }

    private static double ratio(double share, PoissonRate before, PoissonRate after) {
        return share == 1
                ? Double.POSITIVE_INFINITY
                : share / (1 - share) * before.exposure() / after.exposure();
    }

    private static double minlike(BinomialDistribution given, int observed) {
        double limit = given.probability(observed) * (1 + 1e-7);
        int n = given.getNumberOfTrials();
        int mode = Math.clamp((long) ((n + 1) * given.getProbabilityOfSuccess()), 0, n);
        // Probabilities rise up to the mode and fall from there: each end is found by halving.
        int low = -1;
        int high = mode;
        while (high - low > 1) {
            int x = (low + high) >>> 1;
            if (given.probability(x) <= limit) low = x;
            else high = x;
        }
        int below = given.probability(mode) <= limit ? mode : low;
        low = mode;
        high = n + 1;
        while (high - low > 1) {
            int x = (low + high) >>> 1;
            if (given.probability(x) <= limit) high = x;
            else low = x;
        }
        return below == mode
                ? 1
                : Math.min(
                        1,
                        given.cumulativeProbability(below) + given.survivalProbability(high - 1));
    }
}
