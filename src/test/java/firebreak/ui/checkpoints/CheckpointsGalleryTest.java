package firebreak.ui.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.store.AssessmentFile;
import firebreak.store.StoreFixture;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The screen as pictures for people to look at.
class CheckpointsGalleryTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    @AfterEach
    void light() {
        Stagehand.run(() -> Stagehand.theme().choose(false));
        assertThat(desk.faults).isEmpty();
    }

    private Stage show(AssessmentFile file, int width, int height) {
        var screen = Stagehand.fx(() -> CheckpointFixture.screen(file, desk));
        var stage = Stagehand.show(Stagehand.fx(screen::view), width, height);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        return stage;
    }

    private static void pictures(Stage stage, String name) {
        for (var dark : new boolean[] {false, true}) {
            Stagehand.run(() -> Stagehand.theme().choose(dark));
            Stagehand.picture(
                    stage.getScene(), "checkpoints-" + name + (dark ? "-dark" : "-light"));
        }
        Stagehand.run(() -> Stagehand.theme().choose(false));
    }

    @Test
    void aRoundInTheMiddleOfItsWork() {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            file.journal().listen(desk.changes::tell);
            CheckpointFixture.halfDone(file);
            for (var wide : new boolean[] {false, true}) {
                var stage = wide ? show(file, 1208, 800) : show(file, 1048, 620);
                var size = wide ? "-1440" : "-1280";
                for (int i = 0; i < 3; i++) Stagehand.click("next");
                pictures(stage, "answer" + size);
                Stagehand.click("wide");
                pictures(stage, "room" + size);
                Stagehand.click("wide");
                Stagehand.click("tab-stages");
                pictures(stage, "stages" + size);
                Stagehand.click("tab-questions");
                pictures(stage, "questions" + size);
                Stagehand.close(stage);
            }
        }
    }

    @Test
    void teamsEvidenceAndAnEarlierRound() {
        try (var file = StoreFixture.create(folder.resolve("b"))) {
            file.journal().listen(desk.changes::tell);
            CheckpointFixture.halfDone(file);
            var process = file.process();
            process.checkpoints().startRound("Round", "Autumn", true);
            var first = CheckpointFixture.checkpoint(file, 0);
            process.answers()
                    .save(
                            "Answer",
                            List.of(
                                    Answer.none(Point.checkpoint(first.id()), 2, 1)
                                            .withClaimed(Verdict.F)
                                            .withConfidence(2),
                                    Answer.none(
                                                    new Point.OfCheckpoint(first.id(), "Payments"),
                                                    2,
                                                    1)
                                            .withClaimed(Verdict.L)
                                            .withEvidenced(Verdict.P)));
            var stage = show(file, 1208, 800);
            Stagehand.type("e");
            pictures(stage, "evidence-1440");
            Stagehand.press(KeyCode.ESCAPE);
            Stagehand.type("?");
            pictures(stage, "keys-1440");
            Stagehand.close(stage);
        }
    }

    @Test
    void theEmptyState() {
        try (var file = StoreFixture.create(folder.resolve("empty"))) {
            CheckpointFixture.none(file);
            var stage = show(file, 1048, 620);
            pictures(stage, "empty-1280");
            Stagehand.close(stage);
        }
    }
}
