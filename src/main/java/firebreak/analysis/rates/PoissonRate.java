package firebreak.analysis.rates;

import firebreak.analysis.inference.Interval;

import org.apache.commons.statistics.distribution.GammaDistribution;

/// Incidents per unit of exposure, with the exact interval of a Poisson count.
///
/// @param n incidents
/// @param exposure what they happened in: weeks, deployments, users; more than 0
/// @param estimate incidents per unit of exposure
/// @param interval of the rate, Garwood's
public record PoissonRate(int n, double exposure, double estimate, Interval interval) {

    /// The rate with its exact interval, which supposes that incidents come one by one and
    /// independently; where [Dispersion] says otherwise it is too narrow.
    ///
    /// Edge: no incident is a rate of 0 with a lower limit of 0 and a finite upper one. Errors:
    /// [IllegalArgumentException] where the count is negative, the exposure not positive and
    /// finite, or the level not between 0 and 1. Source: F. Garwood (1936), Biometrika 28:437-442.
    public static PoissonRate of(int n, double exposure, double level) {
        check(n, exposure);
        double tail = Interval.tail(level);
        double low = n == 0 ? 0 : GammaDistribution.of(n, 1).inverseCumulativeProbability(tail);
        double high = GammaDistribution.of(n + 1.0, 1).inverseSurvivalProbability(tail);
        return new PoissonRate(
                n, exposure, n / exposure, new Interval(low / exposure, high / exposure, level));
    }

    static void check(int n, double exposure) {
        if (n < 0) throw new IllegalArgumentException("A count from 0 up, not " + n);
        checkExposure(exposure);
    }

    static void checkExposure(double exposure) {
        if (!(exposure > 0 && Double.isFinite(exposure)))
            throw new IllegalArgumentException("An exposure above 0, not " + exposure);
    }
}
