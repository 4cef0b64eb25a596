package firebreak.analysis.scoring;

import static firebreak.analysis.scoring.Asked.answer;
import static firebreak.analysis.scoring.Asked.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class FurthestStageTest {
    private static final List<Checkpoint> ALL =
            List.of(
                    checkpoint("r", "requirements"),
                    checkpoint("t1", "testing"),
                    checkpoint("t2", "testing"),
                    checkpoint("o", "operation"));

    private static Optional<String> furthest(Answer... answers) {
        var scores = CheckpointScores.of(Asked.CODEBOOK, ALL, Asked.judgements(answers));
        return CheckpointScores.furthest(scores.stages()).map(CheckpointScores.OfStage::stageId);
    }

    @Test
    void theDifferenceIsThatOfTheSamePoints() {
        // Testing as a whole is at 0 of 1; of those with a target it is two thirds of 1.
        assertThat(
                        furthest(
                                answer("t1", Verdict.N),
                                answer("t2", Verdict.L).withTarget(Rating.F),
                                answer("r", Verdict.P).withTarget(Rating.F)))
                .contains("requirements");
    }

    @Test
    void ofEqualsTheFirst() {
        assertThat(
                        furthest(
                                answer("o", Verdict.N).withTarget(Rating.L),
                                answer("t1", Verdict.N).withTarget(Rating.L)))
                .contains("testing");
    }

    @Test
    void noneWhereNothingIsBelowOrNothingIsKnown() {
        assertThat(
                        furthest(
                                answer("r", Verdict.L).withTarget(Rating.P),
                                answer("t1", Verdict.UNKNOWN).withTarget(Rating.F),
                                answer("o", Verdict.N)))
                .isEmpty();
    }
}
