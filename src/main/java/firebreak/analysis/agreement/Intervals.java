package firebreak.analysis.agreement;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// Intervals around coefficients whose error is about normal. None reaches beyond 1, which is
/// perfect agreement: a normal error doesn't know that, and K. L. Gwet's irrCAC ends them there,
/// too.
final class Intervals {
    private static final double Z =
            NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - 0.05 / 2);

    private Intervals() {}

    static Coefficient.Known around(int n, double value, double variance) {
        // Rounding may leave a variance of nothing a hair below nothing.
        var error = Math.sqrt(Math.max(variance, 0));
        return new Coefficient.Known(
                n, value, error, value - Z * error, Math.min(1, value + Z * error));
    }
}
