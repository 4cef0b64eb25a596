package firebreak.analysis.pictures;

import firebreak.analysis.durations.Headline;
import firebreak.analysis.durations.MedianInterval;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.rates.PoissonRate;
import firebreak.analysis.rates.RateRatio;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;

import org.jspecify.annotations.Nullable;

/// Figures of what the methods come to.
final class Figures {
    private Figures() {}

    /// A median with its interval, where there are enough values for one.
    static Figure median(String id, String words, Figure.Unit unit, Outcome<Headline> headline) {
        return switch (headline) {
            case Outcome.Undefined<Headline>(var reason, _) ->
                    Figure.none(id, words, unit, Text.of(reason));
            case Outcome.Known<Headline>(var known) ->
                    Figure.of(id, words, unit, known.median(), interval(known), known.n());
        };
    }

    private static @Nullable Interval interval(Headline known) {
        return known.medianInterval().toOptional().map(MedianInterval::interval).orElse(null);
    }

    /// The value with its interval, where it has one.
    static String shown(Figure figure) {
        var interval = figure.shownInterval();
        return interval.isEmpty() ? figure.shown() : figure.shown() + " " + interval;
    }

    /// One rate over another with the exact interval.
    static Figure ratio(String id, String words, RateRatio ratio) {
        return switch (ratio.estimate()) {
            case Outcome.Known<Double>(var value) when Double.isFinite(value) ->
                    Figure.of(id, words, Figure.Unit.RATIO, value, ratio.interval(), ratio.n());
            case Outcome.Known<Double> _ ->
                    Figure.none(id, words, Figure.Unit.RATIO, Text.of(Outcome.Reason.SEPARATED));
            case Outcome.Undefined<Double>(var reason, _) ->
                    Figure.none(id, words, Figure.Unit.RATIO, Text.of(reason));
        };
    }

    /// A rate as a mark of a chart; thin where so few incidents stand behind it.
    static ChartSpec.Estimate mark(PoissonRate rate, boolean thin) {
        return new ChartSpec.Estimate(
                rate.estimate(), rate.interval().low(), rate.interval().high(), rate.n(), thin);
    }

    /// Incidents per exposure with the exact interval.
    static Figure rate(String id, String words, Figure.Exposure per, PoissonRate rate) {
        return new Figure(
                id,
                words,
                Figure.Unit.RATE,
                rate.estimate(),
                rate.interval(),
                (long) rate.n(),
                Math.round(rate.exposure()),
                "",
                "",
                per);
    }
}
