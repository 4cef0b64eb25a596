package firebreak.ui.shell;

import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.List;
import java.util.Objects;

/// The icon of the program's windows; the system takes the size that it needs.
public final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    /// Puts it there a moment later: no window waits for it.
    public static void put(Stage stage) {
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
