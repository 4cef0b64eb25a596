package firebreak.analysis.durations;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import java.util.Arrays;

/// The figures of [DurationSummary] that may stand first: the middle, the quarters, the long end,
/// and n. There is no mean among them, which a few long incidents rule.
///
/// @param n durations
/// @param medianInterval without a distribution; `TOO_FEW` below 6 at 95 %
public record Headline(
        int n,
        double least,
        double firstQuartile,
        double median,
        double thirdQuartile,
        double p90,
        Outcome<MedianInterval> medianInterval) {

    /// Edge: no duration is `NO_DATA`. Errors: [IllegalArgumentException] for a value that is not
    /// finite, a level not between 0 and 1. Source: as [DurationSummary].
    ///
    /// @param values in any order and unit; they are put in order
    public static Outcome<Headline> of(double[] values, double level) {
        int n = values.length;
        for (double value : values)
            if (!Double.isFinite(value))
                throw new IllegalArgumentException("A finite value, not " + value);
        Arrays.sort(values);
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        return Outcome.known(
                new Headline(
                        n,
                        values[0],
                        Quantiles.ofSorted(values, 0.25),
                        Quantiles.ofSorted(values, 0.5),
                        Quantiles.ofSorted(values, 0.75),
                        Quantiles.ofSorted(values, 0.9),
                        MedianInterval.ofSorted(values, level)));
    }
}
