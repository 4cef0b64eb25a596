package firebreak.analysis.scoring;

import static firebreak.analysis.scoring.Asked.answer;
import static firebreak.analysis.scoring.Asked.area;
import static firebreak.analysis.scoring.Asked.checkpoint;
import static firebreak.analysis.scoring.Asked.id;
import static firebreak.analysis.scoring.Asked.incident;
import static firebreak.analysis.scoring.Asked.judgements;
import static firebreak.analysis.scoring.Asked.tagged;
import static firebreak.analysis.scoring.Asked.type;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.EscapedIncident;
import firebreak.analysis.scoring.Standing.Agreement;
import firebreak.domain.coverage.Trigger;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.Preventability;
import firebreak.domain.tagging.TaggingState;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class ContradictionsTest {
    @Test
    void incidentsStandAgainstWhatIsSaidOfACheckpoint() {
        var checkpoints =
                List.of(
                        checkpoint("good", "testing", "load"),
                        checkpoint("weak", "testing", "load"),
                        checkpoint("open", "testing", "load"),
                        checkpoint("away", "testing", "load"),
                        checkpoint("calm", "testing", "other"),
                        checkpoint("unknown", "requirements", "load"),
                        checkpoint("fine", "requirements", "load"),
                        checkpoint("outside", "requirements", "load"),
                        Asked.retired(checkpoint("old", "testing", "load")));
        var judgements =
                judgements(
                        answer("good", Verdict.F),
                        answer("weak", Verdict.P),
                        answer("away", Verdict.NOT_APPLICABLE),
                        answer("calm", Verdict.N),
                        answer("fine", Verdict.L),
                        answer("outside", Verdict.NOT_APPLICABLE));
        var standings =
                Contradictions.ofCheckpoints(
                        checkpoints,
                        judgements,
                        List.of(
                                incident("I2", "testing", null, "load"),
                                incident("I1", "testing", null, "words", "load")));
        assertThat(standings)
                .extracting(Standing::agreement)
                .containsExactly(
                        Agreement.CONTRADICTED,
                        Agreement.WEAK_AND_CONFIRMED,
                        Agreement.TO_BE_ASKED,
                        Agreement.SAID_NOT_TO_APPLY,
                        Agreement.CALM,
                        Agreement.CALM,
                        Agreement.AGREEING,
                        Agreement.OUTSIDE);
        assertThat(standings.getFirst().incidents()).containsExactly(id("I1"), id("I2"));
        assertThat(standings.getLast().incidents()).isEmpty();
    }

    @Test
    void onlyFinishedTaggingsOfWhatCouldBePreventedCount() {
        var against =
                List.of(
                        of("draft", TaggingState.DRAFT, Preventability.PREVENTABLE),
                        of("gone", TaggingState.DISCARDED, Preventability.PREVENTABLE),
                        of("not", TaggingState.DONE, Preventability.NOT),
                        of("unsure", TaggingState.DONE, Preventability.NOT_ENOUGH_INFORMATION),
                        of("unsaid", TaggingState.DONE, null),
                        of("partly", TaggingState.DONE, Preventability.PARTLY));
        assertThat(
                        Contradictions.ofCheckpoints(
                                        List.of(checkpoint("a", "testing", "load")),
                                        judgements(),
                                        against)
                                .getFirst()
                                .incidents())
                .containsExactly(id("partly"));
    }

    private static EscapedIncident of(String key, TaggingState state, Preventability could) {
        return new EscapedIncident(tagged(key, "testing", "load", state, could), List.of(), null);
    }

    @Test
    void everyTeamWithAnAnswerOfItsOwnStandsForItself() {
        var standings =
                Contradictions.ofCheckpoints(
                        List.of(checkpoint("a", "testing", "load"), checkpoint("b", "testing")),
                        judgements(answer("a", "Red", Verdict.L), answer("a", "Blue", Verdict.N)),
                        List.of(incident("I1", "testing", null, "load")));
        assertThat(standings)
                .extracting(Standing::point)
                .containsExactly(
                        new Point.OfCheckpoint("a", "Blue"),
                        new Point.OfCheckpoint("a", "Red"),
                        Point.checkpoint("b"));
        assertThat(standings)
                .extracting(Standing::agreement)
                .containsExactly(
                        Agreement.WEAK_AND_CONFIRMED, Agreement.CONTRADICTED, Agreement.CALM);
    }

    @Test
    void whatBroughtTheDefectOutNamesTheCell() {
        var shop = area("shop", 1, 1, "shop", "cart");
        var other = area("other", 1, 1, "billing");
        var load = type("load", List.of("limits"), Trigger.WORKLOAD);
        var chaos = type("chaos", List.of("limits"), Trigger.RECOVERY);
        var incidents =
                List.of(
                        incident("said", "testing", Trigger.WORKLOAD, "limits"),
                        incident("byFactor", "design", null, "x", "limits"),
                        incident("neither", "testing", null, "x"));
        var standings =
                Contradictions.ofCells(
                        List.of(shop, other),
                        List.of(load, chaos),
                        judgements(answer(new Point.OfCell(shop.id(), "load"), Verdict.L)),
                        incidents);
        assertThat(standings)
                .extracting(Standing::incidents)
                .containsExactly(ids("byFactor", "said"), ids("byFactor"), ids(), ids());
        assertThat(standings.getFirst().agreement()).isEqualTo(Agreement.CONTRADICTED);
        assertThat(standings.get(1).agreement()).isEqualTo(Agreement.TO_BE_ASKED);
    }

    @Test
    void furtherFactorsAndTheTriggerComeWithTheTagging() {
        var tagged = tagged("I1", "testing", "words");
        var further = Further.NONE.toggleFactor("load").withBroughtOut(Trigger.WORKLOAD);
        assertThat(
                        EscapedIncident.of(
                                List.of(tagged, tagged("I2", "testing", "words")),
                                Map.of(tagged.incidentId(), further)))
                .containsExactly(
                        incident("I1", "testing", Trigger.WORKLOAD, "words", "load"),
                        incident("I2", "testing", null, "words"));
    }

    private static List<UUID> ids(String... keys) {
        return List.of(keys).stream().map(Asked::id).toList();
    }
}
