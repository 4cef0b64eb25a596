package firebreak;

import firebreak.cli.Commands;
import firebreak.cli.Surroundings;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/// A walk through the program at which Java learns what its next start needs, for the cache that
/// comes with the built program. The installers run it once, with a folder that is thrown away;
/// nothing else does.
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static volatile boolean failed;

    private Rehearsal() {}

    /// Walks with all its files below the folder that is named first. With `screens` behind it, it
    /// goes through every screen of the sample, and else only home.
    static void main(String[] args) {
        var folder = Path.of(args[0]).toAbsolutePath();
        System.setProperty("firebreak.home", folder.toString());
        Main.lookUpNoNames();
        LogFile.open();
        var screens = List.of(args).contains("screens");
        if (screens) {
            command(folder, "--help");
            var sample = folder.resolve("assessment").toString();
            command(folder, "sample", sample);
            command(folder, "check", sample);
            command(folder, "list", sample, "incidents", "--json");
            command(folder, "report", sample, folder.resolve("documents").toString());
        }
        Thread.ofPlatform().daemon().start(() -> walk(screens));
        var exit = Launcher.open(new WindowStart(Optional.empty(), false, false));
        System.exit(failed ? 1 : exit);
    }

    private static void command(Path folder, String... command) {
        var nowhere = OutputStream.nullOutputStream();
        var exit =
                Commands.run(nowhere, nowhere, new Surroundings(folder, Optional::empty), command);
        if (exit != 0) throw new IllegalStateException(command[0] + " ended with " + exit);
    }

    private static void walk(boolean screens) {
        try {
            until(() ->
                    !Window.getWindows().isEmpty() && Window.getWindows().getFirst().isShowing());
            pause();
            if (screens) screens();
            fx(() -> {
                Platform.exit();
                return true;
            });
        } catch (Exception e) {
            e.printStackTrace();
            failed = true;
            Platform.exit();
        }
    }

    private static void screens() throws Exception {
        press("openSample");
        until(() -> root().lookup("#undo") != null);
        pause();
        var steps = fx(() -> root().lookupAll(".guide-step").stream().map(Node::getId).toList());
        for (var step : steps) {
            press(step);
            pause();
            if (fx(Rehearsal::surprised)) throw new IllegalStateException("A surprise at " + step);
        }
    }

    private static boolean surprised() {
        return Window.getWindows().stream()
                .anyMatch(w -> w.getScene() != null && w.getScene().lookup("#errorWindow") != null);
    }

    private static Parent root() {
        return Window.getWindows().getFirst().getScene().getRoot();
    }

    private static void press(String id) throws Exception {
        fx(() -> {
            ((ButtonBase) root().lookup("#" + id)).fire();
            return true;
        });
    }

    /// Long enough to paint and to fill what is filled in the background.
    private static void pause() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(1));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!fx(condition)) {
            if (System.nanoTime() > end) throw new TimeoutException("The rehearsal waits in vain.");
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        while (true) {
            try {
                Platform.runLater(() -> {
                    try {
                        done.complete(work.call());
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                });
                return done.get();
            } catch (IllegalStateException notStarted) {
                Thread.sleep(Duration.ofMillis(5));
            }
        }
    }
}
