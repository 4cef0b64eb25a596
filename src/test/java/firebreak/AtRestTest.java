package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.ui.Stagehand;

import javafx.application.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A window that nobody touches leaves the computer alone, on a train as well.
class AtRestTest {
    private static final int GLANCES = 60;

    @TempDir Path folder;

    @Test
    void nothingIsDrawnWhereNothingChanges() {
        try (var workbench = new AppFixture(folder, 1280, 720)) {
            workbench.openSample();
            workbench.go("sessions");
            var pulses = new AtomicInteger();
            Stagehand.run(
                    () -> workbench.scene().addPostLayoutPulseListener(pulses::incrementAndGet));
            glance();
            var before = pulses.get();
            glance();
            // An animation without end has sixty in this time.
            assertThat(pulses.get() - before).isLessThan(GLANCES / 3);
        }
    }

    /// About a second.
    private static void glance() {
        for (int i = 0; i < GLANCES; i++) {
            CompletableFuture.runAsync(
                            () -> {},
                            CompletableFuture.delayedExecutor(
                                    17, TimeUnit.MILLISECONDS, Platform::runLater))
                    .join();
        }
    }
}
