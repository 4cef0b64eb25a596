package firebreak.ui.kit;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.drawing.ChartDrawing;
import firebreak.drawing.ChartMarks;
import firebreak.drawing.ChartTheme;

import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The drawn part of a chart, as large as it is given room, redrawn at most every 25 ms while the
/// room changes.
final class ChartPicture extends Region {
    private static final long PAUSE_MS = 25;
    static final double PREFERRED = 260;
    // Graphics cards end somewhere; nothing on a screen is larger.
    private static final double LARGEST = 8192;

    private final Canvas canvas = new Canvas();
    private final PauseTransition later = new PauseTransition();
    private final Scale enlarged = new Scale();
    private final Runnable drawn;
    private @Nullable ChartSpec spec;
    private ChartTheme theme;
    private ChartMarks marks = NONE;
    private long lastDrawn = System.nanoTime() - PAUSE_MS * 1_000_000;

    private static final ChartMarks NONE =
            new ChartMarks(
                    new ChartSpec.Pareto(
                            new ChartText("", "", "", "", "", ""), List.of(), List.of(), List.of()),
                    List.of());

    ChartPicture(ChartTheme theme, Runnable drawn) {
        this.theme = theme;
        this.drawn = drawn;
        canvas.setMouseTransparent(true);
        canvas.getTransforms().add(enlarged);
        getChildren().add(canvas);
        later.setOnFinished(_ -> draw());
        widthProperty().addListener(_ -> requestLayout());
        heightProperty().addListener(_ -> requestLayout());
    }

    void show(ChartSpec spec, ChartTheme theme) {
        this.spec = spec;
        this.theme = theme;
        requestLayout();
        draw();
    }

    ChartMarks marks() {
        return marks;
    }

    /// How high the picture must be depends on how its labels fit its width.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double known = width > 0 ? width : getWidth();
        return spec == null || spec.empty() || known < 1
                ? 0
                : Math.ceil(ChartDrawing.leastHeight(spec, known, theme));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(PREFERRED, computeMinHeight(width));
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREFERRED;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /// Width and height come one after the other; the layout that follows sees both.
    @Override
    protected void layoutChildren() {
        double f = Zoom.of(this);
        if (canvas.getWidth() == size(getWidth() * f)
                && canvas.getHeight() == size(getHeight() * f)) return;
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

    /// Draws now, also where a redraw waits for a pause in resizing.
    void draw() {
        later.stop();
        double width = size(getWidth());
        double height = size(getHeight());
        // What is enlarged afterwards would be blurred.
        double f = Zoom.of(this);
        canvas.setWidth(size(getWidth() * f));
        canvas.setHeight(size(getHeight() * f));
        enlarged.setX(1 / f);
        enlarged.setY(1 / f);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        marks = NONE;
        var current = spec;
        if (current != null && !current.empty() && width >= 1 && height >= 1) {
            g.save();
            g.scale(f, f);
            marks = ChartDrawing.draw(new FXGraphics2D(g), current, theme, width, height);
            g.restore();
            lastDrawn = System.nanoTime();
        }
        drawn.run();
    }
}
