package firebreak.analysis.pictures;

import static firebreak.analysis.pictures.Past.done;
import static firebreak.analysis.pictures.Past.history;
import static firebreak.analysis.pictures.Past.untagged;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Histories of which little or nothing can be drawn: a sentence stands in its place.
class PictureEdgeTest {
    private static final Choices CHOICES =
            Choices.USUAL
                    .withPublished("teams_root_causes")
                    .withMapping(
                            PublishedMapping.suggested(
                                    PublishedMapping.distribution("teams_root_causes")
                                            .orElseThrow()));

    private static Past plain(int i, String day) {
        return done("INC-" + i, day);
    }

    private static Past from(int i, String day, Origin origin, String factor, String stage) {
        return plain(i, day).tags(origin, factor, stage, Preventability.PREVENTABLE);
    }

    private static List<Past> many(IntFunction<Past> each) {
        var all = new ArrayList<Past>();
        for (int i = 0; i < 12; i++) all.add(each.apply(i));
        return all;
    }

    /// Twelve incidents in which every origin, factor and stage is as frequent as any other.
    private static Past tie(int i, String day) {
        return from(
                        i,
                        day,
                        Origin.values()[i % 4],
                        Past.CODEBOOK.factors().get(i % 4).id(),
                        Past.CODEBOOK.stages().get(i % 3).id())
                .leaders(30, i % 2 == 0);
    }

    /// Of each, the views that stand as a sentence.
    static Stream<Arguments> edges() {
        var everyView =
                "ORIGIN_BY_STAGE/count ORIGIN_BY_STAGE/minutes ORIGIN_BY_STAGE/weighted FACTORS/count"
                        + " FACTORS/minutes PREVENTABLE/share PREVENTABLE/bounds PREVENTABLE/answers"
                        + " MONTHS/origin ESCAPES/funnel ESCAPES/told LEADERSHIP/period"
                        + " LEADERSHIP/origin LEADERSHIP/preventable SEVERITY/mix PUBLISHED/shares"
                        + " PUBLISHED/counts";
        return Stream.of(
                Arguments.of("no incident", List.of(), everyView),
                Arguments.of(
                        "one incident",
                        List.of(plain(0, "2026-01-05").leaders(30, true)),
                        everyView),
                Arguments.of(
                        "only discarded",
                        many(i -> plain(i, "2026-01-05").with(TaggingState.DISCARDED)),
                        everyView),
                Arguments.of(
                        "nothing tagged",
                        many(i -> untagged("INC-" + i, "2026-0" + (i % 3 + 1) + "-05")),
                        everyView.replace(" MONTHS/origin", "").replace(" SEVERITY/mix", "")),
                Arguments.of(
                        "all in one cell",
                        many(i -> plain(i, "2026-01-05").leaders(30, true)),
                        everyView.replace(" PREVENTABLE/share", "")),
                Arguments.of(
                        "no dates",
                        many(i -> tie(i, null)),
                        "FACTORS/count FACTORS/minutes PREVENTABLE/bounds MONTHS/origin"
                                + " ESCAPES/told LEADERSHIP/period LEADERSHIP/preventable"
                                + " SEVERITY/mix"),
                Arguments.of(
                        "all in the future",
                        many(i -> tie(i, "2031-0" + (i % 3 + 1) + "-05")),
                        "FACTORS/count FACTORS/minutes PREVENTABLE/bounds MONTHS/origin"
                                + " ESCAPES/told LEADERSHIP/period LEADERSHIP/preventable"
                                + " SEVERITY/mix"),
                Arguments.of(
                        "one month",
                        many(i -> tie(i, "2026-01-1" + (i % 3))),
                        "FACTORS/count FACTORS/minutes PREVENTABLE/bounds MONTHS/origin"
                                + " ESCAPES/told LEADERSHIP/period LEADERSHIP/preventable"
                                + " SEVERITY/mix"),
                Arguments.of(
                        "all ties",
                        many(i -> tie(i, "2026-0" + (i % 3 + 1) + "-05")),
                        "FACTORS/count FACTORS/minutes PREVENTABLE/bounds ESCAPES/told"
                                + " LEADERSHIP/preventable"),
                Arguments.of(
                        "no minutes at all",
                        many(i -> tie(i, "2026-0" + (i % 3 + 1) + "-05").leaders(0, true)),
                        "ORIGIN_BY_STAGE/minutes FACTORS/count FACTORS/minutes PREVENTABLE/bounds"
                                + " ESCAPES/told LEADERSHIP/period LEADERSHIP/origin"
                                + " LEADERSHIP/preventable"),
                Arguments.of(
                        "minutes beyond any chart",
                        many(i ->
                                tie(i, "2026-0" + (i % 3 + 1) + "-05")
                                        .leaders(Integer.MAX_VALUE, true)),
                        // One incident per cell still fits.
                        "FACTORS/count FACTORS/minutes PREVENTABLE/bounds"
                                + " ESCAPES/told LEADERSHIP/period LEADERSHIP/origin"
                                + " LEADERSHIP/preventable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void aSentenceStandsWhereNothingCanBeDrawn(String what, List<Past> past, String sentences) {
        var weeks = List.of(SeriesWeek.deployments("checkout", LocalDate.of(2026, 1, 5), 0));
        var history = history(past, weeks);
        assertThat(instead(history))
                .isEqualTo(Arrays.stream(sentences.split(" ")).collect(Collectors.toSet()));
        new PictureRules(history, CHOICES).holdOfAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void aCodebookWithoutCodesHasNoPicturesOfThem(String what, List<Past> past, String sentences) {
        var usual = history(past, List.of());
        var history =
                new History(
                        usual.incidents(),
                        new Codebook(1, List.of(), List.of()),
                        usual.zone(),
                        List.of(),
                        List.of(),
                        usual.today(),
                        1);
        assertThat(instead(history))
                .contains("ORIGIN_BY_STAGE/count", "FACTORS/count", "ESCAPES/funnel");
        new PictureRules(history, CHOICES).holdOfAll();
    }

    private static Set<String> instead(History history) {
        return PictureRules.pictures(history, CHOICES).stream()
                .flatMap(p ->
                        p.views().stream()
                                .filter(v -> !v.instead().isEmpty())
                                .map(v -> p.kind() + "/" + v.id()))
                .collect(Collectors.toSet());
    }

    @Test
    void withoutAMappingNothingIsCompared() {
        var history = history(many(i -> tie(i, "2026-01-05")), List.of());
        for (var choices :
                List.of(
                        Choices.USUAL,
                        Choices.USUAL.withPublished("nobody"),
                        CHOICES.withMapping(Map.of()),
                        CHOICES.withMapping(
                                Map.of("teams_root_causes/Code bug", Origin.DEPLOYMENT)),
                        CHOICES.withPublished("google_triggers"))) {
            var picture = PublishedPicture.of(history, choices);
            assertThat(picture.views()).hasSize(1);
            assertThat(picture.views().getFirst().instead()).contains("compared yet");
            assertThat(picture.figures()).allMatch(f -> f.value() == null);
            new PictureRules(history, choices).holdOfAll();
        }
    }
}
