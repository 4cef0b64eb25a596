package firebreak.analysis.durations;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import java.util.Arrays;
import java.util.List;

/// Durations in the numbers that mean something: the middle, the quarters, the long end, and n.
/// Incidents that are still open are not among them; say how many there are.
///
/// @param n durations
/// @param medianInterval without a distribution; `TOO_FEW` below 6 at 95 %
/// @param other figures not to headline
public record DurationSummary(
        int n,
        double least,
        double firstQuartile,
        double median,
        double thirdQuartile,
        double p90,
        double p95,
        double most,
        Outcome<MedianInterval> medianInterval,
        Other other) {

    /// Figures that a few long incidents rule, kept to be compared with other reports.
    ///
    /// @param mean what is called MTTR
    /// @param standardDeviation with n - 1; `TOO_FEW` of one
    /// @param geometricMean `NOT_POSITIVE` where a duration is 0 or less
    public record Other(
            double mean, Outcome<Double> standardDeviation, Outcome<Double> geometricMean) {}

    /// Sums durations up. Edge: none is `NO_DATA`. Errors: [IllegalArgumentException] for a value
    /// that is not finite, a level not between 0 and 1. Source: Š. Davidovič (2021), Incident
    /// Metrics in SRE, on what not to show.
    ///
    /// @param values in any unit; all figures are in it
    public static Outcome<DurationSummary> of(List<Double> values, double level) {
        var interval = MedianInterval.of(values, level);
        var sorted = Quantiles.sorted(values);
        int n = sorted.length;
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        double mean = Moments.mean(sorted);
        return Outcome.known(
                new DurationSummary(
                        n,
                        sorted[0],
                        Quantiles.ofSorted(sorted, 0.25),
                        Quantiles.ofSorted(sorted, 0.5),
                        Quantiles.ofSorted(sorted, 0.75),
                        Quantiles.ofSorted(sorted, 0.9),
                        Quantiles.ofSorted(sorted, 0.95),
                        sorted[n - 1],
                        interval,
                        new Other(
                                mean,
                                n < 2
                                        ? Outcome.undefined(Reason.TOO_FEW, n)
                                        : Outcome.known(Math.sqrt(Moments.variance(sorted))),
                                sorted[0] <= 0
                                        ? Outcome.undefined(Reason.NOT_POSITIVE, n)
                                        : Outcome.known(
                                                Math.exp(
                                                        Moments.mean(
                                                                Arrays.stream(sorted)
                                                                        .map(Math::log)
                                                                        .toArray()))))));
    }
}
