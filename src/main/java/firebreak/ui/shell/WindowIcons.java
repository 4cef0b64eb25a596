package firebreak.ui.shell;

import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.List;
import java.util.Objects;

/// The icon of the program's windows; the system takes the size that it needs.
public final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    /// Puts it there a moment after the window is shown: no window waits for it.
    public static void put(Stage stage) {
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> read(stage));
    }

    private static void read(Stage stage) {
        if (!stage.getIcons().isEmpty()) return;
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    var icons = SIZES.stream().map(WindowIcons::icon).toList();
                    Platform.runLater(() -> stage.getIcons().setAll(icons));
                });
    }

    private static Image icon(int size) {
        var resource = "/firebreak/ui/icons/icon-" + size + ".png";
        return new Image(
                Objects.requireNonNull(WindowIcons.class.getResourceAsStream(resource), resource));
    }
}
