package firebreak.analysis.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import firebreak.analysis.scoring.Asked;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class GapRankingTest {
    private static GapFactors gap(
            String name,
            @Nullable GapSeverity severity,
            long minutes,
            int incidents,
            @Nullable Integer shortfall) {
        return new GapFactors(Asked.id(name), severity, minutes, 0, incidents, shortfall);
    }

    private static List<UUID> order(List<RankedGap> ranked) {
        return ranked.stream().map(r -> r.factors().gapId()).toList();
    }

    @Test
    void severityComesFirstThenMinutesThenIncidentsThenShortfall() {
        var ranked =
                GapRanking.of(
                        List.of(
                                gap("unsaid", null, 9000, 99, 3),
                                gap("low", GapSeverity.LOW, 9000, 99, 3),
                                gap("short", GapSeverity.HIGH, 60, 4, 2),
                                gap("none", GapSeverity.HIGH, 60, 4, null),
                                gap("few", GapSeverity.HIGH, 60, 3, 3),
                                gap("minutes", GapSeverity.HIGH, 61, 0, 0),
                                gap("critical", GapSeverity.CRITICAL, 0, 0, 0)));
        assertThat(order(ranked))
                .containsExactlyElementsOf(
                        List.of("critical", "minutes", "short", "none", "few", "low", "unsaid")
                                .stream()
                                .map(Asked::id)
                                .toList());
        assertThat(ranked).extracting(RankedGap::rank).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(ranked).filteredOn(RankedGap::withoutSeverity).hasSize(1);
    }

    @Test
    void equalGapsShareARank() {
        var ranked =
                GapRanking.of(
                        List.of(
                                gap("a", GapSeverity.HIGH, 1, 1, 1),
                                gap("b", GapSeverity.HIGH, 1, 1, 1),
                                gap("c", GapSeverity.LOW, 1, 1, 1)));
        assertThat(ranked).extracting(RankedGap::rank).containsExactly(1, 1, 3);
        assertThat(ranked).extracting(RankedGap::tied).containsExactly(1, 1, 0);
        assertThat(GapRanking.of(List.of())).isEmpty();
    }

    @Test
    void theRangeSaysWhatOneStepDoes() {
        var ranked =
                GapRanking.of(
                        List.of(
                                gap("a", GapSeverity.CRITICAL, 100, 5, 2),
                                gap("b", GapSeverity.HIGH, 90, 5, 2),
                                gap("c", GapSeverity.LOW, 1000, 50, 3)));
        // One class up makes b critical with fewer minutes than a; one class down makes a high with
        // more minutes than b: nothing passes. c is two classes below b, unless one of them moves,
        // and then it has the minutes.
        assertThat(ranked).extracting(RankedGap::best).containsExactly(1, 2, 3);
        assertThat(ranked).extracting(RankedGap::worst).containsExactly(1, 2, 3);
        var near =
                GapRanking.of(
                        List.of(
                                gap("a", GapSeverity.HIGH, 100, 5, 2),
                                gap("b", GapSeverity.HIGH, 90, 5, 2)));
        assertThat(near).extracting(RankedGap::best).containsExactly(1, 1);
        assertThat(near).extracting(RankedGap::worst).containsExactly(2, 2);
        // A quarter more of 80 is 100: they are equal then, and neither is passed.
        var quarter =
                GapRanking.of(
                        List.of(
                                gap("a", GapSeverity.CRITICAL, 100, 5, 2),
                                gap("b", GapSeverity.CRITICAL, 80, 5, 2),
                                gap("c", GapSeverity.LOW, 0, 0, null)));
        assertThat(quarter).extracting(RankedGap::best).containsExactly(1, 1, 3);
        assertThat(quarter.get(2).worst()).isEqualTo(3);
    }

    @Test
    void aGapWithoutSeverityMayComeToStandAnywhere() {
        var ranked =
                GapRanking.of(
                        List.of(
                                gap("a", GapSeverity.CRITICAL, 10, 1, 1),
                                gap("b", GapSeverity.LOW, 10, 1, 1),
                                gap("c", null, 20, 1, 1)));
        assertThat(ranked.getLast().rank()).isEqualTo(3);
        assertThat(ranked.getLast().best()).isEqualTo(1);
        assertThat(ranked.getFirst().worst()).isEqualTo(2);
    }

    @Test
    void theFactorsOfAGapAreThoseOfItsIncidents() {
        var incidents = new HashMap<ReportKey, TaggedIncident>();
        var joined = incident("a", 30, TaggingState.DONE);
        incidents.put(new ReportKey("Jira", "a"), joined);
        incidents.put(new ReportKey("PagerDuty", "a2"), joined);
        incidents.put(new ReportKey("Jira", "b"), incident("b", null, TaggingState.PENDING));
        incidents.put(new ReportKey("Jira", "c"), incident("c", 500, TaggingState.DISCARDED));
        var keys = new ArrayList<>(incidents.keySet());
        keys.add(new ReportKey("Jira", "gone"));
        var of =
                GapFactors.of(
                        gap(Point.checkpoint("p"), keys),
                        Asked.judgements(Asked.answer("p", Verdict.P).withTarget(Rating.F)),
                        incidents);
        assertThat(of).isEqualTo(new GapFactors(Asked.id("gap"), GapSeverity.HIGH, 30, 1, 2, 2));
        assertThat(GapFactors.of(gap(null, List.of()), Asked.judgements(), Map.of()).shortfall())
                .isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> gap("a", GapSeverity.LOW, 0, 0, 4));
    }

    private static Gap gap(@Nullable Point point, List<ReportKey> incidents) {
        return new Gap(
                Asked.id("gap"),
                "",
                "",
                point,
                "testing",
                GapSeverity.HIGH,
                "",
                Gap.GapStatus.OPEN,
                null,
                "",
                incidents);
    }

    private static TaggedIncident incident(
            String key, @Nullable Integer minutes, TaggingState state) {
        return new TaggedIncident(
                Asked.id(key),
                key,
                "",
                "",
                SeverityClass.LOW,
                null,
                minutes,
                "",
                state,
                null,
                null,
                null,
                null,
                null);
    }

    @Provide
    Arbitrary<List<GapFactors>> gaps() {
        return Combinators.combine(
                        Arbitraries.of(GapSeverity.class).injectNull(0.2),
                        Arbitraries.of(0L, 3L, 4L, 5L, 100L, 125L),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3).injectNull(0.2))
                .as((severity, minutes, incidents, shortfall) ->
                        new GapFactors(
                                UUID.randomUUID(), severity, minutes, 0, incidents, shortfall))
                .list()
                .ofMaxSize(7);
    }

    /// Against a ranking of each changed list from nothing. Minutes are quadrupled, so that a
    /// quarter is whole.
    @Property(tries = 200, seed = "20261101")
    void theRangeIsThatOfAllRankingsOneStepAway(@ForAll("gaps") List<GapFactors> gaps) {
        var scaled = gaps.stream().map(g -> with(g, 4 * g.leadershipMinutes())).toList();
        var best = new HashMap<UUID, Integer>();
        var worst = new HashMap<UUID, Integer>();
        for (int i = -1; i < scaled.size(); i++)
            for (var changed : i < 0 ? List.of(List.copyOf(scaled)) : changes(scaled, i))
                GapRanking.of(changed)
                        .forEach(r -> {
                            best.merge(r.factors().gapId(), r.rank(), Math::min);
                            worst.merge(r.factors().gapId(), r.rank(), Math::max);
                        });
        assertThat(GapRanking.of(gaps))
                .allSatisfy(r -> {
                    assertThat(r.best()).isEqualTo(best.get(r.factors().gapId()));
                    assertThat(r.worst()).isEqualTo(worst.get(r.factors().gapId()));
                });
        assertThat(GapRanking.of(gaps.reversed())).isEqualTo(GapRanking.of(gaps));
    }

    private static List<List<GapFactors>> changes(List<GapFactors> gaps, int at) {
        var g = gaps.get(at);
        var steps = new ArrayList<GapFactors>();
        for (var severity : GapSeverity.values())
            if (g.severity() == null || Math.abs(g.severity().ordinal() - severity.ordinal()) == 1)
                steps.add(
                        new GapFactors(
                                g.gapId(),
                                severity,
                                g.leadershipMinutes(),
                                0,
                                g.incidents(),
                                g.shortfall()));
        steps.add(with(g, g.leadershipMinutes() / 4 * 3));
        steps.add(with(g, g.leadershipMinutes() / 4 * 5));
        for (int incidents : new int[] {g.incidents() - 1, g.incidents() + 1})
            if (incidents >= 0)
                steps.add(
                        new GapFactors(
                                g.gapId(),
                                g.severity(),
                                g.leadershipMinutes(),
                                0,
                                incidents,
                                g.shortfall()));
        for (int shortfall = 0; shortfall <= 3; shortfall++)
            if (g.shortfall() == null || Math.abs(g.shortfall() - shortfall) == 1)
                steps.add(
                        new GapFactors(
                                g.gapId(),
                                g.severity(),
                                g.leadershipMinutes(),
                                0,
                                g.incidents(),
                                shortfall));
        return steps.stream()
                .map(step -> {
                    var changed = new ArrayList<>(gaps);
                    changed.set(at, step);
                    return List.copyOf(changed);
                })
                .toList();
    }

    private static GapFactors with(GapFactors g, long minutes) {
        return new GapFactors(g.gapId(), g.severity(), minutes, 0, g.incidents(), g.shortfall());
    }
}
