package firebreak.cli;

import static firebreak.cli.Ran.firebreak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.domain.coverage.RiskArea;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.store.BuiltInProcess;
import firebreak.store.StoreFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class ScoreCommandTest {
    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void create() {
        directory = temp.resolve("engagement");
        StoreFixture.create(directory).close();
    }

    /// Four checkpoints of one stage: F without evidence, P, unanswered, not applicable; of the
    /// second one a team says L.
    private void answer() {
        try (var file = StoreFixture.open(directory)) {
            var checkpoints =
                    IntStream.range(0, 4)
                            .mapToObj(i ->
                                    new Checkpoint(
                                            "c" + i,
                                            "testing",
                                            "Topic " + i,
                                            "=question " + i,
                                            "",
                                            new Checkpoint.Anchors("", "", "", ""),
                                            "",
                                            List.of(),
                                            1,
                                            false))
                            .toList();
            file.process()
                    .checkpoints()
                    .save("Bank", new QuestionBank("own", 1, "Own", checkpoints));
            var none = Answer.none(Point.checkpoint("c0"), 1, 1);
            file.process()
                    .answers()
                    .save(
                            "Answers",
                            List.of(
                                    none.withClaimed(Verdict.F)
                                            .withConfidence(4)
                                            .withNote("a private note"),
                                    Answer.none(Point.checkpoint("c1"), 1, 1)
                                            .withClaimed(Verdict.L)
                                            .withEvidenced(Verdict.P)
                                            .withTarget(Rating.F),
                                    Answer.none(Point.checkpoint("c3"), 1, 1)
                                            .withClaimed(Verdict.NOT_APPLICABLE)
                                            .withReason("no such step")));
        }
    }

    @Test
    void withoutAnythingToScoreItSaysSo() {
        try (var file = StoreFixture.open(directory)) {
            file.process().checkpoints().save("None", new QuestionBank("", 0, "", List.of()));
        }
        assertThat(firebreak("score", directory).done().out()).startsWith("No checkpoint");
        var json = firebreak("score", directory, "--json").done().json();
        assertThat(json.at("/checkpoints/overall/n").intValue()).isZero();
        assertThat(json.at("/checkpoints/overall/mean").isNull()).isTrue();
        assertThat(json.path("coverage").isNull()).isTrue();
        assertThat(
                        firebreak("list", directory, "checkpoints", "--json")
                                .done()
                                .json()
                                .path("checkpoints")
                                .size())
                .isZero();
    }

    @Test
    void scoresAreThoseOfTheOneEngine() {
        answer();
        var json = firebreak("score", directory, "--json").done().json();
        assertThat(json.at("/round/number").intValue()).isEqualTo(1);
        var all = json.at("/checkpoints/overall");
        // F counts as L (2/3), P is 1/3: the mean is 1/2, with the unknown 1/3 to 2/3.
        assertThat(all.path("n").intValue()).isEqualTo(3);
        assertThat(all.path("rated").intValue()).isEqualTo(2);
        assertThat(all.path("notApplicable").intValue()).isEqualTo(1);
        assertThat(all.path("lowered").intValue()).isEqualTo(1);
        assertThat(all.path("band").asString()).isEqualTo("P+");
        assertThat(all.path("mean").doubleValue()).isEqualTo(0.5);
        assertThat(all.path("low").doubleValue()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(all.path("high").doubleValue()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(all.path("coverage").doubleValue()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(all.path("confidence").doubleValue()).isEqualTo(4 / 15.0, within(1e-12));
        assertThat(all.path("level").asString()).isEqualTo("P");
        assertThat(all.path("levelAtLeast").asString()).isEqualTo("N");
        assertThat(all.at("/target/below").intValue()).isEqualTo(1);
        assertThat(json.at("/checkpoints/stages").size()).isEqualTo(7);
        assertThat(json.at("/checkpoints/checkpoints/2/score/mean").isNull()).isTrue();
        assertThat(firebreak("score", directory).done().out())
                .containsPattern(
                        "Testing +P\\+ +50\u00a0% +33–67\u00a0% +2 of 3 +27\u00a0% +P +100\u00a0%")
                .containsPattern("Design +– +– +– +0 of 0");
    }

    @Test
    void teamsAndCoverageHaveScoresOfTheirOwn() {
        answer();
        try (var file = StoreFixture.open(directory)) {
            var area =
                    new RiskArea(
                            new UUID(1, 1),
                            RiskArea.AreaKind.COMPONENT,
                            "Ledger",
                            4,
                            5,
                            List.of(),
                            List.of(),
                            "");
            file.process().coverage().saveAreas("Areas", List.of(area));
            file.process().coverage().saveTypes("Types", BuiltInProcess.testTypes());
            file.process()
                    .answers()
                    .save(
                            "Answers",
                            List.of(
                                    Answer.none(new Point.OfCell(area.id(), "unit"), 1, 1)
                                            .withClaimed(Verdict.L),
                                    Answer.none(new Point.OfCheckpoint("c1", "Mobile"), 1, 1)
                                            .withClaimed(Verdict.L)));
        }
        var json = firebreak("score", directory, "--json").done().json();
        assertThat(json.at("/checkpoints/teams/0/team").asString()).isEqualTo("Mobile");
        assertThat(json.at("/checkpoints/teams/0/overall/mean").doubleValue())
                .isEqualTo(2 / 3.0, within(1e-12));
        assertThat(json.at("/coverage/areas/0/area").asString()).isEqualTo("Ledger");
        assertThat(json.at("/coverage/areas/0/score/rated").intValue()).isEqualTo(1);
        assertThat(json.at("/coverage/types").size()).isEqualTo(10);
        assertThat(firebreak("score", directory).done().out())
                .contains("Team Mobile")
                .containsPattern("Ledger +L- +67\u00a0%");
    }

    @Test
    void checkpointsAreListedWithWhatTheyLeaveOpen() {
        answer();
        var json = firebreak("list", directory, "checkpoints", "--json").done().json();
        var first = json.at("/checkpoints/0");
        assertThat(first.path("checkpoint").asString()).isEqualTo("c0");
        assertThat(first.path("state").asString()).isEqualTo("rated");
        assertThat(first.path("claimed").asString()).isEqualTo("F");
        assertThat(first.path("evidenced").isNull()).isTrue();
        assertThat(first.path("counts").asString()).isEqualTo("L");
        assertThat(first.path("open").asString()).isEqualTo("without_evidence");
        assertThat(json.at("/checkpoints/1/open").asString())
                .isEqualTo("without_evidence below_target claimed_above_seen");
        assertThat(json.at("/checkpoints/2/state").asString()).isEqualTo("unanswered");
        assertThat(json.at("/checkpoints/3/state").asString()).isEqualTo("not_applicable");
        assertThat(json.at("/checkpoints/3/reason").asString()).isEqualTo("no such step");
        assertThat(json.toString()).doesNotContain("a private note");
        assertThat(firebreak("list", directory, "checkpoints").done().out())
                .contains("Checkpoint", "Topic 3", "without_evidence below_target…");
        assertThat(firebreak("list", directory, "checkpoints", "--csv").done().out())
                .startsWith("checkpoint,stage,topic,question,team,state,")
                .contains("'=question 0");
    }
}
