package firebreak.analysis.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.PastIncident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/// What holds of every picture of origins, stages, factors, time and severity.
final class PictureRules {
    private static final Pattern NUMBER = Pattern.compile("n = ([\\d,]+)");
    private static final Pattern LEFT_OUT = Pattern.compile("left out: ([^·]*)");
    private static final Pattern COUNT = Pattern.compile("(?:^|, )([\\d,]+) ");

    private final History history;
    private final Choices choices;
    private final Map<UUID, PastIncident> byId = new HashMap<>();

    PictureRules(History history, Choices choices) {
        this.history = history;
        this.choices = choices;
        for (var incident : history.incidents()) byId.put(incident.id(), incident);
    }

    static List<Picture> pictures(History history, Choices choices) {
        return List.of(
                OriginByStagePicture.of(history, choices),
                FactorsPicture.of(history, choices),
                PreventablePicture.of(history, choices),
                MonthsPicture.of(history, choices),
                EscapesPicture.of(history, choices),
                LeadershipPicture.of(history, choices),
                SeverityPicture.of(history, choices),
                PublishedPicture.of(history, choices));
    }

    void holdOfAll() {
        var ids = new HashSet<String>();
        for (var picture : pictures(history, choices)) {
            for (var view : picture.views()) holdOf(picture, view);
            for (var sentence : picture.limits()) words(sentence);
            for (var figure : picture.figures()) {
                assertThat(ids.add(figure.id())).as(figure.id()).isTrue();
                words(figure.definition());
                words(figure.shown());
                if (figure.interval() != null && figure.value() != null)
                    assertThat(figure.interval().contains(figure.value()))
                            .as(figure.toString())
                            .isTrue();
            }
        }
    }

    private static void words(String sentence) {
        assertThat(sentence).isNotBlank().doesNotContain("NaN", "∞", "null", "{", "}");
    }

    private void holdOf(Picture picture, Picture.View view) {
        var what = picture.kind() + "/" + view.id();
        words(view.name());
        words(view.spec().text().reading());
        words(view.spec().text().title());
        if (view.instead().isEmpty())
            assertThat(view.spec().empty()).as(what + " is empty").isFalse();
        else words(view.instead());
        if (picture.kind() != Picture.Kind.PUBLISHED || picture.views().size() > 1)
            assertThat(accounted(view.spec().text().basis()))
                    .as(what + ": " + view.spec().text().basis())
                    .isEqualTo(history.incidents().size());
        if (view.instead().isEmpty()) marks(view, what);
    }

    /// How many incidents a basis line tells of, counted or left out.
    private static int accounted(String basis) {
        var n = NUMBER.matcher(basis);
        assertThat(n.find()).as(basis).isTrue();
        int sum = number(n.group(1));
        var left = LEFT_OUT.matcher(basis);
        if (left.find())
            sum += COUNT.matcher(left.group(1)).results().mapToInt(m -> number(m.group(1))).sum();
        return sum;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace(",", ""));
    }

    private void marks(Picture.View view, String what) {
        switch (view.spec()) {
            case ChartSpec.HeatMap map -> {
                for (int r = 0; r < map.rows().size(); r++)
                    for (int c = 0; c < map.columns().size(); c++)
                        mark(view, r, c, map.values().get(r).get(c), what);
            }
            case ChartSpec.StackedBars bars -> {
                for (int s = 0; s < bars.series().size(); s++)
                    for (int c = 0; c < bars.categories().size(); c++)
                        mark(view, s, c, bars.series().get(s).values().get(c), what);
            }
            case ChartSpec.Pareto pareto -> {
                for (int c = 0; c < pareto.categories().size(); c++)
                    mark(view, 0, c, pareto.counts().get(c), what);
            }
            case ChartSpec.Estimates estimates -> {
                for (int c = 0; c < estimates.categories().size(); c++) {
                    var e = estimates.estimates().get(c);
                    mark(view, 0, c, e.count(), what);
                    assertThat(e.value()).isBetween(e.low(), e.high());
                }
            }
            case ChartSpec.Lines lines -> {
                for (int l = 0; l < lines.lines().size(); l++)
                    for (int c = 0; c < lines.categories().size(); c++)
                        mark(view, l, c, lines.lines().get(l).values().get(c), what);
            }
            default -> throw new AssertionError(what);
        }
    }

    private void mark(Picture.View view, int series, int category, double value, String what) {
        var behind = view.behind().at(series, category);
        assertThat(behind).as(what).doesNotHaveDuplicates();
        ToLongFunction<PastIncident> worth =
                switch (view.spec().text().unit()) {
                    case "incidents" -> _ -> 1;
                    case "minutes" -> i -> i.tagged().leadershipMinutes();
                    case "points" -> i -> choices.weight(i.tagged().severityClass());
                    default -> throw new AssertionError(view.spec().text().unit());
                };
        assertThat(behind.stream().map(byId::get).mapToLong(worth).sum())
                .as("%s at %d, %d", what, series, category)
                .isEqualTo((long) value);
    }
}
