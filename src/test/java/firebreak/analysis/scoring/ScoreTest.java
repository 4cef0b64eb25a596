package firebreak.analysis.scoring;

import static firebreak.analysis.scoring.Asked.answer;
import static firebreak.analysis.scoring.Asked.area;
import static firebreak.analysis.scoring.Asked.checkpoint;
import static firebreak.analysis.scoring.Asked.evidence;
import static firebreak.analysis.scoring.Asked.judgements;
import static firebreak.analysis.scoring.Asked.notApplicable;
import static firebreak.analysis.scoring.Asked.rated;
import static firebreak.analysis.scoring.Asked.type;
import static firebreak.analysis.scoring.Asked.unknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import firebreak.domain.process.Answer;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;

class ScoreTest {
    @Test
    void aScoreSaysWhatIsKnownAndWhatMayBe() {
        var score = Score.of(List.of(rated(Rating.F), rated(Rating.P), unknown(), notApplicable()));
        assertThat(score.mean()).isEqualTo(new Share(2, 3));
        assertThat(score.low()).isEqualTo(new Share(4, 9));
        assertThat(score.high()).isEqualTo(new Share(7, 9));
        assertThat(score.coverage()).contains(new Share(2, 3));
        assertThat(score.points()).isEqualTo(4);
        assertThat(score.applicable()).isEqualTo(3);
        assertThat(score.band()).contains(Band.L_MINUS);
        assertThat(score.level()).contains(Rating.P);
        assertThat(score.surely()).contains(Rating.N);
    }

    @Test
    void nothingRatedIsNoScoreAndNotZero() {
        var open = Score.of(List.of(unknown()));
        assertThat(open.mean()).isNull();
        assertThat(open.band()).isEmpty();
        assertThat(open.level()).isEmpty();
        assertThat(open.surely()).isEmpty();
        assertThat(open.low()).isEqualTo(Share.NONE);
        assertThat(open.high()).isEqualTo(Share.ALL);
        assertThat(open.coverage()).contains(Share.NONE);
        var none = Score.of(List.of(notApplicable()));
        assertThat(none.mean()).isNull();
        assertThat(none.low()).isNull();
        assertThat(none.coverage()).isEmpty();
        assertThat(none.confidence()).isNull();
        assertThat(Score.of(List.of()).points()).isZero();
    }

