package firebreak.analysis;

import org.apache.commons.statistics.distribution.TDistribution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How fast incidents are tagged, and how long the rest may take.
///
/// @param each the median of what one incident took
/// @param timed of how many incidents that is known
/// @param least, `most` between which the rest takes four times in five, if it goes on like this
public record TaggingPace(Duration each, int timed, Duration least, Duration most) {
    /// A longer time between two incidents is a pause, not work: an ordinary incident takes one
    /// minute, a difficult one three.
    public static final Duration PAUSE = Duration.ofMinutes(5);

    /// With fewer there is nothing to say.
    public static final int LEAST = 5;

    private static final double FOUR_IN_FIVE = 0.9;

    /// The rest is the sum of as many times as incidents are left: a prediction interval for the
    /// sum of a future sample from the same distribution (Hahn and Meeker, *Statistical Intervals*,
    /// 1991, section 4.8), by the t distribution; never less than nothing.
    ///
    /// @param between from one finished incident to the next, pauses included, which are left out
    /// @param left how many incidents are not finished
    /// @return empty where too little is known
    public static Optional<TaggingPace> of(List<Duration> between, int left) {
        var seconds =
                between.stream()
                        .filter(d -> d.compareTo(PAUSE) <= 0 && !d.isNegative())
                        .mapToDouble(d -> d.toMillis() / 1000.0)
                        .sorted()
                        .toArray();
        int n = seconds.length;
        if (n < LEAST) return Optional.empty();
        double median = (seconds[(n - 1) / 2] + seconds[n / 2]) / 2;
        double mean = 0;
        for (double s : seconds) mean += s / n;
        double squares = 0;
        for (double s : seconds) squares += (s - mean) * (s - mean);
        double deviation = Math.sqrt(squares / (n - 1));
        double t = TDistribution.of(n - 1).inverseCumulativeProbability(FOUR_IN_FIVE);
        double wide = t * deviation * Math.sqrt(left + (double) left * left / n);
        return Optional.of(
                new TaggingPace(
                        seconds(median),
                        n,
                        seconds(Math.max(0, left * mean - wide)),
                        seconds(left * mean + wide)));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
