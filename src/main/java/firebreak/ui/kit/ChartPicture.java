package firebreak.ui.kit;

import firebreak.domain.chart.ChartSpec;

import javafx.animation.PauseTransition;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The drawn part of a chart, as large as it is given room, redrawn at most every 25 ms while the
/// room changes.
final class ChartPicture extends Region {
    private static final long PAUSE_MS = 25;
    // Graphics cards end somewhere; nothing on a screen is larger.
    private static final double LARGEST = 8192;

    private final Canvas canvas = new Canvas();
    private final PauseTransition later = new PauseTransition();
    private final Runnable drawn;
    private @Nullable ChartSpec spec;
    private ChartColours colours;
    private ChartMarks marks = NONE;
    private long lastDrawn = System.nanoTime() - PAUSE_MS * 1_000_000;

    private static final ChartMarks NONE =
            new ChartMarks(
                    new ChartSpec.Pareto(
                            new firebreak.domain.chart.ChartText("", "", "", "", "", ""),
                            List.of(),
                            List.of(),
                            List.of()),
                    List.of());

    ChartPicture(ChartColours colours, Runnable drawn) {
        this.colours = colours;
        this.drawn = drawn;
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        later.setOnFinished(_ -> draw());
        widthProperty().addListener(_ -> soon());
        heightProperty().addListener(_ -> soon());
    }

    void show(ChartSpec spec, ChartColours colours) {
        this.spec = spec;
        this.colours = colours;
        double least = spec.empty() ? 0 : ChartDrawing.leastHeight(spec);
        setMinHeight(least);
        setPrefHeight(spec.empty() ? 0 : Math.max(260, least));
        requestLayout();
        draw();
    }

    ChartMarks marks() {
        return marks;
    }

    private void soon() {
        requestLayout();
    }

    /// Width and height come one after the other; the layout that follows sees both.
    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == size(getWidth()) && canvas.getHeight() == size(getHeight()))
            return;
        long since = (System.nanoTime() - lastDrawn) / 1_000_000;
        if (since >= PAUSE_MS) {
            draw();
        } else {
            later.setDuration(Duration.millis(PAUSE_MS - since));
            later.playFromStart();
        }
    }

    private static double size(double room) {
        return Math.clamp(Math.floor(room), 0, LARGEST);
    }

    private void draw() {
        later.stop();
        double width = size(getWidth());
        double height = size(getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        marks = NONE;
        var current = spec;
        if (current != null && !current.empty() && width >= 1 && height >= 1) {
            g.save();
            marks = ChartDrawing.draw(new FXGraphics2D(g), current, colours, width, height);
            g.restore();
        }
        lastDrawn = System.nanoTime();
        drawn.run();
    }
}
