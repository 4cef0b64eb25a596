package firebreak.analysis.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Patterns;
import firebreak.analysis.goodness.PublishedDistribution;
import firebreak.analysis.goodness.PublishedDistributions;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import java.util.ArrayList;
import java.util.List;

/// What holds for any history, however odd its taggings, clocks and minutes.
class PicturePropertyTest {
    @Provide
    Arbitrary<List<Past>> histories() {
        var day =
                Arbitraries.of(
                                "2024-01-31T23:30:00Z",
                                "2026-02-28",
                                "2026-03-29T00:59:00Z",
                                "2025-12-31T22:59:59Z",
                                "2025-12-31T23:00:00Z",
                                "2026-11-01",
                                "2026-11-02",
                                "2031-05-05",
                                "1900-01-01")
                        .injectNull(0.2);
        var minutes =
                Arbitraries.frequencyOf(
                                Tuple.of(30, Arbitraries.integers().between(-5, 500)),
                                Tuple.of(4, Arbitraries.of(0)),
                                Tuple.of(1, Arbitraries.of(Integer.MAX_VALUE)))
                        .injectNull(0.4);
        var judged =
                Combinators.combine(
                                Arbitraries.of(Origin.class).injectNull(0.1),
                                Arbitraries.of("limits", "untested", "config", "gone")
                                        .injectNull(0.2),
                                Arbitraries.of("req", "test", "deploy", "gone").injectNull(0.2),
                                Arbitraries.of(Preventability.class).injectNull(0.1),
                                Arbitraries.of("req", "test", "deploy", "gone")
                                        .list()
                                        .uniqueElements()
                                        .ofMaxSize(3))
                        .as(Tuple::of);
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, TaggingState.DONE),
                                Tuple.of(1, TaggingState.PENDING),
                                Tuple.of(1, TaggingState.DRAFT),
                                Tuple.of(1, TaggingState.DISCARDED)),
                        day,
                        Arbitraries.of(SeverityClass.class),
                        minutes,
                        Arbitraries.of(true, false),
                        judged,
                        Arbitraries.of("f", "g").injectNull(0.7))
                .as((state, at, severity, spent, log, tags, family) ->
                        new Past(
                                "",
                                state,
                                at,
                                Clocks.UNKNOWN,
                                "checkout",
                                "payments",
                                severity,
                                spent,
                                log,
                                "",
                                tags.get1(),
                                tags.get2(),
                                tags.get3(),
                                tags.get4(),
                                tags.get5(),
                                family))
                .list()
                .ofMaxSize(60)
                .map(PicturePropertyTest::named);
    }

    private static List<Past> named(List<Past> all) {
        var named = new ArrayList<Past>();
        for (var p : all)
            named.add(
                    new Past(
                            "INC-" + named.size(),
                            p.state(),
                            p.day(),
                            p.clocks(),
                            p.service(),
                            p.team(),
                            p.severity(),
                            p.leadership(),
                            p.measured(),
                            p.change(),
                            p.origin(),
                            p.factor(),
                            p.stage(),
                            p.preventability(),
                            p.slipped(),
                            p.family()));
        return named;
    }

    @Provide
    Arbitrary<Choices> choices() {
        return Combinators.combine(
                        Arbitraries.of(PublishedDistributions.all()),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3))
                .as((published, chosen, weight) ->
                        Choices.USUAL
                                .withPublished(chosen ? published.id() : "")
                                .withMapping(PublishedMapping.suggested(published))
                                .withWeight(SeverityClass.LOW, weight)
                                .withWeight(SeverityClass.MODERATE, weight / 2));
    }

    @Property(tries = 300, seed = "20261101")
    void everyMarkHasItsIncidentsAndEveryNumberIsOne(
            @ForAll("histories") List<Past> past, @ForAll("choices") Choices choices) {
        new PictureRules(Past.history(past, List.of()), choices).holdOfAll();
    }

    @Property(tries = 200, seed = "20261101")
    void picturesAndPatternAnalysisShowTheSameNumbers(@ForAll("histories") List<Past> all) {
        // Patterns adds up minutes in 32 bits, and knows no today.
        var past =
                all.stream()
                        .filter(p -> p.leadership() == null || p.leadership() < 1000)
                        .filter(p -> p.day() == null || !p.day().matches("2031.*|2026-11-02"))
                        .toList();
        var history = Past.history(past, List.of());
        var old =
                Patterns.of(history.tagged(), history.codebook(), history.zone(), history.today());
        var matrix = OriginByStagePicture.of(history, Choices.USUAL);
        assertThat(heat(matrix, 0)).isEqualTo(old.matrix().counts());
        assertThat(heat(matrix, 1))
                .isEqualTo(
                        old.matrix().leadershipMinutes().stream()
                                .map(row -> row.stream().map(Long::intValue).toList())
                                .toList());
        var months =
                (ChartSpec.StackedBars)
                        MonthsPicture.of(history, Choices.USUAL).views().getFirst().spec();
        assertThat(months.series().stream().limit(4).map(ChartSpec.Series::values).toList())
                .isEqualTo(old.months().counts());
        assertThat(months.series().getLast().values()).isEqualTo(old.months().untagged());
        var factors =
                (ChartSpec.Pareto)
                        FactorsPicture.of(history, Choices.USUAL).views().getFirst().spec();
        assertThat(factors.counts())
                .isEqualTo(
                        old.factors().factors().stream().map(f -> f.proportion().count()).toList());
        var leadership = LeadershipPicture.of(history, Choices.USUAL);
        assertThat(
                        leadership.figures().stream()
                                .filter(f ->
                                        f.id().matches("leadership.(measured|estimated).minutes"))
                                .filter(f -> f.value() != null)
                                .mapToDouble(Figure::value)
                                .sum())
                .isEqualTo(old.leadership().minutes());
        var share = PreventablePicture.of(history, Choices.USUAL).figures().getFirst();
        assertThat(share.id()).isEqualTo("preventable.share");
        if (old.preventable().share().n() > 0)
            assertThat(share.value()).isEqualTo(old.preventable().share().share());
    }

    private static List<List<Integer>> heat(Picture picture, int view) {
        return ((ChartSpec.HeatMap) picture.views().get(view).spec()).values();
    }

    @Property(tries = 100, seed = "20261101")
    void theFunnelNeverNarrows(@ForAll("histories") List<Past> past) {
        var funnel =
                (ChartSpec.StackedBars)
                        EscapesPicture.of(Past.history(past, List.of()), Choices.USUAL)
                                .views()
                                .getFirst()
                                .spec();
        int before = 0;
        for (int stage = 0; stage < funnel.categories().size(); stage++) {
            assertThat(funnel.series().get(1).values().get(stage)).isEqualTo(before);
            before += funnel.series().getFirst().values().get(stage);
        }
    }

    @Property(tries = 20, seed = "20261101")
    void noSuggestionStandsForRequirements(
            @ForAll("distributions") PublishedDistribution published) {
        assertThat(PublishedMapping.suggested(published)).doesNotContainValue(Origin.REQUIREMENTS);
        assertThat(PublishedMapping.suggested(published).keySet())
                .isSubsetOf(
                        published.categories().stream()
                                .map(c -> PublishedMapping.key(published, c))
                                .toList());
    }

    @Provide
    Arbitrary<PublishedDistribution> distributions() {
        return Arbitraries.of(PublishedDistributions.all());
    }
}
