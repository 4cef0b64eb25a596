package firebreak.analysis.findings;

import static firebreak.analysis.scoring.Asked.answer;
import static firebreak.analysis.scoring.Asked.area;
import static firebreak.analysis.scoring.Asked.checkpoint;
import static firebreak.analysis.scoring.Asked.evidence;
import static firebreak.analysis.scoring.Asked.id;
import static firebreak.analysis.scoring.Asked.incident;
import static firebreak.analysis.scoring.Asked.type;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.findings.Missing.Kind;
import firebreak.analysis.scoring.Asked;
import firebreak.analysis.scoring.Open;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
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
import java.util.Map;
import java.util.Set;

class MissingTest {
    private static final Point LOAD = Point.checkpoint("load");
    private static final Point CELL = new Point.OfCell(id("Shop"), "perf");
    private static final Checkpoint CHECKPOINT = checkpoint("load", "testing", "limits");

    private static List<Missing> missing(
            Checkpoint checkpoint,
            List<EscapedIncident> incidents,
            List<Gap> gaps,
            List<Evidence> evidence,
            Answer... answers) {
        var said = new HashMap<Point, Answer>();
        for (var a : answers) said.put(a.point(), a);
        var byReport = new HashMap<ReportKey, java.util.UUID>();
        for (var i : incidents) byReport.put(new ReportKey("S", i.incident().key()), i.id());
        return Missing.of(
                ProcessFindings.of(
                        new ProcessFacts(
                                Asked.CODEBOOK,
                                new QuestionBank("b", 1, "", List.of(checkpoint)),
                                new Round(1, "", Instant.EPOCH, true),
                                said,
                                evidence,
                                ProcessMap.EMPTY,
                                List.of(),
                                gaps,
                                new ProcessFacts.Coverage(
                                        List.of(area("Shop", 2, 3, "shop")),
                                        List.of(type("perf", List.of("limits"))),
                                        List.of(),
                                        List.of())),
                        new Escapes(incidents, byReport, Map.of())));
    }

    private static Set<Open> open(List<Missing> all, Kind kind) {
        return all.stream()
                .filter(m -> m.kind() == kind)
                .map(Missing::open)
                .findFirst()
                .orElse(Set.of());
    }

    private static Gap gap(GapStatus status, String owner, @Nullable GapSeverity severity) {
        return new Gap(
                id("g"),
                "Load is not tested",
                "",
                LOAD,
                "testing",
                severity,
                owner,
                status,
                null,
                "",
                List.of());
    }

    @Test
    void whatNobodyAnsweredIsMissingAtCheckpointsAndCellsAlike() {
        var all = missing(CHECKPOINT, List.of(), List.of(), List.of());
        assertThat(all).extracting(Missing::kind).containsExactly(Kind.CHECKPOINT, Kind.CELL);
        assertThat(all).allSatisfy(m -> assertThat(m.open()).containsExactly(Open.UNANSWERED));
        assertThat(all.get(0).stageId()).isEqualTo("testing");
        assertThat(all.get(1).name()).isEqualTo("Shop × perf");
        assertThat(all.get(1).stageId()).isEmpty();
    }

    @Test
    void everyReasonOfAPointIsTold() {
        for (var point : List.of(LOAD, CELL)) {
            var kind = point == LOAD ? Kind.CHECKPOINT : Kind.CELL;
            assertThat(
                            open(
                                    missing(
                                            CHECKPOINT,
                                            List.of(),
                                            List.of(),
                                            List.of(),
                                            answer(point, Verdict.L).withParked(true)),
                                    kind))
                    .containsExactly(Open.PARKED);
            assertThat(
                            open(
                                    missing(
                                            CHECKPOINT,
                                            List.of(incident("I1", "testing", null, "limits")),
                                            List.of(),
                                            List.of(),
                                            answer(point, Verdict.L).withConfidence(2)),
                                    kind))
                    .containsExactlyInAnyOrder(
                            Open.LOW_CONFIDENCE, Open.WITHOUT_EVIDENCE, Open.CONTRADICTED);
            assertThat(
                            open(
                                    missing(
                                            CHECKPOINT,
                                            List.of(),
                                            List.of(),
                                            List.of(evidence(point, true, EvidenceKind.DATA)),
                                            answer(point, Verdict.F)),
                                    kind))
                    .containsExactly(Open.TOO_FEW_KINDS);
        }
    }

    @Test
    void anOlderWordingIsToldAndTargetsAreNot() {
        var again = CHECKPOINT.withWording(2);
        var all =
                missing(
                        again,
                        List.of(),
                        List.of(),
                        List.of(evidence(LOAD, true, EvidenceKind.DATA)),
                        answer(LOAD, Verdict.P).withTarget(Rating.F).withClaimed(Verdict.L));
        assertThat(open(all, Kind.CHECKPOINT)).containsExactly(Open.LOOK_AGAIN);
    }

    @Test
    void whatHasEverythingIsNotListed() {
        var all =
                missing(
                        CHECKPOINT,
                        List.of(),
                        List.of(),
                        List.of(
                                evidence(LOAD, true, EvidenceKind.DATA),
                                evidence(LOAD, true, EvidenceKind.DOCUMENT)),
                        answer(LOAD, Verdict.F).withConfidence(4),
                        answer(CELL, Verdict.NOT_APPLICABLE));
        assertThat(all).isEmpty();
    }

    @Test
    void gapsThatStandLackAnOwnerASeverityAndIncidents() {
        var bare =
                missing(CHECKPOINT, List.of(), List.of(gap(GapStatus.OPEN, " ", null)), List.of());
        assertThat(open(bare, Kind.GAP))
                .containsExactlyInAnyOrder(
                        Open.WITHOUT_OWNER, Open.WITHOUT_SEVERITY, Open.WITHOUT_INCIDENTS);
        var kept =
                gap(GapStatus.IN_WORK, "Ola", GapSeverity.LOW)
                        .withIncidents(List.of(new ReportKey("S", "I1")));
        var incidents = List.of(incident("I1", "testing", null, "limits"));
        assertThat(open(missing(CHECKPOINT, incidents, List.of(kept), List.of()), Kind.GAP))
                .isEmpty();
        var closed = gap(GapStatus.CLOSED, "", null);
        assertThat(open(missing(CHECKPOINT, incidents, List.of(closed), List.of()), Kind.GAP))
                .isEmpty();
    }
}
