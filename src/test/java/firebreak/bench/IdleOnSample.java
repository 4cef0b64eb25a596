package firebreak.bench;

import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;

import java.util.concurrent.locks.LockSupport;

/// The program with its sample opened, as it stands when nobody does anything: says `open` then.
final class IdleOnSample {
    private IdleOnSample() {}

    static void main() throws Exception {
        Thread.ofPlatform().daemon().start(IdleOnSample::open);
        Class.forName("firebreak.Main")
                .getDeclaredMethod("main", String[].class)
                .invoke(null, (Object) new String[0]);
    }

    private static void open() {
        until(() -> {
            if (Window.getWindows().isEmpty()) return false;
            var door = Window.getWindows().getFirst().getScene().getRoot().lookup("#openSample");
            if (!(door instanceof ButtonBase button)) return false;
            button.fire();
            return true;
        });
        until(() -> {
            var undo = Window.getWindows().getFirst().getScene().getRoot().lookup("#undo");
            return undo != null && undo.isVisible();
        });
        System.out.println("open");
    }

    private static void until(java.util.function.BooleanSupplier done) {
        var now = new java.util.concurrent.atomic.AtomicBoolean();
        while (!now.get()) {
            try {
                Platform.runLater(() -> now.set(now.get() || done.getAsBoolean()));
            } catch (IllegalStateException notStarted) {
                // It will be.
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
