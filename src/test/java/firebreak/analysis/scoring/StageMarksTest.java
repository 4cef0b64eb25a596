package firebreak.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Evidence;
import firebreak.domain.process.EvidenceKind;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class StageMarksTest {
    private static final Codebook CODEBOOK =
            new Codebook(
                    1,
                    List.of(),
                    List.of(new Stage("design", "Design", ""), new Stage("review", "Review", "")));

    private static Checkpoint checkpoint(String id, String stage, boolean retired) {
        return new Checkpoint(
                id,
                stage,
                "",
                id,
                "",
                new Checkpoint.Anchors("", "", "", ""),
                "",
                List.of(),
                1,
                retired);
    }

    private static Answer answer(Point point, Verdict verdict) {
        return Answer.none(point, 1, 1).withEvidenced(verdict);
    }

    private static FeatureTrace trace(int id, FeatureTrace.Step... steps) {
        return new FeatureTrace(new UUID(0, id), "F" + id, "", "", null, "", List.of(steps));
    }

    private static FeatureTrace.Step step(String checkpoint, Passage passage) {
        return new FeatureTrace.Step(checkpoint, passage, "");
    }

    @Test
    void whatCountsMakesTheMarks() {
        var checkpoints =
                List.of(
                        checkpoint("a", "design", false),
                        checkpoint("b", "design", false),
                        checkpoint("c", "design", false),
                        checkpoint("d", "design", false),
                        checkpoint("e", "design", false),
                        checkpoint("old", "design", true));
        var judgements =
                Judgements.of(
                        1,
                        List.of(
                                // F with one kind of evidence counts as L, which works.
                                answer(Point.checkpoint("a"), Verdict.F),
                                answer(Point.checkpoint("b"), Verdict.P),
                                answer(Point.checkpoint("c"), Verdict.NOT_APPLICABLE),
                                answer(Point.checkpoint("d"), Verdict.UNKNOWN),
                                // It works for all but for one team.
                                answer(Point.checkpoint("e"), Verdict.L),
                                answer(new Point.OfCheckpoint("e", "Blue"), Verdict.N),
                                answer(Point.checkpoint("old"), Verdict.N)),
                        List.of(
                                new Evidence(
                                        new UUID(0, 9),
                                        Point.checkpoint("a"),
                                        1,
                                        true,
                                        EvidenceKind.DATA,
                                        "",
                                        "",
                                        null,
                                        "",
                                        Instant.EPOCH)));
        var traces =
                List.of(
                        trace(1, step("a", Passage.PASSED), step("b", Passage.SKIPPED)),
                        trace(2, step("a", Passage.PASSED)),
                        trace(3, step("a", Passage.NOT_KNOWN), step("old", Passage.SKIPPED)),
                        trace(4, step("d", Passage.NOT_APPLICABLE)));
        assertThat(StageMarks.of(CODEBOOK, checkpoints, judgements, traces))
                .containsExactly(
                        new StageMarks("design", 4, 1, 2, 1, 2, 1),
                        new StageMarks("review", 0, 0, 0, 0, 0, 0));
    }
}
