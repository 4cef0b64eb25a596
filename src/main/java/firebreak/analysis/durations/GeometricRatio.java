package firebreak.analysis.durations;

import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.statistics.distribution.TDistribution;

import java.util.Arrays;
import java.util.List;

/// By which factor durations changed, on the scale of logarithms: the ratio of the geometric means,
/// after / before.
///
/// @param n durations of both groups
/// @param interval of the ratio, by Welch's t
/// @param p two-sided, of the ratio 1
/// @param df Welch's degrees of freedom, seldom whole
public record GeometricRatio(int n, double estimate, Interval interval, double p, double df) {

    /// Compares two groups whose spread may differ.
    ///
    /// Edges: a group of fewer than two is `TOO_FEW`; a duration of 0 or less `NOT_POSITIVE`; each
    /// group all equal `ALL_EQUAL`. Errors: [IllegalArgumentException] for a value that is not
    /// finite, a level not between 0 and 1. Source: B. L. Welch (1947), Biometrika 34:28-35.
    public static Outcome<GeometricRatio> of(
            List<Double> before, List<Double> after, double level) {
        var first = Quantiles.sorted(before);
        var second = Quantiles.sorted(after);
        double tail = Interval.tail(level);
        int n = first.length + second.length;
        if (first.length < 2 || second.length < 2) return Outcome.undefined(Reason.TOO_FEW, n);
        if (first[0] <= 0 || second[0] <= 0) return Outcome.undefined(Reason.NOT_POSITIVE, n);
        if (first[0] == first[first.length - 1] && second[0] == second[second.length - 1])
            return Outcome.undefined(Reason.ALL_EQUAL, n);
        var logBefore = Arrays.stream(first).map(Math::log).toArray();
        var logAfter = Arrays.stream(second).map(Math::log).toArray();
        double a = Moments.variance(logBefore) / first.length;
        double b = Moments.variance(logAfter) / second.length;
        double df = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
        double difference = Moments.mean(logAfter) - Moments.mean(logBefore);
        double error = Math.sqrt(a + b);
        var t = TDistribution.of(df);
        double reach = error * t.inverseSurvivalProbability(tail);
        return Outcome.known(
                new GeometricRatio(
                        n,
                        Math.exp(difference),
                        new Interval(
                                Math.exp(difference - reach), Math.exp(difference + reach), level),
                        Math.min(1, 2 * t.survivalProbability(Math.abs(difference / error))),
                        df));
    }
}