    @Test
    void theEdgeOfABandIsExact() {
        // 17 of 20 is 85 %, the upper edge of L; nothing may push it to F.
        assertThat(new Share(17, 20).band()).isEqualTo(Band.L_PLUS);
        assertThat(new Share(1_700_000_001, 2_000_000_000).band()).isEqualTo(Band.F);
        assertThat(new Share(3, 20).band()).isEqualTo(Band.N);
        assertThat(new Share(13, 40).band()).isEqualTo(Band.P_MINUS);
        assertThat(new Share(27, 40).band()).isEqualTo(Band.L_MINUS);
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(2, 1));
    }

    @Test
    void confidenceIsOfAllThatApplies() {
        var judged =
                List.of(
                        sure("a", Verdict.L, 5),
                        sure("b", Verdict.N, 1),
                        sure("c", Verdict.P, null),
                        sure("d", Verdict.UNKNOWN, 5),
                        sure("e", Verdict.NOT_APPLICABLE, 5));
        assertThat(Score.of(judged).confidence()).isEqualTo(new Share(6, 20));
    }

    private static Judged sure(String id, Verdict verdict, Integer confidence) {
        return judgements(answer(id, verdict).withConfidence(confidence)).at(Point.checkpoint(id));
    }

    @Test
    void theTargetIsOfThosePointsThatHaveOne() {
        var judgements =
                judgements(
                        answer("a", Verdict.P).withTarget(Rating.F),
                        answer("b", Verdict.L).withTarget(Rating.L),
                        answer("c", Verdict.N),
                        answer("d", Verdict.UNKNOWN).withTarget(Rating.L),
                        answer("e", Verdict.NOT_APPLICABLE).withTarget(Rating.F));
        var score =
                Score.of(
                        List.of("a", "b", "c", "d", "e").stream()
                                .map(id -> judgements.at(Point.checkpoint(id)))
                                .toList());
        assertThat(score.target())
                .isEqualTo(new Score.Target(3, new Share(7, 9), new Share(1, 2), 1, 1));
        assertThat(Score.of(List.of(rated(Rating.N))).target()).isNull();
    }

    @Test
    void whatWasSeenCountsBeforeWhatPeopleSay() {
        var point = Point.checkpoint("a");
        var said = Answer.none(point, 1, 1).withClaimed(Verdict.L);
        assertThat(judgements(said).at(point).rating()).contains(Rating.L);
        assertThat(judgements(said.withEvidenced(Verdict.P)).at(point).rating()).contains(Rating.P);
        assertThat(judgements(said.withParked(true)).at(point).counted())
                .isEqualTo(new Counted.Unknown(Counted.Why.PARKED));
        assertThat(Judgements.of(2, List.of(said), List.of()).at(point).counted())
                .isEqualTo(new Counted.Unknown(Counted.Why.UNANSWERED));
        assertThatIllegalArgumentException().isThrownBy(() -> judgements(said, said));
    }

    @Test
    void fullyTakesTwoKindsOfEvidenceForIt() {
        var point = Point.checkpoint("a");
        var fully = List.of(answer(point, Verdict.F));
        var seen = evidence(point, true, EvidenceKind.OBSERVATION);
        var seenAgain = evidence(point, true, EvidenceKind.OBSERVATION);
        var against = evidence(point, false, EvidenceKind.DATA);
        var elsewhere = evidence(Point.checkpoint("b"), true, EvidenceKind.DATA);
        var one = Judgements.of(1, fully, List.of(seen, seenAgain, against, elsewhere)).at(point);
        assertThat(one.counted()).isEqualTo(new Counted.Rated(Rating.F, Rating.L, null));
        assertThat(Score.of(List.of(one)).lowered()).isEqualTo(1);
        assertThat(Score.of(List.of(one)).mean()).isEqualTo(new Share(2, 3));
        var numbers = evidence(point, true, EvidenceKind.DATA);
        var two = Judgements.of(1, fully, List.of(seen, numbers)).at(point);
        assertThat(two.rating()).contains(Rating.F);
        assertThat(Score.of(List.of(two)).lowered()).isZero();
    }

    @Test
    void aCheckpointCountsOnceHoweverManyTeamsAnswer() {
        var checkpoints =
                List.of(
                        checkpoint("a", "requirements"),
                        checkpoint("b", "testing"),
                        Asked.retired(checkpoint("old", "testing")));
        var scores =
                CheckpointScores.of(
                        Asked.CODEBOOK,
                        checkpoints,
                        judgements(
                                answer("a", "Blue", Verdict.N),
                                answer("a", "Red", Verdict.L),
                                answer("b", Verdict.L),
                                answer("old", "Green", Verdict.N),
                                answer("gone", Verdict.N)));
        // a is the mean of N and L, b is L three times: (1/3 + 2/3) / 2.
        assertThat(scores.overall().mean()).isEqualTo(new Share(1, 2));
        assertThat(scores.checkpoints())
                .extracting(c -> c.score().mean())
                .containsExactly(new Share(1, 3), new Share(2, 3));
        assertThat(scores.teams()).extracting(t -> t.team()).containsExactly("Blue", "Red");
        assertThat(scores.teams().getFirst().overall().mean()).isEqualTo(new Share(1, 3));
        assertThat(scores.teams().getLast().overall().mean()).isEqualTo(new Share(2, 3));
        assertThat(scores.stages())
                .extracting(CheckpointScores.OfStage::stageId)
                .containsExactly("requirements", "testing", "operation");
        assertThat(scores.stage("operation").orElseThrow().points()).isZero();
        assertThat(scores.stage("testing").orElseThrow().mean()).isEqualTo(new Share(2, 3));
    }

    @Test
    void theAnswerForAllTeamsStandsForThoseThatNobodyNamed() {
        var scores =
                CheckpointScores.of(
                        Asked.CODEBOOK,
                        List.of(checkpoint("a", "testing"), checkpoint("b", "testing")),
                        judgements(answer("a", Verdict.L), answer("a", "Blue", Verdict.N)));
        assertThat(scores.checkpoints().getFirst().score().mean()).isEqualTo(new Share(1, 3));
        assertThat(scores.overall().low()).isEqualTo(new Share(1, 6));
        assertThat(scores.overall().high()).isEqualTo(new Share(2, 3));
    }

    @Test
    void aTeamWithOnlyATargetOfItsOwnKeepsTheAnswerOfAll() {
        var judgements =
                judgements(answer("a", Verdict.P), answer("a", "Blue", null).withTarget(Rating.F));
        var blue = judgements.of("a", "Blue");
        assertThat(blue.rating()).contains(Rating.P);
        assertThat(blue.target()).isEqualTo(Rating.F);
        assertThat(blue.belowTarget()).isTrue();
        assertThat(judgements.teams(List.of("a"))).isEmpty();
    }

    @Test
    void cellsCountByTheRiskOfTheirArea() {
        var shop = area("shop", 4, 5);
        var wiki = area("wiki", 1, 1);
        var unsaid = area("unsaid", null, 3);
        var unit = type("unit", List.of());
        var load = type("load", List.of());
        var scores =
                CoverageScores.of(
                        List.of(shop, wiki, unsaid),
                        List.of(unit, load),
                        judgements(
                                answer(new Point.OfCell(shop.id(), "unit"), Verdict.N),
                                answer(new Point.OfCell(wiki.id(), "unit"), Verdict.L),
                                answer(new Point.OfCell(unsaid.id(), "unit"), Verdict.L),
                                answer(new Point.OfCell(shop.id(), "load"), Verdict.P)));
        assertThat(scores.overall().mean()).isEqualTo(new Share(5, 12));
        assertThat(scores.byRisk().mean()).isEqualTo(new Share(22, 123));
        assertThat(scores.byRisk().points()).isEqualTo(4);
        assertThat(scores.withoutRisk()).containsExactly(unsaid.id());
        assertThat(scores.areas().getFirst().score().mean()).isEqualTo(new Share(1, 6));
        assertThat(scores.types().getFirst().byRisk().mean()).isEqualTo(new Share(2, 63));
        assertThat(scores.cells()).hasSize(6);
        assertThat(scores.cell(wiki.id(), "load").orElseThrow().rating()).isEmpty();
        assertThat(scores.cell(wiki.id(), "none")).isEmpty();
    }
}
