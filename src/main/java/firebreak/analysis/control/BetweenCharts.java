package firebreak.analysis.control;

import firebreak.analysis.control.ControlChart.Point;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;

import java.util.ArrayList;
import java.util.List;

/// Charts of what lies between incidents, for incidents that are rare. **Above the upper limit is
/// good news here.** The time since the last incident is no completed interval: leave it out.
///
/// Edges: nothing between is `NO_DATA`. Errors: [IllegalArgumentException] for a value below the
/// smallest possible or not finite, a baseline beyond the values. Sources: J. C. Benneyan (2001),
/// Health Care Management Science 4:305-318; L. S. Nelson (1994), Journal of Quality Technology
/// 26:239-240.
public final class BetweenCharts {
    /// The power that brings exponential times near a normal distribution.
    private static final double NELSON = 3.6;

    private static final double TAIL = 0.00135;

    private BetweenCharts() {}

    /// Whole days or deployments between incidents (g), with three sigma limits: sigma^2 = (mean -
    /// a)(mean - a + 1). The distribution is skewed, so the lower limit is mostly 0. Edge: all at
    /// the smallest possible value is `ALL_EQUAL`.
    ///
    /// @param least a, the smallest possible value: 0 where what lies between is counted, 1 where
    ///   the incident's own day is counted with it
    public static Outcome<ControlChart> g(List<Integer> between, int least, int baseline) {
        var mean = mean(between, least, baseline);
        return mean.isEmpty()
                ? Outcome.undefined(Reason.NO_DATA, 0)
                : g(between, least, baseline, mean.get());
    }

    private static Outcome<ControlChart> g(
            List<Integer> between, int least, int baseline, double mean) {
        if (mean == least) return Outcome.undefined(Reason.ALL_EQUAL, between.size());
        double sigma = Math.sqrt((mean - least) * (mean - least + 1));
        double lower = Math.max(0, mean - 3 * sigma);
        return Outcome.known(
                new ControlChart(
                        between.stream()
                                .map(value ->
                                        new Point(
                                                value,
                                                mean,
                                                lower,
                                                mean + 3 * sigma,
                                                (value - mean) / sigma))
                                .toList(),
                        baseline,
                        1));
    }

    /// Limits by probability, which fit skewed distributions.
    ///
    /// @param center the median
    /// @param lower what 0.135 % lie below
    /// @param upper what 0.135 % lie above
    public record ProbabilityLimits(double lower, double center, double upper) {}

    /// Limits of a g chart from the geometric distribution with the mean of the baseline.
    public static Outcome<ProbabilityLimits> gByProbability(
            List<Integer> between, int least, int baseline) {
        var mean = mean(between, least, baseline);
        if (mean.isEmpty()) return Outcome.undefined(Reason.NO_DATA, 0);
        if (mean.get() == least) return Outcome.undefined(Reason.ALL_EQUAL, between.size());
        var law = GeometricDistribution.of(1 / (mean.get() - least + 1));
        return Outcome.known(
                new ProbabilityLimits(
                        least + law.inverseCumulativeProbability(TAIL),
                        least + law.inverseCumulativeProbability(0.5),
                        least + law.inverseCumulativeProbability(1 - TAIL)));
    }

    private static java.util.Optional<Double> mean(List<Integer> between, int least, int baseline) {
        if (least != 0 && least != 1)
            throw new IllegalArgumentException("A smallest value of 0 or 1, not " + least);
        for (int value : between)
            if (value < least)
                throw new IllegalArgumentException("A number from %d up".formatted(least));
        if (between.isEmpty()) return java.util.Optional.empty();
        Baseline.check(baseline, between.size());
        return java.util.Optional.of(
                between.subList(0, baseline).stream().mapToInt(v -> v).average().orElseThrow());
    }

    /// Times between incidents (t): an XmR chart (2.66) of their 1/3.6th powers, brought back.
    /// Points carry z on the scale of the powers. Edges: a time of 0, two incidents at one moment,
    /// is `NOT_POSITIVE`: merge them or measure finer; a baseline of one time is `TOO_FEW`, of
    /// equal ones `ALL_EQUAL`.
    ///
    /// @param times in any unit; the chart is in the same
    public static Outcome<ControlChart> t(List<Double> times, int baseline) {
        for (double time : times)
            if (!(time >= 0 && Double.isFinite(time)))
                throw new IllegalArgumentException("A time from 0 up, not " + time);
        if (times.contains(0.0)) return Outcome.undefined(Reason.NOT_POSITIVE, times.size());
        var powers = times.stream().map(time -> Math.pow(time, 1 / NELSON)).toList();
        return switch (XmRChart.of(powers, baseline, XmRChart.Constants.ROUNDED, true)) {
            case Outcome.Undefined<XmRChart>(var reason, var n) -> Outcome.undefined(reason, n);
            case Outcome.Known<XmRChart>(var chart) -> {
                var points = new ArrayList<Point>();
                for (int i = 0; i < times.size(); i++) {
                    var power = chart.individuals().points().get(i);
                    points.add(
                            new Point(
                                    times.get(i),
                                    Math.pow(power.center(), NELSON),
                                    Math.pow(power.lower(), NELSON),
                                    Math.pow(power.upper(), NELSON),
                                    power.z()));
                }
                yield Outcome.known(new ControlChart(points, baseline, 1));
            }
        };
    }

    /// Limits of a t chart from the exponential distribution with the mean of the baseline.
    public static Outcome<ProbabilityLimits> tByProbability(List<Double> times, int baseline) {
        for (double time : times)
            if (!(time >= 0 && Double.isFinite(time)))
                throw new IllegalArgumentException("A time from 0 up, not " + time);
        if (times.isEmpty()) return Outcome.undefined(Reason.NO_DATA, 0);
        Baseline.check(baseline, times.size());
        double mean =
                times.subList(0, baseline).stream().mapToDouble(t -> t).average().orElseThrow();
        if (mean == 0) return Outcome.undefined(Reason.NOT_POSITIVE, times.size());
        var law = ExponentialDistribution.of(mean);
        return Outcome.known(
                new ProbabilityLimits(
                        law.inverseCumulativeProbability(TAIL),
                        law.inverseCumulativeProbability(0.5),
                        law.inverseSurvivalProbability(TAIL)));
    }
}
