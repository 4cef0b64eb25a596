package firebreak.analysis.scoring;

import static firebreak.analysis.scoring.Asked.answer;
import static firebreak.analysis.scoring.Asked.checkpoint;
import static firebreak.analysis.scoring.Asked.id;
import static firebreak.analysis.scoring.Asked.incident;
import static firebreak.analysis.scoring.Asked.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.EscapedIncident;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.domain.tagging.TaggedIncident;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class GapProposalsTest {
    private static final Checkpoint LOAD = checkpoint("load", "testing", "limits");

    private static List<GapProposal> proposals(
            List<Checkpoint> checkpoints,
            Judgements judgements,
            List<FeatureTrace> traces,
            List<EscapedIncident> incidents,
            Gap... gaps) {
        return GapProposals.of(
                Asked.CODEBOOK,
                checkpoints,
                judgements,
                traces,
                incidents,
                List.of(),
                List.of(gaps));
    }

    private static FeatureTrace trace(String name, String team, Passage passage) {
        return new FeatureTrace(
                id(name),
                name,
                "",
                team,
                null,
                "",
                List.of(new FeatureTrace.Step("load", passage, "")));
    }

    private static Gap gap(@Nullable Point point, String stageId, Gap.GapStatus status) {
        return new Gap(id("gap"), "", "", point, stageId, null, "", status, null, "", List.of());
    }

    @Test
    void weakCheckpointsAreProposedWithTheirIncidents() {
        var proposals =
                proposals(
                        List.of(
                                checkpoint("fine", "testing", "x"),
                                LOAD,
                                checkpoint("better", "requirements", "x"),
                                checkpoint("open", "testing", "x")),
                        judgements(
                                answer("fine", Verdict.L),
                                answer("load", Verdict.P).withTarget(Rating.F),
                                answer("better", Verdict.L).withTarget(Rating.F)),
                        List.of(),
                        List.of(incident("I1", "testing", null, "limits")));
        assertThat(proposals)
                .containsExactly(
                        new GapProposal(
                                new Point.OfCheckpoint("load", ""),
                                "testing",
                                List.of(new GapProposal.Weak("", Rating.P)),
                                List.of(id("I1")),
                                0),
                        new GapProposal(
                                new Point.OfCheckpoint("better", ""),
                                "requirements",
                                List.of(new GapProposal.BelowTarget("", Rating.L, Rating.F)),
                                List.of(),
                                0));
    }

    private static final firebreak.domain.coverage.RiskArea SHOP = Asked.area("Shop", 2, 3, "shop");

    private static List<GapProposal> ofCells(
            Judgements judgements, List<EscapedIncident> incidents, Gap... gaps) {
        var cells =
                Contradictions.ofCells(
                        List.of(SHOP),
                        List.of(
                                Asked.type("weak", List.of()),
                                Asked.type("works", List.of("limits")),
                                Asked.type("calm", List.of()),
                                Asked.type("none", List.of("limits")),
                                Asked.type("unknown", List.of("limits"))),
                        judgements,
                        incidents);
        return GapProposals.of(
                        Asked.CODEBOOK,
                        List.of(),
                        judgements,
                        List.of(),
                        incidents,
                        cells,
                        List.of(gaps))
                .stream()
                .filter(p -> p.point() != null)
                .toList();
    }

    @Test
    void weakAndContradictedCellsAreProposed() {
        var said =
                judgements(
                        answer(cell("weak"), Verdict.P),
                        answer(cell("works"), Verdict.L),
                        answer(cell("calm"), Verdict.L).withTarget(Rating.F),
                        answer(cell("none"), Verdict.N),
                        answer(cell("unknown"), Verdict.UNKNOWN));
        var incidents = List.of(incident("I1", "testing", null, "limits"));
        assertThat(ofCells(said, incidents))
                .containsExactly(
                        new GapProposal(
                                cell("works"),
                                "",
                                List.of(new GapProposal.Contradicted(Rating.L)),
                                List.of(id("I1")),
                                0),
                        new GapProposal(
                                cell("none"),
                                "",
                                List.of(new GapProposal.Weak("", Rating.N)),
                                List.of(id("I1")),
                                0),
                        new GapProposal(
                                cell("weak"),
                                "",
                                List.of(new GapProposal.Weak("", Rating.P)),
                                List.of(),
                                0));
        assertThat(ofCells(said, List.of()))
                .extracting(GapProposal::point)
                .containsExactly(cell("weak"), cell("none"));
    }

    @Test
    void aCellThatAGapStandsForIsNotProposedAgainUntilItIsClosed() {
        var said = judgements(answer(cell("weak"), Verdict.P));
        for (var status : Gap.GapStatus.values())
            assertThat(ofCells(said, List.of(), gap(cell("weak"), "", status)))
                    .hasSize(status == Gap.GapStatus.CLOSED ? 1 : 0);
    }

    private static Point cell(String type) {
        return new Point.OfCell(SHOP.id(), type);
    }

    @Test
    void whatFeaturesWentPastIsProposed() {
        var traces =
                List.of(
                        trace("A", "", Passage.SKIPPED),
                        trace("B", "", Passage.PASSED),
                        trace("C", "Red", Passage.SKIPPED));
        assertThat(
                        proposals(
                                List.of(LOAD),
                                judgements(answer("load", Verdict.L)),
                                traces,
                                List.of()))
                .singleElement()
                .extracting(GapProposal::reasons)
                .isEqualTo(List.of(new GapProposal.Skipped(List.of(id("A"), id("C")), Rating.L)));
        assertThat(
                        proposals(
                                List.of(LOAD),
                                judgements(answer("load", Verdict.NOT_APPLICABLE)),
                                traces,
                                List.of()))
                .isEmpty();
    }

    @Test
    void featuresThatWentPastContradictWhatIsSaidToWork() {
        var kinds =
                List.of(
                        Asked.evidence(Point.checkpoint("load"), true, EvidenceKind.DOCUMENT),
                        Asked.evidence(Point.checkpoint("load"), true, EvidenceKind.OBSERVATION));
        var fully = Judgements.of(1, List.of(answer("load", Verdict.F)), kinds);
        var skipped = List.of(trace("A", "", Passage.SKIPPED));
        assertThat(proposals(List.of(LOAD), fully, skipped, List.of()))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.point()).isEqualTo(new Point.OfCheckpoint("load", ""));
                    assertThat(p.reasons())
                            .isEqualTo(
                                    List.of(new GapProposal.Skipped(List.of(id("A")), Rating.F)));
                });
        assertThat(
                        proposals(
                                List.of(LOAD),
                                fully,
                                List.of(trace("A", "", Passage.PASSED)),
                                List.of()))
                .isEmpty();
        assertThat(
                        proposals(
                                List.of(LOAD),
                                judgements(
                                        answer("load", Verdict.L),
                                        answer("load", "Red", Verdict.N)),
                                List.of(
                                        trace("A", "", Passage.SKIPPED),
                                        trace("C", "Red", Passage.SKIPPED)),
                                List.of()))
                .singleElement()
                .satisfies(p ->
                        assertThat(p.reasons())
                                .contains(
                                        new GapProposal.Skipped(List.of(id("A"), id("C")), null)));
    }

    @Test
    void whatCostLeadersMostComesFirstThenIncidentsThenFeatures() {
        var asked =
                List.of(
                        checkpoint("calm", "requirements", "x"),
                        checkpoint("two", "requirements", "two"),
                        checkpoint("cheap", "requirements", "cheap"),
                        LOAD,
                        checkpoint("dear", "operation", "dear"));
        var said =
                judgements(
                        answer("calm", Verdict.N),
                        answer("two", Verdict.P),
                        answer("cheap", Verdict.P),
                        answer("load", Verdict.P),
                        answer("dear", Verdict.P));
        var incidents =
                List.of(
                        costly("D", "operation", "dear", 90),
                        costly("C", "requirements", "cheap", 30),
                        costly("U", "requirements", "cheap", -5),
                        incident("T1", "requirements", null, "two"),
                        incident("T2", "requirements", null, "two"));
        var skipped = List.of(trace("A", "", Passage.SKIPPED));
        var proposals = proposals(asked, said, skipped, incidents);
        assertThat(proposals)
                .extracting(p -> ((Point.OfCheckpoint) p.point()).checkpointId())
                .containsExactly("dear", "cheap", "two", "load", "calm");
        assertThat(proposals)
                .extracting(GapProposal::leadershipMinutes)
                .containsExactly(90L, 30L, 0L, 0L, 0L);
        var turned = new ArrayList<>(incidents);
        Collections.reverse(turned);
        assertThat(proposals(asked, said, skipped, turned)).isEqualTo(proposals);
    }

    private static EscapedIncident costly(String key, String stage, String factor, int minutes) {
        var plain = Asked.tagged(key, stage, factor);
        return new EscapedIncident(
                new TaggedIncident(
                        plain.incidentId(),
                        key,
                        plain.title(),
                        plain.service(),
                        plain.severityClass(),
                        plain.occurred(),
                        minutes,
                        plain.changeReference(),
                        plain.state(),
                        plain.origin(),
                        factor,
                        stage,
                        plain.preventability(),
                        null),
                List.of(),
                null);
    }

    @Test
    void whatOnlyOneTeamLacksIsProposedForThatTeam() {
        var red = answer("load", "Red", Verdict.N);
        assertThat(
                        proposals(
                                List.of(LOAD),
                                judgements(answer("load", Verdict.L), red),
                                List.of(trace("C", "Red", Passage.SKIPPED)),
                                List.of()))
                .singleElement()
                .extracting(GapProposal::point)
                .isEqualTo(new Point.OfCheckpoint("load", "Red"));
        assertThat(
                        proposals(
                                List.of(LOAD),
                                judgements(answer("load", "Blue", Verdict.P), red),
                                List.of(),
                                List.of()))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.point()).isEqualTo(new Point.OfCheckpoint("load", ""));
                    assertThat(p.reasons())
                            .containsExactly(
                                    new GapProposal.Weak("Blue", Rating.P),
                                    new GapProposal.Weak("Red", Rating.N));
                });
    }

    @Test
    void aStageIsProposedForWhatNothingThereWorksAgainst() {
        var incidents =
                List.of(
                        incident("stopped", "testing", null, "data"),
                        incident("weak", "testing", null, "limits"),
                        incident("open", "testing", null, "wait", "more"),
                        incident("none", "requirements", null, "gone"),
                        incident("elsewhere", "no-stage", null, "gone"));
        var proposals =
                proposals(
                        List.of(
                                LOAD,
                                checkpoint("data", "testing", "data"),
                                checkpoint("asked", "testing", "wait")),
                        judgements(answer("load", Verdict.N), answer("data", Verdict.L)),
                        List.of(),
                        incidents);
        assertThat(proposals)
                .containsExactly(
                        new GapProposal(
                                null,
                                "requirements",
                                List.of(new GapProposal.NothingWorks(List.of("gone"), List.of())),
                                List.of(id("none")),
                                0),
                        new GapProposal(
                                new Point.OfCheckpoint("load", ""),
                                "testing",
                                List.of(new GapProposal.Weak("", Rating.N)),
                                List.of(id("weak")),
                                0),
                        new GapProposal(
                                null,
                                "testing",
                                List.of(
                                        new GapProposal.NothingWorks(
                                                List.of("more", "wait"), List.of("asked"))),
                                List.of(id("open")),
                                0));
    }

    @Test
    void whatAPersonAnsweredIsNotProposedAgain() {
        var judgements = judgements(answer("load", Verdict.N));
        var incidents =
                List.of(
                        incident("weak", "testing", null, "limits"),
                        incident("none", "requirements", null, "gone"));
        var point = Point.checkpoint("load");
        for (var status :
                List.of(Gap.GapStatus.OPEN, Gap.GapStatus.IN_WORK, Gap.GapStatus.DECLINED))
            assertThat(
                            proposals(
                                    List.of(LOAD),
                                    judgements,
                                    List.of(),
                                    incidents,
                                    gap(point, "testing", status),
                                    gap(null, "requirements", status)))
                    .as(status.name())
                    .isEmpty();
        assertThat(
                        proposals(
                                List.of(LOAD),
                                judgements,
                                List.of(),
                                incidents,
                                gap(point, "testing", Gap.GapStatus.CLOSED),
                                gap(null, "requirements", Gap.GapStatus.CLOSED)))
                .hasSize(2);
    }
}
