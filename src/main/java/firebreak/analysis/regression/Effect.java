package firebreak.analysis.regression;

import firebreak.analysis.inference.Interval;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// What one column of a regression does to the rate.
///
/// @param logarithm the coefficient
/// @param standardError of the coefficient
/// @param ratio by which the rate is multiplied for each unit of the column
/// @param interval of the ratio
/// @param statistic coefficient / standard error
/// @param p two-sided, of the ratio 1
public record Effect(
        double logarithm,
        double standardError,
        double ratio,
        Interval interval,
        double statistic,
        double p) {

    /// How the spread of the counts enters the errors.
    public enum Spread {
        /// As chance alone would have it.
        POISSON,
        /// Widened by the square root of phi, and never narrowed: counts that vary less than chance
        /// are no evidence of precision. The one to show.
        WIDENED,
        /// Multiplied by the square root of phi even below 1, as R's quasipoisson does.
        QUASI
    }

    /// From where the limits of the interval are taken; the p-value is taken from t except for
    /// `POISSON`.
    public enum Limits {
        NORMAL,
        T
    }

    /// The effect of one column of a fitted model: the ratio of rates with its limits.
    ///
    /// @param column the place of its coefficient, from 0
    /// @param level of the limits, such as 0.95
    public static Effect of(
            CountModel model, int column, Spread spread, Limits limits, double level) {
        double factor =
                switch (spread) {
                    case POISSON -> 1;
                    case WIDENED -> Math.sqrt(Math.max(1, model.phi()));
                    case QUASI -> Math.sqrt(model.phi());
                };
        double beta = model.coefficients().get(column);
        double error = model.standardError(column) * factor;
        var normal = NormalDistribution.of(0, 1);
        var t = TDistribution.of(model.df());
        double tail = Interval.tail(level);
        double reach =
                error
                        * switch (limits) {
                            case NORMAL -> normal.inverseSurvivalProbability(tail);
                            case T -> t.inverseSurvivalProbability(tail);
                        };
        double statistic = beta / error;
        double p =
                2
                        * (spread == Spread.POISSON
                                ? normal.survivalProbability(Math.abs(statistic))
                                : t.survivalProbability(Math.abs(statistic)));
        return new Effect(
                beta,
                error,
                Math.exp(beta),
                new Interval(Math.exp(beta - reach), Math.exp(beta + reach), level),
                statistic,
                p);
    }
}
