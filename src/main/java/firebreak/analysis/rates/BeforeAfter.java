package firebreak.analysis.rates;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.regression.CountModel;
import firebreak.analysis.regression.Effect;
import firebreak.analysis.regression.Effect.Limits;
import firebreak.analysis.regression.Effect.Spread;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import java.util.ArrayList;
import java.util.List;

/// The rate ratio of two groups of periods by regression, which allows for counts that vary more
/// than chance. The ratio is the same as of the sums (but for the negative binomial with unequal
/// exposures); the intervals differ.
///
/// @param n periods of both groups
/// @param poisson as if only chance were at work (Wald); [RateRatio] is exact and better
/// @param quasi errors widened by the square root of phi, never narrowed; limits and p from t with
///   n - 2 degrees of freedom. The one to show where counts vary more than chance.
/// @param phi Pearson's chi-square / (n - 2), of both groups' own rates
/// @param negativeBinomial a model of the variance mean + mean^2 / theta
public record BeforeAfter(
        int n,
        Effect poisson,
        Effect quasi,
        double phi,
        CountModel model,
        Outcome<NegativeBinomial> negativeBinomial) {

    /// Negative binomial counts (NB2). The error takes theta as known, as R's `glm.nb` prints it.
    ///
    /// @param theta the smaller, the more the counts vary
    /// @param ratio normal limits and p
    /// @param logLikelihood of counts, constants included
    /// @param likelihoodRatio twice the gain in log likelihood over Poisson
    /// @param p of the gain, one half of the chi-square probability since theta is at its border
    public record NegativeBinomial(
            double theta, Effect ratio, double logLikelihood, double likelihoodRatio, double p) {}

    /// Compares the periods before with those after.
    ///
    /// Edges: fewer than two periods on a side is `TOO_FEW`; no incident at all is `NO_INCIDENT`,
    /// on one side only `SEPARATED` (the exact [RateRatio] still has an interval). The negative
    /// binomial is `NOT_OVERDISPERSED` where counts vary no more than chance; then Poisson stands.
    /// Errors: [IllegalArgumentException] as in [Dispersion]. Sources: McCullagh and Nelder (1989);
    /// W. N. Venables and B. D. Ripley (2002), Modern Applied Statistics with S, section 7.4.
    public static Outcome<BeforeAfter> of(
            List<Integer> beforeCounts,
            List<Double> beforeExposures,
            List<Integer> afterCounts,
            List<Double> afterExposures,
            double level) {
        if (beforeCounts.size() != beforeExposures.size()
                || afterCounts.size() != afterExposures.size())
            throw new IllegalArgumentException("An exposure for each count");
        var counts = new ArrayList<>(beforeCounts);
        counts.addAll(afterCounts);
        var exposures = new ArrayList<>(beforeExposures);
        exposures.addAll(afterExposures);
        int n = counts.size();
        for (int i = 0; i < n; i++) PoissonRate.check(counts.get(i), exposures.get(i));
        if (beforeCounts.size() < 2 || afterCounts.size() < 2)
            return Outcome.undefined(Outcome.Reason.TOO_FEW, n);
        boolean none = beforeCounts.stream().allMatch(y -> y == 0);
        boolean noneAfter = afterCounts.stream().allMatch(y -> y == 0);
        if (none && noneAfter) return Outcome.undefined(Outcome.Reason.NO_INCIDENT, n);
        if (none || noneAfter) return Outcome.undefined(Outcome.Reason.SEPARATED, n);
        var rows = new double[n][];
        for (int i = 0; i < n; i++) rows[i] = new double[] {1, i < beforeCounts.size() ? 0 : 1};
        return switch (CountModel.fit(counts, exposures, rows, 0)) {
            case Outcome.Undefined<CountModel>(var reason, var seen) ->
                    Outcome.undefined(reason, seen);
            case Outcome.Known<CountModel>(var model) ->
                    Outcome.known(
                            new BeforeAfter(
                                    n,
                                    Effect.of(model, 1, Spread.POISSON, Limits.NORMAL, level),
                                    Effect.of(model, 1, Spread.WIDENED, Limits.T, level),
                                    model.phi(),
                                    model,
                                    NegativeBinomialFit.of(counts, exposures, rows, model, level)));
        };
    }

    /// Half the chi-square probability with one degree of freedom.
    static double border(double likelihoodRatio) {
        return ChiSquaredDistribution.of(1).survivalProbability(Math.max(0, likelihoodRatio)) / 2;
    }
}
