package firebreak.analysis.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.codebook.Origin;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.Preventability;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every picture of histories that hardly hold anything: a chart with something in it, or else a
/// sentence; never a number that is none.
class DegenerateTest {
    private static final int MANY = 12;

    private static Past tie(int i, @Nullable String day) {
        return Past.done("INC-" + i, day)
                .tags(
                        Origin.values()[i % 4],
                        Past.CODEBOOK.factors().get(i % 4).id(),
                        Past.CODEBOOK.stages().get(i % 3).id(),
                        Preventability.PREVENTABLE)
                .leaders(30, i % 2 == 0);
    }

    private static List<Past> many(IntFunction<Past> each) {
        return IntStream.range(0, MANY).mapToObj(each).toList();
    }

    private static List<SeriesWeek> weeks(int deployments) {
        return IntStream.range(0, 20)
                .mapToObj(w ->
                        SeriesWeek.deployments(
                                "checkout", LocalDate.of(2026, 1, 5).plusWeeks(w), deployments))
                .toList();
    }

    private static List<SeriesWeek> byDay(double... days) {
        return IntStream.range(0, 20)
                .mapToObj(w ->
                        SeriesWeek.ofDays(
                                "deployments",
                                "checkout",
                                LocalDate.of(2026, 1, 5).plusWeeks(w),
                                "",
                                Arrays.stream(days).boxed().toList()))
                .toList();
    }

    static Stream<Arguments> histories() {
        IntFunction<String> months = i -> "2026-0" + (i % 5 + 1) + "-1" + i % 9;
        return Stream.of(
                Arguments.of("zero incidents", List.of(), weeks(3)),
                Arguments.of("one incident", List.of(tie(0, "2026-02-03")), weeks(3)),
                Arguments.of(
                        "all in one cell",
                        many(i -> Past.done("INC-" + i, months.apply(i)).leaders(30, true)),
                        weeks(3)),
                Arguments.of("no dates", many(i -> tie(i, null)), weeks(3)),
                Arguments.of(
                        "dates in the future",
                        many(i -> tie(i, "2031-03-0" + (i % 9 + 1))),
                        weeks(3)),
                Arguments.of("one month", many(i -> tie(i, "2026-03-1" + i % 9)), weeks(3)),
                Arguments.of("one moment", many(i -> tie(i, "2026-03-11")), weeks(3)),
                Arguments.of("exposure 0", many(i -> tie(i, months.apply(i))), weeks(0)),
                Arguments.of("no exposure", many(i -> tie(i, months.apply(i))), List.of()),
                Arguments.of(
                        "releases every day",
                        many(i -> tie(i, months.apply(i))),
                        byDay(1, 1, 1, 1, 1, 1, 1)),
                Arguments.of(
                        "one release day",
                        many(i -> tie(i, months.apply(i))),
                        byDay(0, 1, 0, 0, 0, 0, 0).subList(0, 1)),
                Arguments.of("zero incidents, release days", List.of(), byDay(0, 1, 0, 1, 0, 0, 0)),
                Arguments.of("all ties", many(i -> tie(i, months.apply(i))), weeks(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void aChartOrASentenceAndNeverNoNumber(String what, List<Past> past, List<SeriesWeek> weeks) {
        var history = Past.history(past, weeks);
        for (var exposure : Choices.Exposure.values()) {
            var pictures = Pictures.of(history, Choices.USUAL.withExposure(exposure));
            assertThat(pictures).extracting(Picture::kind).containsExactly(Picture.Kind.values());
            for (var picture : pictures) {
                picture.views().forEach(view -> holdOf(picture.kind() + "/" + view.id(), view));
                picture.limits().forEach(limit -> words(picture.kind() + " limit", limit));
                picture.figures().forEach(DegenerateTest::figure);
            }
            // Refuses two figures with one id.
            assertThat(Ledger.of(pictures, Slice.ALL, 1, 1).figures()).isNotEmpty();
        }
    }

    private static void holdOf(String what, Picture.View view) {
        var text = view.spec().text();
        words(what, text.title());
        words(what, text.basis());
        if (view.instead().isEmpty()) {
            words(what, text.reading());
            assertThat(view.spec().empty()).as(what + " is empty").isFalse();
        } else words(what, view.instead());
        // Only a line may have gaps.
        if (!(view.spec() instanceof ChartSpec.Lines))
            assertThat(view.spec().toString()).as(what).doesNotContain("NaN", "Infinity");
    }

    private static void figure(Figure figure) {
        words(figure.id(), figure.definition());
        words(figure.id(), figure.shown());
        if (figure.value() == null) words(figure.id(), figure.why());
        var interval = figure.interval();
        if (interval == null) return;
        assertThat(interval.low()).as(figure.id()).isNotNaN();
        assertThat(interval.high()).as(figure.id()).isNotNaN();
        assertThat(figure.shownInterval()).as(figure.id()).doesNotContain("NaN", "Infinity");
    }

    private static void words(String what, String sentence) {
        assertThat(sentence)
                .as(what)
                .isNotBlank()
                .doesNotContain("NaN", "Infinity", "null", "{", "}");
    }
}
