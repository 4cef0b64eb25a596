package firebreak.bench;

import firebreak.ui.Stagehand;
import firebreak.ui.kit.ChartRedraw;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.fx.FXGraphics2D;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/// Redrawing eight lines of 500 points each at 1280 x 640, as while a window is being resized, and
/// how many times as long it takes as an empty chart of JFreeChart of the same size in the same
/// run. Run it with `mvn -q test-compile exec:exec@bench -Dbench=ChartRedraws`.
final class ChartRedraws {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 640;
    private static final int WARM = 150;
    private static final int TIMES = 200;

    /// A window that is dragged is drawn 60 times a second.
    private static final double FELT_MS = 16.7;

    private ChartRedraws() {}

    static void main() throws Exception {
        Locale.setDefault(Locale.ROOT);
        Stagehand.theme();
        var lines = on(() -> new ChartRedraw(500, 8, WIDTH, HEIGHT));
        var empty = new Canvas(WIDTH, HEIGHT);
        var bare = bare();
        var around = on(() -> new Scene(new StackPane(empty), WIDTH, HEIGHT));
        var drawn = new double[TIMES];
        var bareDrawn = new double[TIMES];
        var ours = new double[TIMES];
        var theirs = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            // Taken in turns, so that whatever else the computer does meets both.
            double only = on(() -> time(lines::draw));
            double one = only + on(() -> time(lines::paint));
            double bareOnly = on(() -> time(() -> draw(bare, empty)));
            double other = bareOnly + on(() -> time(() -> around.snapshot(null)));
            if (i < 0) continue;
            drawn[i] = only;
            bareDrawn[i] = bareOnly;
            ours[i] = one;
            theirs[i] = other;
        }
        System.out.printf("%-44s %10s %10s %8s%n", "ms", "lines", "empty", "times");
        say("drawn and painted", ours, theirs);
        say("of that, drawn", drawn, bareDrawn);
        boolean passed = on(() -> lines.whole(500)) && median(ours) <= FELT_MS;
        System.out.println(passed ? "PASS" : "FAIL");
        System.exit(passed ? 0 : 1);
    }

    private static JFreeChart bare() {
        var plot =
                new CategoryPlot(
                        new DefaultCategoryDataset(),
                        new CategoryAxis(),
                        new NumberAxis(),
                        new LineAndShapeRenderer());
        return new JFreeChart(null, null, plot, false);
    }

    private static void draw(JFreeChart chart, Canvas canvas) {
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        chart.draw(new FXGraphics2D(g), new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }

    private static void say(String what, double[] lines, double[] empty) {
        double one = median(lines);
        double other = median(empty);
        System.out.printf("%-44s %10.2f %10.2f %8.1f%n", what, one, other, one / other);
    }

    private static <T> T on(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
