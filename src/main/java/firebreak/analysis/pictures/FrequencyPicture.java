package firebreak.analysis.pictures;

import firebreak.analysis.PatternCharts;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.domain.pattern.Choices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/// Incidents over time on the control chart that fits them: all, those that the client's process
/// could have stopped, and whether they become more or fewer.
final class FrequencyPicture {
    private static final int ALL_COLOUR = 0;
    private static final int PREVENTABLE_COLOUR = 1;

    private FrequencyPicture() {}

    /// Edges: without a complete week, with fewer than three points or no variation the sentence
    /// says so. Sources: those of [firebreak.analysis.control] and [firebreak.analysis.trend].
    static Picture of(History history, LocalTimes times, Choices choices) {
        var weeks = Weeks.of(history.watched());
        var deployments = Deployments.of(history.series(), weeks);
        var all =
                FrequencyView.of(
                        "all",
                        FrequencyCount.of(history, times, weeks, false),
                        deployments,
                        choices);
        var preventable =
                FrequencyView.of(
                        "preventable",
                        FrequencyCount.of(history, times, weeks, true),
                        deployments,
                        choices);
        var limits = new LinkedHashSet<String>();
        limits.addAll(all.limits());
        limits.addAll(preventable.limits());
        limits.add(Text.of("frequency.limit.dependent"));
        var figures = new ArrayList<>(all.figures());
        figures.addAll(preventable.figures());
        return new Picture(
                Picture.Kind.FREQUENCY,
                List.of(all.view(), preventable.view(), trend(all, preventable)),
                List.copyOf(limits),
                figures);
    }

    /// The rates of all and of the preventable, each with its line; the latter only where blocks of
    /// as many weeks suit it, with gaps where nothing is tagged.
    private static Picture.View trend(FrequencyView all, FrequencyView preventable) {
        var trend = all.trend();
        var less = preventable.trend();
        var weeks = all.count().weeks();
        var name = Text.of("frequency.view.trend");
        var sentence = all.trendSentence();
        var lines = new ArrayList<ChartSpec.LineSeries>();
        var behind = new ArrayList<IntFunction<List<UUID>>>();
        if (trend.known()) {
            lines.add(line("frequency.line.all", ALL_COLOUR, trend.rates()));
            behind.add(all::inBlock);
            lines.add(line("frequency.line.all.trend", ALL_COLOUR, trend.line()));
            behind.add(_ -> List.of());
        }
        if (trend.known() && less.known() && less.block() == trend.block()) {
            var places = trend.first().stream().map(less.first()::indexOf).toList();
            lines.add(
                    line(
                            "frequency.line.preventable",
                            PREVENTABLE_COLOUR,
                            at(places, less.rates())));
            behind.add(place ->
                    places.get(place) < 0 ? List.of() : preventable.inBlock(places.get(place)));
            lines.add(
                    line(
                            "frequency.line.preventable.trend",
                            PREVENTABLE_COLOUR,
                            at(places, less.line())));
            behind.add(_ -> List.of());
        }
        var spec =
                new ChartSpec.Lines(
                        new ChartText(
                                Text.of("frequency.trend.title"),
                                Text.of("frequency.axis.week"),
                                all.axis(),
                                all.unit(),
                                sentence,
                                all.basisLine()),
                        lines.isEmpty()
                                ? List.of()
                                : trend.first().stream()
                                        .map(w -> PatternCharts.day(weeks.monday(w)))
                                        .toList(),
                        lines);
        return Picture.View.either(
                trend.known(),
                "trend",
                name,
                spec,
                (series, category) -> behind.get(series).apply(category));
    }

    private static ChartSpec.LineSeries line(String key, int colour, List<Double> values) {
        return new ChartSpec.LineSeries(Text.of(key), colour, values);
    }

    /// The values at these places; NaN, which is a gap, where there is none.
    private static List<Double> at(List<Integer> places, List<Double> values) {
        return places.stream().map(p -> p < 0 ? Double.NaN : values.get(p)).toList();
    }
}
