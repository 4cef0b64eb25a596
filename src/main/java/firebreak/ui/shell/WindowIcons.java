package firebreak.ui.shell;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.List;
import java.util.Objects;

/// The icon of the program's windows; the system takes the size that it needs.
public final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    public static void put(Stage stage) {
        for (int size : SIZES) {
            var resource = "/firebreak/ui/icons/icon-" + size + ".png";
            stage.getIcons()
                    .add(
                            new Image(
                                    Objects.requireNonNull(
                                            WindowIcons.class.getResourceAsStream(resource),
                                            resource)));
        }
    }
}
