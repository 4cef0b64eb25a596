package firebreak.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firebreak.analysis.findings.Escapes;
import firebreak.analysis.findings.ProcessFacts;
import firebreak.analysis.findings.ProcessFindings;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Past;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.RowCounts;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Round;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Grounds;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Each rule over a handful of incidents of which one knows what is wrong with them.
class RuleTest {
    private static final Instant DAY = Instant.parse("2026-03-02T10:00:00Z");

    /// An incident in which everything is in order, unless it is made otherwise.
    private static final class Made {
        private final UUID id;
        private TaggingState state = TaggingState.DONE;
        private @Nullable Preventability preventability = Preventability.PREVENTABLE;
        private @Nullable Confidence confidence = Confidence.HIGH;
        private @Nullable String factor = Past.CODEBOOK.factors().getFirst().id();
        private SeverityClass severity = SeverityClass.HIGH;
        private @Nullable Integer minutes = 30;
        private boolean measured = true;
        private Clocks clocks =
                new Clocks(DAY, DAY.plusSeconds(60), null, null, DAY.plusSeconds(600));

        Made(int n) {
            id = new UUID(1, n);
        }

        PastIncident incident() {
            return new PastIncident(
                    new TaggedIncident(
                            id,
                            "INC-" + id.getLeastSignificantBits(),
                            "",
                            "checkout",
                            severity,
                            clocks.occurred().orElse(null),
                            minutes,
                            "",
                            state,
                            Origin.REQUIREMENTS,
                            factor,
                            Past.CODEBOOK.stages().getFirst().id(),
                            preventability,
                            confidence),
                    clocks,
                    "",
                    measured,
                    List.of(),
                    List.of(),
                    null);
        }
    }

    private final List<Made> made = new ArrayList<>();
    private Set<UUID> wordless = Set.of();
    private Set<UUID> disputed = Set.of();
    private Set<UUID> toReview = Set.of();
    private int twice;
    private RowCounts rows = new RowCounts(0, 0);
    private @Nullable Integer stale = 0;

    private Made add() {
        var one = new Made(made.size());
        made.add(one);
        return one;
    }

    private Check check(Rule rule) {
        return rule.check(facts());
    }

    private QualityFacts facts() {
        var history =
                new History(
                        made.stream().map(Made::incident).toList(),
                        Past.CODEBOOK,
                        Past.ZONE,
                        List.of(),
                        List.of(),
                        Past.TODAY,
                        2);
        var process =
                new ProcessFacts(
                        Past.CODEBOOK,
                        new QuestionBank("", 1, "", List.of()),
                        new Round(1, "", DAY, false),
                        Map.of(),
                        List.of(),
                        ProcessMap.EMPTY,
                        List.of(),
                        List.of(),
                        ProcessFacts.Coverage.NONE);
        return QualityFacts.of(
                history,
                new QualityFacts.Coding(new Grounds(wordless, Map.of()), toReview, disputed, twice),
                rows,
                ProcessFindings.of(process, new Escapes(List.of(), Map.of(), Map.of())),
                new QualityFacts.Conclusions(3, stale, List.of(0L, 4L)));
    }

    private void finds(Rule rule, long found, long of, Bearing bearing, UUID... ids) {
        var check = check(rule);
        assertThat(check.found()).as(rule.id()).isEqualTo(found);
        assertThat(check.of()).as(rule.id()).isEqualTo(of);
        if (found > 0) assertThat(check.bearing()).as(rule.id()).isEqualTo(bearing);
        if (ids.length > 0)
            assertThat(check.way())
                    .isInstanceOfSatisfying(
                            Way.Incidents.class,
                            way -> assertThat(way.ids()).containsExactlyInAnyOrder(ids));
    }

    @Test
    void noTwoRulesHaveOneNameAndEachHasItsWords() {
        var names = new HashSet<String>();
        for (var rule : Rule.all()) {
            assertThat(names.add(rule.id())).as(rule.id()).isTrue();
            var check = check(rule);
            for (long n : new long[] {1, 2})
                assertThat(new Check(rule, n, 40, 3, Bearing.WEAKENS, check.way()).sentence())
                        .doesNotContain("{")
                        .contains("40");
            assertThat(check.calm()).doesNotContain("{").isNotBlank();
            assertThat(rule.why()).endsWith(".");
        }
    }

    @Test
    void whereEverythingIsThereNothingIsFound() {
        for (int i = 0; i < 6; i++) add();
        twice = 2;
        rows = new RowCounts(6, 0);
        var quality = Quality.of(facts());
        assertThat(quality.open())
                .extracting(Check::rule)
                .containsExactly(ConclusionRule.STALE_DOCUMENTS);
        assertThat(quality.inOrder())
                .extracting(Check::rule)
                .containsAll(List.of(TaggingRule.values()))
                .containsAll(List.of(RecordRule.values()));
    }

    @Test
    void discardedIncidentsCountNowhere() {
        for (int i = 0; i < 5; i++) add();
        var out = add();
        out.state = TaggingState.DISCARDED;
        out.severity = SeverityClass.UNKNOWN;
        out.minutes = null;
        out.clocks = Clocks.UNKNOWN;
        finds(TaggingRule.UNTAGGED, 0, 5, Bearing.WEAKENS);
        finds(RecordRule.WITHOUT_SEVERITY, 0, 5, Bearing.WEAKENS);
        finds(RecordRule.WITHOUT_MINUTES, 0, 5, Bearing.WEAKENS);
        finds(RecordRule.WITHOUT_CLOCK, 0, 5, Bearing.WEAKENS);
    }

