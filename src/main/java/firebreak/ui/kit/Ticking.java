package firebreak.ui.kit;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Does something on the window's thread again and again, and leaves the computer alone between: a
/// timeline has JavaFX go through all windows sixty times a second as long as it runs.
public final class Ticking {
    /// From one start to the next stop. What waits for its time holds no more than this.
    private static final class Run {
        @Nullable Ticking of;
    }

    private final Duration every;
    private final Runnable tick;
    private Run run = new Run();

    public Ticking(Duration every, Runnable tick) {
        this.every = every;
        this.tick = tick;
    }

    /// Begins, where it isn't running.
    public void play() {
        if (run.of != null) return;
        run.of = this;
        later(run, every);
    }

    /// Ticks no more, not even once.
    public void stop() {
        run.of = null;
        run = new Run();
    }

    private static void later(Run run, Duration every) {
        CompletableFuture.delayedExecutor(
                        every.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(() -> {
                    var ticking = run.of;
                    if (ticking == null) return;
                    // Before the deed, which may fail without being the last.
                    later(run, every);
                    ticking.tick.run();
                });
    }
}
