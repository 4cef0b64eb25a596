package firebreak.analysis.scoring;

import static firebreak.analysis.scoring.Asked.answer;
import static firebreak.analysis.scoring.Asked.checkpoint;
import static firebreak.analysis.scoring.Asked.incident;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class CheckpointStandTest {
    private static final Checkpoint ONE = checkpoint("c", "testing", "load");

    private static List<CheckpointStand> stands(
            Checkpoint checkpoint, List<Evidence> evidence, Answer... answers) {
        Map<Point, Answer> of = new LinkedHashMap<>();
        for (var answer : answers) of.put(answer.point(), answer);
        var judgements = Judgements.of(1, Arrays.asList(answers), evidence);
        return CheckpointStand.of(
                List.of(checkpoint),
                1,
                of,
                evidence,
                judgements,
                Contradictions.ofCheckpoints(
                        List.of(checkpoint),
                        judgements,
                        List.of(incident("I1", "testing", null, "load"))));
    }

    private static Set<Open> open(Answer... answers) {
        return stands(ONE, List.of(), answers).getFirst().open();
    }

    private static Evidence evidence(int round, String team) {
        return new Evidence(
                Asked.id("e" + round + team),
                new Point.OfCheckpoint("c", team),
                round,
                false,
                EvidenceKind.DATA,
                "",
                "",
                null,
                "",
                Instant.EPOCH);
    }

    @Test
    void whatIsUnknownSaysWhy() {
        assertThat(open()).containsExactly(Open.UNANSWERED);
        assertThat(open(answer("c", null).withNote("n"))).containsExactly(Open.UNANSWERED);
        assertThat(open(answer("c", Verdict.UNKNOWN))).containsExactly(Open.UNKNOWN);
        assertThat(open(answer("c", Verdict.N).withParked(true))).containsExactly(Open.PARKED);
    }

    @Test
    void whatIsRatedLacksEvidenceConfidenceOrItsTarget() {
        var weak = answer("c", Verdict.P);
        assertThat(open(weak)).containsExactly(Open.WITHOUT_EVIDENCE);
        assertThat(open(weak.withConfidence(2)))
                .containsExactlyInAnyOrder(Open.WITHOUT_EVIDENCE, Open.LOW_CONFIDENCE);
        assertThat(open(weak.withConfidence(3))).containsExactly(Open.WITHOUT_EVIDENCE);
        assertThat(open(weak.withTarget(Rating.P))).containsExactly(Open.WITHOUT_EVIDENCE);
        assertThat(open(weak.withTarget(Rating.L)))
                .containsExactlyInAnyOrder(Open.WITHOUT_EVIDENCE, Open.BELOW_TARGET);
        assertThat(open(weak.withClaimed(Verdict.L)))
                .containsExactlyInAnyOrder(Open.WITHOUT_EVIDENCE, Open.CLAIMED_ABOVE_SEEN);
    }

    @Test
    void evidenceAgainstIsEvidenceThatOfAnotherRoundOrTeamIsNot() {
        var weak = answer("c", Verdict.P);
        assertThat(stands(ONE, List.of(evidence(1, "")), weak).getFirst().open()).isEmpty();
        assertThat(stands(ONE, List.of(evidence(2, ""), evidence(1, "a")), weak).getFirst().open())
                .containsExactly(Open.WITHOUT_EVIDENCE);
    }

    @Test
    void incidentsContradictWhatWorksAndWhatIsSaidNotToApply() {
        assertThat(open(answer("c", Verdict.L))).contains(Open.CONTRADICTED);
        assertThat(open(answer("c", Verdict.F))).contains(Open.CONTRADICTED);
        assertThat(open(answer("c", Verdict.P))).doesNotContain(Open.CONTRADICTED);
        assertThat(open(answer("c", Verdict.NOT_APPLICABLE))).containsExactly(Open.CONTRADICTED);
    }

    @Test
    void anAnswerUnderOlderWordsIsLookedAtAgainANoteIsNot() {
        var now = ONE.withWording(2);
        assertThat(stands(now, List.of(), answer("c", Verdict.P)).getFirst().open())
                .contains(Open.LOOK_AGAIN);
        assertThat(stands(now, List.of(), answer("c", Verdict.P).under(2)).getFirst().open())
                .doesNotContain(Open.LOOK_AGAIN);
        assertThat(stands(now, List.of(), answer("c", null).withNote("n")).getFirst().open())
                .containsExactly(Open.UNANSWERED);
    }

    @Test
    void eachTeamWithAnAnswerStandsForItself() {
        var stands =
                stands(
                        ONE,
                        List.of(),
                        answer("c", Verdict.P).withTarget(Rating.L),
                        answer("c", "a", Verdict.N));
        assertThat(stands).extracting(CheckpointStand::team).containsExactly("", "a");
        // The target of all teams is that of a team that has none.
        assertThat(stands.getLast().open()).contains(Open.BELOW_TARGET);
        assertThat(stands.getLast().incidents()).hasSize(1);
        assertThat(stands(ONE, List.of(), answer("c", "a", Verdict.N)))
                .extracting(CheckpointStand::team)
                .containsExactly("a");
    }
}