    @Test
    void oneInFiveUntaggedHoldsAndLessMakesItWeaker() {
        for (int i = 0; i < 5; i++) add();
        made.getFirst().state = TaggingState.DRAFT;
        finds(TaggingRule.UNTAGGED, 1, 5, Bearing.HOLDS, made.getFirst().id);
        add();
        finds(TaggingRule.UNTAGGED, 1, 6, Bearing.WEAKENS, made.getFirst().id);
    }

    @Test
    void judgementsAreLookedAtOneByOne() {
        for (int i = 0; i < 12; i++) add();
        made.get(1).preventability = Preventability.NOT_ENOUGH_INFORMATION;
        made.get(2).confidence = Confidence.LOW;
        made.get(3).factor = null;
        made.get(4).factor = "unknown to the codebook";
        wordless = Set.of(made.get(5).id, new UUID(9, 9));
        toReview = Set.of(made.get(6).id);
        disputed = Set.of(made.get(7).id);
        twice = 4;
        finds(TaggingRule.NOT_ENOUGH_INFORMATION, 1, 12, Bearing.WEAKENS, made.get(1).id);
        finds(TaggingRule.UNSURE, 1, 12, Bearing.WEAKENS, made.get(2).id);
        finds(TaggingRule.WITHOUT_FACTOR, 2, 12, Bearing.WEAKENS, made.get(3).id, made.get(4).id);
        finds(TaggingRule.WITHOUT_REASON, 1, 12, Bearing.WEAKENS, made.get(5).id);
        finds(TaggingRule.OLD_DEFINITION, 1, 12, Bearing.WEAKENS, made.get(6).id);
        finds(TaggingRule.DISPUTED, 1, 4, Bearing.HOLDS, made.get(7).id);
    }

    @Test
    void recordsAreLookedAtOneByOne() {
        for (int i = 0; i < 7; i++) add();
        made.get(0).clocks = Clocks.UNKNOWN;
        made.get(1).clocks = new Clocks(DAY, null, DAY.plusSeconds(9), null, DAY.plusSeconds(8));
        made.get(2).clocks = new Clocks(null, DAY, null, null, null);
        made.get(3).severity = SeverityClass.UNKNOWN;
        made.get(4).minutes = null;
        made.get(5).measured = false;
        rows = new RowCounts(10, 3);
        finds(RecordRule.WITHOUT_CLOCK, 1, 7, Bearing.WEAKENS, made.get(0).id);
        finds(RecordRule.CLOCKS_AGAINST, 1, 5, Bearing.WEAKENS, made.get(1).id);
        finds(RecordRule.WITHOUT_SEVERITY, 1, 7, Bearing.WEAKENS, made.get(3).id);
        finds(RecordRule.WITHOUT_MINUTES, 1, 7, Bearing.WEAKENS, made.get(4).id);
        finds(RecordRule.ESTIMATED_MINUTES, 1, 6, Bearing.WORTH_KNOWING, made.get(5).id);
        finds(RecordRule.REJECTED_ROWS, 3, 10, Bearing.HOLDS);
        rows = new RowCounts(100, 3);
        finds(RecordRule.REJECTED_ROWS, 3, 100, Bearing.WEAKENS);
    }

    @Test
    void thinServicesAndMonthsLeadToTheirIncidents() {
        for (int i = 0; i < 4; i++) add();
        var ids = made.stream().map(m -> m.id).toArray(UUID[]::new);
        finds(RecordRule.THIN_SERVICES, 1, 1, Bearing.WORTH_KNOWING, ids);
        finds(RecordRule.THIN_MONTHS, 1, 1, Bearing.WORTH_KNOWING, ids);
        add();
        finds(RecordRule.THIN_SERVICES, 0, 1, Bearing.WORTH_KNOWING);
        finds(RecordRule.THIN_MONTHS, 0, 1, Bearing.WORTH_KNOWING);
    }

    @Test
    void whatIsStillBeingFoundOutIsNotCalledInOrder() {
        add();
        stale = null;
        assertThat(check(ConclusionRule.STALE_FINDINGS).inOrder()).isFalse();
        stale = 2;
        finds(ConclusionRule.STALE_FINDINGS, 2, 3, Bearing.HOLDS);
        finds(ConclusionRule.STALE_DOCUMENTS, 1, 2, Bearing.WEAKENS);
        assertThat(check(ConclusionRule.STALE_DOCUMENTS).more()).isEqualTo(4);
    }

    @Test
    void theGravestComesFirst() {
        for (int i = 0; i < 3; i++) add();
        made.getFirst().state = TaggingState.PENDING;
        made.get(1).measured = false;
        made.get(2).severity = SeverityClass.UNKNOWN;
        assertThat(Quality.of(facts()).open())
                .extracting(Check::bearing)
                .isSorted()
                .contains(Bearing.values());
    }

    @Test
    void moreThanThereAreIsAFault() {
        assertThatThrownBy(() ->
                        new Check(
                                TaggingRule.UNSURE,
                                3,
                                2,
                                Bearing.WEAKENS,
                                new Way.OnScreen("tagging")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
