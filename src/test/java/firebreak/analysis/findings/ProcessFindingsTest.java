package firebreak.analysis.findings;

import static firebreak.analysis.scoring.Asked.answer;
import static firebreak.analysis.scoring.Asked.area;
import static firebreak.analysis.scoring.Asked.checkpoint;
import static firebreak.analysis.scoring.Asked.id;
import static firebreak.analysis.scoring.Asked.incident;
import static firebreak.analysis.scoring.Asked.type;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.scoring.Asked;
import firebreak.analysis.scoring.GapProposal;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Answer;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.domain.process.Point;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Round;
import firebreak.domain.process.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

class ProcessFindingsTest {
    private static final Point LOAD = Point.checkpoint("load");
    private static final FeatureTrace SKIPPED_LOAD =
            new FeatureTrace(
                    id("F"),
                    "Refunds",
                    "",
                    "",
                    null,
                    "",
                    List.of(new FeatureTrace.Step("load", FeatureTrace.Passage.SKIPPED, "")));

    private static Gap gap(String name, @Nullable Point point, GapStatus status, String... keys) {
        return new Gap(
                id(name),
                name,
                "",
                point,
                "testing",
                GapSeverity.HIGH,
                "",
                status,
                null,
                "",
                List.of(keys).stream().map(k -> new ReportKey("S", k)).toList());
    }

    /// Gaps that stand, each a name and the keys of its incidents.
    @SafeVarargs
    static ProcessFindings with(List<String>... gaps) {
        return findings(
                java.util.Arrays.stream(gaps)
                        .map(g ->
                                gap(
                                        g.getFirst(),
                                        null,
                                        GapStatus.OPEN,
                                        g.subList(1, g.size()).toArray(String[]::new)))
                        .toList(),
                List.of());
    }

    private static ProcessFindings findings(List<Gap> gaps, List<FeatureTrace> traces) {
        var answers = new HashMap<Point, Answer>();
        for (var a : List.of(answer("load", Verdict.P).withTarget(Rating.F)))
            answers.put(a.point(), a);
        var incidents =
                List.of(
                        incident("I1", "testing", null, "limits"),
                        incident("I2", "testing", null, "limits"),
                        incident("I3", "operation", null, "other"));
        var byReport = new HashMap<ReportKey, UUID>();
        var keys = new HashMap<UUID, ReportKey>();
        for (EscapedIncident i : incidents) {
            keys.put(i.id(), new ReportKey("S", i.incident().key()));
            byReport.put(new ReportKey("S", i.incident().key()), i.id());
        }
        // The same incident was reported twice.
        byReport.put(new ReportKey("S", "I1-again"), id("I1"));
        return ProcessFindings.of(
                new ProcessFacts(
                        Asked.CODEBOOK,
                        new QuestionBank(
                                "b", 1, "", List.of(checkpoint("load", "testing", "limits"))),
                        new Round(1, "", Instant.EPOCH, true),
                        answers,
                        List.of(),
                        ProcessMap.EMPTY,
                        traces,
                        gaps,
                        new ProcessFacts.Coverage(
                                List.of(area("Shop", 2, 3, "shop")),
                                List.of(type("perf", List.of("limits"))),
                                List.of(),
                                List.of())),
                new Escapes(incidents, byReport, keys));
    }

    @Test
    void aReportThatWasJoinedCountsOnce() {
        var gap = gap("A", LOAD, GapStatus.OPEN, "I1", "I1-again", "gone");
        var found = findings(List.of(gap), List.of());
        assertThat(found.linked(gap)).containsExactly(id("I1"));
        assertThat(found.rank(gap.id()).orElseThrow().factors().incidents()).isEqualTo(1);
        assertThat(found.rank(gap.id()).orElseThrow().factors().shortfall()).isEqualTo(2);
    }

    @Test
    void incidentsByTagsAreThoseThatThePointShouldHaveStopped() {
        var checkpoint = gap("A", LOAD, GapStatus.OPEN);
        var cell = gap("B", new Point.OfCell(id("Shop"), "perf"), GapStatus.OPEN);
        var stage = gap("C", null, GapStatus.OPEN);
        var nowhere = stage.withStage("");
        var found = findings(List.of(checkpoint, cell, stage), List.of());
        assertThat(found.byTags(checkpoint)).containsExactly(id("I1"), id("I2"));
        assertThat(found.byTags(cell)).containsExactly(id("I1"), id("I2"));
        assertThat(found.byTags(stage)).containsExactly(id("I1"), id("I2"));
        assertThat(found.byTags(nowhere)).isEmpty();
    }

    @Test
    void onlyGapsThatStandAreRanked() {
        var open = gap("A", LOAD, GapStatus.OPEN, "I1");
        var closed = gap("B", null, GapStatus.CLOSED, "I2");
        var declined = gap("C", null, GapStatus.DECLINED, "I2");
        var found = findings(List.of(open, closed, declined), List.of());
        assertThat(found.ranking()).extracting(r -> r.factors().gapId()).containsExactly(id("A"));
        assertThat(found.rank(closed.id())).isEmpty();
    }

    @Test
    void proposalsHaveWords() {
        var found = findings(List.of(), List.of(SKIPPED_LOAD));
        var words = new GapWords(found.facts());
        var proposal = found.proposals().getFirst();
        assertThat(words.title(proposal)).endsWith(": partially achieved");
        assertThat(words.reasons(proposal))
                .containsExactly(
                        "Rated P, partially achieved.",
                        "1 of 1 followed features skipped it: Refunds.");
        assertThat(found.proposals()).hasSize(2);
        assertThat(words.title(found.proposals().getLast())).startsWith("operation: nothing");
        assertThat(words.reasons(found.proposals().getLast()))
                .containsExactly("There is no checkpoint here against: other.");
    }

    @Test
    void aFeatureThatSkippedWhatIsSaidToWorkSaysWhichRatingItContradicts() {
        var found = findings(List.of(), List.of(SKIPPED_LOAD));
        var proposal =
                new GapProposal(
                        LOAD,
                        "testing",
                        List.of(new GapProposal.Skipped(List.of(id("F")), Rating.L)),
                        List.of(),
                        0);

        assertThat(new GapWords(found.facts()).reasons(proposal))
                .containsExactly("Rated L, and yet 1 of 1 followed features skipped it: Refunds.");
    }

    @Test
    void whatIsGoneIsNamedByItsId() {
        var found = findings(List.of(), List.of());
        var words = new GapWords(found.facts());
        assertThat(words.where(new Point.OfCheckpoint("gone", "Red"), "")).isEqualTo("gone, Red");
        assertThat(words.where(new Point.OfCell(id("Shop"), "gone"), "")).isEqualTo("Shop × gone");
        assertThat(words.where(null, "")).isEmpty();
    }
}
