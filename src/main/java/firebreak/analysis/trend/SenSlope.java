package firebreak.analysis.trend;

import firebreak.analysis.durations.Quantiles;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.ArrayList;
import java.util.List;

/// How much values change per unit of time: the median slope of all pairs, which a few wild values
/// don't move.
///
/// @param n values
/// @param estimate in units of the values per unit of time
/// @param intercept median value - slope * median time (Conover)
/// @param interval of the slope; a side is infinite where there are too few values for a limit;
///   `ALL_EQUAL` where all values are
public record SenSlope(int n, double estimate, double intercept, Outcome<Interval> interval) {

    /// The slope per step of evenly spaced values, the first at time 0.
    public static Outcome<SenSlope> of(List<Double> values, double level) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < values.size(); i++) times.add((double) i);
        return of(times, values, level);
    }

    /// The slope over times that rise strictly.
    ///
    /// The interval takes the slopes of rank (N - C) / 2 and (N + C) / 2 + 1 of N, rounded half to
    /// even, where C = z sd(S) of Mann and Kendall, as the R package trend does; other programs
    /// round to the next rank. Effort grows with the square of n.
    ///
    /// Edge: fewer than three values is `TOO_FEW`. Errors: [IllegalArgumentException] for values
    /// that are not finite, times that don't rise, lists of different length. Sources: P. K. Sen
    /// (1968), JASA 63:1379-1389; W. J. Conover (1999), section 5.5.
    public static Outcome<SenSlope> of(List<Double> times, List<Double> values, double level) {
        int n = values.size();
        if (times.size() != n) throw new IllegalArgumentException("A time for each value");
        double tail = Interval.tail(level);
        for (int i = 1; i < n; i++)
            if (!(times.get(i) > times.get(i - 1)))
                throw new IllegalArgumentException("Times that rise");
        var tested = MannKendall.of(values);
        if (n < 3) return Outcome.undefined(Reason.TOO_FEW, n);
        var slopes = new ArrayList<Double>();
        for (int j = 1; j < n; j++)
            for (int i = 0; i < j; i++)
                slopes.add((values.get(j) - values.get(i)) / (times.get(j) - times.get(i)));
        slopes.sort(null);
        double slope = Quantiles.of(slopes, 0.5);
        double intercept = Quantiles.of(values, 0.5) - slope * Quantiles.of(times, 0.5);
        Outcome<Interval> interval =
                switch (tested) {
                    case Outcome.Undefined<MannKendall>(var reason, var seen) ->
                            Outcome.undefined(reason, seen);
                    case Outcome.Known<MannKendall>(var test) -> {
                        double reach =
                                NormalDistribution.of(0, 1).inverseSurvivalProbability(tail)
                                        * Math.sqrt(test.variance());
                        int count = slopes.size();
                        int low = (int) Math.rint((count - reach) / 2);
                        int high = (int) Math.rint((count + reach) / 2 + 1);
                        yield Outcome.known(
                                new Interval(
                                        low < 1 ? Double.NEGATIVE_INFINITY : slopes.get(low - 1),
                                        high > count
                                                ? Double.POSITIVE_INFINITY
                                                : slopes.get(high - 1),
                                        level));
                    }
                };
        return Outcome.known(new SenSlope(n, slope, intercept, interval));
    }
}
