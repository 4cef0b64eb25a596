package firebreak.analysis.rates;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.rates.BeforeAfter.NegativeBinomial;
import firebreak.analysis.regression.CountModel;
import firebreak.analysis.regression.Effect;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;

import java.util.List;

/// Maximum likelihood of the negative binomial: theta given the means and the means given theta, by
/// turns.
final class NegativeBinomialFit {
    private static final double LEAST = Math.log(1e-6);
    private static final double MOST = Math.log(1e7);
    private static final int TURNS = 200;

    private NegativeBinomialFit() {}

    static Outcome<NegativeBinomial> of(
            List<Integer> counts,
            List<Double> exposures,
            double[][] rows,
            CountModel poisson,
            double level) {
        int n = counts.size();
        // The slope of the likelihood where theta is infinite: none to gain, no theta.
        double excess = 0;
        for (int i = 0; i < n; i++) {
            double off = counts.get(i) - poisson.fitted().get(i);
            excess += off * off - counts.get(i);
        }
        if (excess <= 0) return Outcome.undefined(Outcome.Reason.NOT_OVERDISPERSED, n);
        var model = poisson;
        double theta = Double.NaN;
        for (int turn = 0; turn < TURNS; turn++) {
            var means = model.fitted();
            if (score(MOST, counts, means) >= 0)
                return Outcome.undefined(Outcome.Reason.NOT_OVERDISPERSED, n);
            if (score(LEAST, counts, means) <= 0)
                return Outcome.undefined(Outcome.Reason.NOT_SETTLED, n);
            double next =
                    Math.exp(
                            new BrentSolver(1e-14, 1e-14, 1e-15)
                                    .findRoot(t -> score(t, counts, means), LEAST, MOST));
            switch (CountModel.fit(counts, exposures, rows, 1 / next)) {
                case Outcome.Undefined<CountModel>(var reason, var seen) -> {
                    return Outcome.undefined(reason, seen);
                }
                case Outcome.Known<CountModel>(var fit) -> model = fit;
            }
            boolean settled = Math.abs(next - theta) <= 1e-11 * next;
            theta = next;
            if (settled) return Outcome.known(settled(counts, poisson, model, theta, level));
        }
        return Outcome.undefined(Outcome.Reason.NOT_SETTLED, n);
    }

    private static NegativeBinomial settled(
            List<Integer> counts,
            CountModel poisson,
            CountModel model,
            double theta,
            double level) {
        double own = 0;
        double chance = 0;
        for (int i = 0; i < counts.size(); i++) {
            int y = counts.get(i);
            double mu = model.fitted().get(i);
            double constant = LogGamma.value(y + 1.0);
            for (int k = 0; k < y; k++) own += Math.log(theta + k);
            own += theta * Math.log(theta) + y * Math.log(mu) - (theta + y) * Math.log(theta + mu);
            own -= constant;
            double expected = poisson.fitted().get(i);
            chance += y * Math.log(expected) - expected - constant;
        }
        double gain = 2 * (own - chance);
        return new NegativeBinomial(
                theta,
                Effect.of(model, 1, Effect.Spread.POISSON, Effect.Limits.NORMAL, level),
                own,
                gain,
                BeforeAfter.border(gain));
    }

    /// The slope of the log likelihood in theta. The differences of digamma at whole steps are
    /// sums.
    private static double score(double logTheta, List<Integer> counts, List<Double> means) {
        double theta = Math.exp(logTheta);
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            int y = counts.get(i);
            double mu = means.get(i);
            for (int k = 0; k < y; k++) sum += 1 / (theta + k);
            sum += -Math.log1p(mu / theta) + (mu - y) / (mu + theta);
        }
        return sum;
    }
}
