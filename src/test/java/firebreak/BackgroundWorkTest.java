package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Refusal;
import firebreak.ui.Stagehand;
import firebreak.work.Ended;
import firebreak.work.Ended.Outcome;
import firebreak.work.Job;
import firebreak.work.Progress;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What is under way and what became of it, and closing while work is going on.
class BackgroundWorkTest {
    private final CountDownLatch go = new CountDownLatch(1);
    @TempDir Path folder;

    private static final class Stands extends Exception implements Refusal {
        @Override
        public String problem() {
            return "The folder is read-only. Choose another one.";
        }
    }

    @AfterEach
    void letGo() {
        go.countDown();
    }

    private void waiting(Progress progress) throws InterruptedException {
        while (!go.await(1, TimeUnit.MILLISECONDS)) progress.step(3, 4);
    }

    private Job writing(AppFixture workbench) {
        return Stagehand.fx(() ->
                workbench
                        .app
                        .jobs()
                        .background(
                                "Writing the documents",
                                p -> {
                                    waiting(p);
                                    return true;
                                },
                                _ -> {},
                                _ -> {}));
    }

    private static java.util.List<Outcome> outcomes(AppFixture workbench) {
        return workbench.app.jobs().ended().stream()
                .filter(e -> !e.title().startsWith("Opening"))
                .map(Ended::outcome)
                .toList();
    }

    @Test
    void onePlaceShowsWorkAndWhatBecameOfIt() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.press(KeyCode.CONTROL, KeyCode.J);
            assertThat(Stagehand.shows("noWork")).isTrue();
            Stagehand.press(KeyCode.ESCAPE);
            assertThat(Stagehand.shows("backgroundWork")).isFalse();
            Stagehand.run(() -> {
                var jobs = workbench.app.jobs();
                jobs.background("Reading 3 files", p -> 1, _ -> {}, _ -> {});
                jobs.background("", p -> 1, _ -> {}, _ -> {});
            });
            workbench.idle();
            Stagehand.run(() ->
                    workbench
                            .app
                            .jobs()
                            .background(
                                    "Copying",
                                    p -> {
                                        throw new Stands();
                                    },
                                    _ -> {},
                                    _ -> {}));
            workbench.idle();
            writing(workbench);
            Stagehand.click("showWork");
            Pane rows = Stagehand.node("workRunning");
            Stagehand.until("a line", () -> rows.getChildren().size() == 1);
            Stagehand.picture(workbench.scene(), "work-light-1280x720");
            Stagehand.click("cancelWork");
            Stagehand.until("no line", () -> rows.getChildren().isEmpty());
            Pane over = Stagehand.node("workOver");
            Stagehand.until("three lines", () -> over.getChildren().size() == 3);
            assertThat(outcomes(workbench))
                    .containsExactly(Outcome.CANCELLED, Outcome.REFUSED, Outcome.DONE);
            assertThat(workbench.app.jobs().ended().get(1).sentence()).contains("read-only");
            Stagehand.run(() -> Stagehand.theme().choose(true));
            Stagehand.picture(workbench.scene(), "work-dark-1280x720");
        }
    }

    @Test
    void closingAsksAndStaysOrFinishesFirst() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            writing(workbench);
            Stagehand.run(workbench.app::quit);
            Stagehand.node("closing");
            Stagehand.picture(workbench.scene(), "closing-light-1280x720");
            Stagehand.press(KeyCode.ESCAPE);
            assertThat(Stagehand.shows("closing")).isFalse();
            assertThat(Stagehand.fx(workbench.stage::isShowing)).isTrue();
            Stagehand.run(workbench.app::quit);
            Stagehand.click("finishAndClose");
            assertThat(Stagehand.fx(workbench.stage::isShowing)).isTrue();
            go.countDown();
            Stagehand.until("it closes", () -> !workbench.stage.isShowing());
            assertThat(outcomes(workbench)).containsExactly(Outcome.DONE);
        }
    }

    @Test
    void cancellingLeavesNothingBehindAndCloses() {
        var half = folder.resolve("half.docx");
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.run(() ->
                    workbench
                            .app
                            .jobs()
                            .background(
                                    "Writing the documents",
                                    p -> written(half, p),
                                    _ -> {},
                                    _ -> {}));
            Stagehand.until("half of it", () -> Files.exists(half));
            Stagehand.run(workbench.app::quit);
            Stagehand.click("cancelAndClose");
            Stagehand.until("it closes", () -> !workbench.stage.isShowing());
            assertThat(half).doesNotExist();
            assertThat(outcomes(workbench)).containsExactly(Outcome.CANCELLED);
        }
    }

    private boolean written(Path half, Progress progress) throws IOException, InterruptedException {
        try {
            Files.writeString(half, "half");
            waiting(progress);
            return true;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Test
    void whatDoesNotSucceedKeepsTheWindowOpen() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            Stagehand.run(() ->
                    workbench
                            .app
                            .jobs()
                            .background(
                                    "Copying",
                                    p -> {
                                        waiting(p);
                                        throw new Stands();
                                    },
                                    _ -> {},
                                    _ -> {}));
            Stagehand.run(workbench.app::quit);
            Stagehand.click("finishAndClose");
            go.countDown();
            Stagehand.until("the question goes", () -> !Stagehand.shows("closing"));
            workbench.idle();
            assertThat(Stagehand.fx(workbench.stage::isShowing)).isTrue();
        }
    }

    @Test
    void leavingTheAssessmentAsksToo() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            writing(workbench);
            Stagehand.press(KeyCode.CONTROL, KeyCode.W);
            Stagehand.click("stay");
            assertThat(workbench.app.open()).isNotNull();
            go.countDown();
            workbench.idle();
            Stagehand.press(KeyCode.CONTROL, KeyCode.W);
            Stagehand.until("it is closed", () -> workbench.app.open() == null);
            workbench.idle();
            assertThat(workbench.app.jobs().ended())
                    .extracting(Ended::title)
                    .doesNotContain("Writing the documents");
        }
    }
}
