package firebreak.analysis.rates;

import firebreak.analysis.inference.Outcome;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import java.util.Collections;
import java.util.List;

/// Whether counts of equal kind vary more between periods than chance allows.
///
/// @param n periods
/// @param rate incidents per unit of exposure over all periods
/// @param chiSquare sum of (count - expected)^2 / expected, with n - 1 degrees of freedom
/// @param index chiSquare / (n - 1); about 1 where only chance is at work, and the variance over
///   the mean where all exposures are equal
/// @param pOver one-sided, of varying more than chance
/// @param pUnder one-sided, of varying less than chance
public record Dispersion(
        int n, double rate, double chiSquare, double index, double pOver, double pUnder) {
    /// From how many periods on the p-value decides alone; below, an index above 1.5 is enough.
    private static final int MANY = 20;

    /// Periods of equal length.
    public static Outcome<Dispersion> of(List<Integer> counts) {
        return of(counts, Collections.nCopies(counts.size(), 1.0));
    }

    /// The index of dispersion of counts with their exposures.
    ///
    /// Edges: fewer than two periods is `TOO_FEW`, no incident at all `NO_INCIDENT`. Errors:
    /// [IllegalArgumentException] for a negative count, an exposure that is not positive, lists of
    /// different length. Source: R. A. Fisher (1925); W. G. Cochran (1954), Biometrics 10:417-451.
    public static Outcome<Dispersion> of(List<Integer> counts, List<Double> exposures) {
        if (counts.size() != exposures.size())
            throw new IllegalArgumentException("An exposure for each count");
        int n = counts.size();
        long sum = 0;
        double exposure = 0;
        for (int i = 0; i < n; i++) {
            PoissonRate.check(counts.get(i), exposures.get(i));
            sum += counts.get(i);
            exposure += exposures.get(i);
        }
        if (n < 2) return Outcome.undefined(Outcome.Reason.TOO_FEW, n);
        if (sum == 0) return Outcome.undefined(Outcome.Reason.NO_INCIDENT, n);
        double rate = sum / exposure;
        double chiSquare = 0;
        for (int i = 0; i < n; i++) {
            double expected = rate * exposures.get(i);
            chiSquare += (counts.get(i) - expected) * (counts.get(i) - expected) / expected;
        }
        var chance = ChiSquaredDistribution.of(n - 1);
        return Outcome.known(
                new Dispersion(
                        n,
                        rate,
                        chiSquare,
                        chiSquare / (n - 1),
                        chance.survivalProbability(chiSquare),
                        chance.cumulativeProbability(chiSquare)));
    }

    /// Whether Poisson intervals would be too narrow: index above 1 with p below 0.05, or above 1.5
    /// where there are fewer than 20 periods, too few to show it by a p-value.
    public boolean overdispersed() {
        return (index > 1 && pOver < 0.05) || (n < MANY && index > 1.5);
    }
}
