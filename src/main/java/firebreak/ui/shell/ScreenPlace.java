package firebreak.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/// Where the chosen screen stands. In a small window, or with large type, a screen keeps the room
/// that it needs, and the place scrolls.
final class ScreenPlace extends ScrollPane {
    private static final double LEAST_WIDTH = 944;
    private static final double LEAST_HEIGHT = 480;

    private final StackPane place =
            new StackPane() {
                @Override
                protected double computeMinWidth(double height) {
                    return Math.max(LEAST_WIDTH, super.computeMinWidth(height));
                }

                @Override
                protected double computeMinHeight(double width) {
                    return Math.max(LEAST_HEIGHT, super.computeMinHeight(width));
                }
            };

    ScreenPlace() {
        setContent(place);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().addAll("edge-to-edge", "screen-place");
    }

    void show(Node screen) {
        place.getChildren().setAll(screen);
        setHvalue(0);
        setVvalue(0);
    }
}
