package firebreak.analysis.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.pictures.Picture.View;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.pattern.Choices;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// What holds of every picture, whatever it is of.
final class Marks {
    private static final Pattern N = Pattern.compile("^n = ([\\d,]+)");
    private static final Pattern LEFT = Pattern.compile("left out: (.*)$");
    private static final Pattern NUMBER = Pattern.compile("^([\\d,]+) ");

    private Marks() {}

    static Picture frequency(History history, Choices choices) {
        return FrequencyPicture.of(history, LocalTimes.of(history), choices);
    }

    static Picture recurrence(History history) {
        return RecurrencePicture.of(history, LocalTimes.of(history));
    }

    static Picture when(History history) {
        return WhenPicture.of(history, LocalTimes.of(history));
    }

    static Picture services(History history) {
        return ServicesPicture.of(history, LocalTimes.of(history));
    }

    static Picture teams(History history, Choices choices) {
        return TeamsPicture.of(history, LocalTimes.of(history), choices);
    }

    static Picture recovery(History history) {
        return RecoveryPicture.of(history, LocalTimes.of(history));
    }

    static View view(Picture picture, String id) {
        return picture.views().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
    }

    static Figure figure(Picture picture, String id) {
        return picture.figures().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    /// Every law that doesn't depend on the kind of picture.
    ///
    /// @param all incidents of the history
    static void check(Picture picture, int all) {
        for (var view : picture.views()) {
            var name = picture.kind() + " " + view.id();
            var text = view.spec().text();
            assertThat(view.instead().isEmpty()).as(name).isNotEqualTo(view.spec().empty());
            words(name, view.name(), text.title(), text.basis());
            words(name, text.reading());
            if (!view.instead().isEmpty()) assertThat(view.instead()).isEqualTo(text.reading());
            assertThat(sum(text.basis())).as(name + ": " + text.basis()).isEqualTo(all);
            if (view.instead().isEmpty()) behind(name, view);
        }
        for (var limit : picture.limits()) words(picture.kind() + " limit", limit);
        for (var figure : picture.figures()) {
            words(figure.id(), figure.definition(), figure.shown());
            assertThat(figure.id()).startsWith(picture.kind().name().toLowerCase() + ".");
            var value = figure.value();
            var interval = figure.interval();
            if (value != null && interval != null)
                assertThat(interval.low() <= value + 1e-9 && value <= interval.high() + 1e-9)
                        .as(figure.toString())
                        .isTrue();
            if (figure.unit() == Figure.Unit.SHARE && value != null)
                assertThat(value).isBetween(0.0, 1.0);
        }
        assertThat(picture.figures().stream().map(Figure::id)).doesNotHaveDuplicates();
    }

    private static void words(String where, String... sentences) {
        for (var sentence : sentences)
            assertThat(sentence)
                    .as(where)
                    .isNotBlank()
                    .doesNotContain("NaN", "Infinity", "null", "{", "�", "  ");
    }

    /// The n and all that is left out of a basis line.
    static int sum(String basis) {
        var n = N.matcher(basis);
        assertThat(n.find()).as(basis).isTrue();
        int sum = number(n.group(1));
        var left = LEFT.matcher(basis);
        if (!left.find()) return sum;
        for (var reason : left.group(1).split(", ", -1)) {
            var number = NUMBER.matcher(reason);
            assertThat(number.find()).as(basis).isTrue();
            sum += number(number.group(1));
        }
        return sum;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace(",", ""));
    }

    /// Behind every mark there are as many incidents as it counts, each once.
    private static void behind(String name, View view) {
        switch (view.spec()) {
            case ChartSpec.HeatMap map -> {
                for (int row = 0; row < map.rows().size(); row++)
                    for (int column = 0; column < map.columns().size(); column++)
                        size(name, view, row, column, map.values().get(row).get(column));
            }
            case ChartSpec.StackedBars bars -> {
                for (int s = 0; s < bars.series().size(); s++)
                    for (int c = 0; c < bars.categories().size(); c++)
                        size(name, view, s, c, bars.series().get(s).values().get(c));
            }
            case ChartSpec.Pareto pareto -> {
                for (int c = 0; c < pareto.categories().size(); c++)
                    size(name, view, 0, c, pareto.counts().get(c));
            }
            case ChartSpec.ControlLine line -> {
                for (int c = 0; c < line.categories().size(); c++)
                    size(name, view, 0, c, line.points().get(c).count());
            }
            case ChartSpec.Estimates estimates -> {
                for (int c = 0; c < estimates.categories().size(); c++)
                    size(name, view, 0, c, estimates.estimates().get(c).count());
            }
            case ChartSpec.Spreads spreads -> {
                for (int c = 0; c < spreads.categories().size(); c++)
                    size(name, view, 0, c, spreads.spreads().get(c).count());
            }
            case ChartSpec.Lines lines -> {
                for (int s = 0; s < lines.lines().size(); s++)
                    for (int c = 0; c < lines.categories().size(); c++)
                        assertThat(view.behind().at(s, c)).as(name).doesNotHaveDuplicates();
            }
        }
    }

    private static void size(String name, View view, int series, int category, int count) {
        assertThat(view.behind().at(series, category))
                .as("%s at %d, %d", name, series, category)
                .hasSize(count)
                .doesNotHaveDuplicates();
    }

    static List<String> keys(History history, List<UUID> ids) {
        return ids.stream()
                .map(id ->
                        history.incidents().stream()
                                .filter(i -> i.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .tagged()
                                .key())
                .toList();
    }
}
