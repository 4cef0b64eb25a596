package firebreak.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The sign of the program: a flame, a tree, and the gap between them, as in assets/logo.svg.
public final class LogoMark extends Pane {
    private static final double DRAWN = 64;
    public static final String FLAME =
            "M29 3 C27 12 22 16 18 22 C17.5 19 16.5 16.5 14.5 14 C13.5 24 6 29 6 41"
                    + " C6 53 15.5 61 29 61 Z";
    public static final String TREE = "M35 3 L48 20 H43 L53 36 H47 L58 53 H40 V61 H35 Z";

    /// @param size how wide and high it is
    public LogoMark(double size) {
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        getStyleClass().add("logo-mark");
        setMouseTransparent(true);
        getChildren().addAll(path(FLAME, "flame", size), path(TREE, "tree", size));
    }

    private static SVGPath path(String drawn, String styleClass, double size) {
        var path = new SVGPath();
        path.setContent(drawn);
        path.getStyleClass().add(styleClass);
        path.getTransforms().add(new Scale(size / DRAWN, size / DRAWN));
        return path;
    }
}
