package firebreak.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;
import firebreak.work.ThreadJobs;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;

class StatusBarTest {
    private final CountDownLatch go = new CountDownLatch(1);
    private final ThreadJobs jobs = new ThreadJobs(Platform::runLater, Throwable::printStackTrace);
    private final Stage stage =
            Stagehand.show(Stagehand.fx(() -> new StatusBar(jobs, () -> {})), 800, 40);

    @AfterEach
    void close() {
        go.countDown();
        Stagehand.close(stage);
        jobs.close();
    }

    private void start(String title) {
        jobs.background(
                title,
                p -> {
                    while (!go.await(1, java.util.concurrent.TimeUnit.MILLISECONDS)) p.step(1, 2);
                    return true;
                },
                r -> {},
                f -> {});
    }

    private static String words() {
        Stagehand.node("work");
        Label title = Stagehand.node("workTitle");
        return Stagehand.fx(title::getText);
    }

    @Test
    void namedWorkIsShownAndCanBeStopped() {
        start("Importing incidents");
        assertThat(words()).isEqualTo("Importing incidents");
        Stagehand.click("cancelJob");
        Stagehand.until("it is over", () -> !Stagehand.shows("work"));
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void unnamedWorkIsShownWhenItTakesLong() {
        start("");
        assertThat(words()).isEqualTo("Working…");
        assertThat(Stagehand.shows("cancelJob")).isFalse();
        go.countDown();
        Stagehand.until("it is over", () -> !Stagehand.shows("work"));
    }
}
