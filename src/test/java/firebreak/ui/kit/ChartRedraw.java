package firebreak.ui.kit;

import firebreak.drawing.ChartMark;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// A chart of lines in a scene that is drawn again and again; for the benchmark.
public final class ChartRedraw {
    private final ChartPane pane = new ChartPane();
    private final StackPane root = new StackPane(pane);
    private final Scene scene;

    public ChartRedraw(int points, int lines, int width, int height) {
        pane.setSpec(ChartKindSamples.lines(points, lines));
        scene = new Scene(root, width, height);
        root.applyCss();
        root.layout();
    }

    public void draw() {
        pane.drawNow();
    }

    /// Whether every point is drawn.
    public boolean whole(int points) {
        return pane.placeOf(new ChartMark(0, points - 1)).isPresent();
    }

    /// What was drawn waits on the canvas until the scene is painted.
    public void paint() {
        scene.snapshot(null);
    }
}
