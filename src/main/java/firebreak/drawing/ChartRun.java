package firebreak.drawing;

import firebreak.domain.chart.ChartText;

import org.jfree.chart.axis.NumberAxis;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// What charts have in common that run from left to right.
final class ChartRun {
    private static final double BEYOND = 0.05;
    private static final double REACH = 6;

    private ChartRun() {}

    static ChartLabels categories(ChartFrame frame, ChartText text, List<String> categories) {
        double slot = (frame.width() - frame.axisRoom()) / Math.max(1, categories.size());
        var axis =
                ChartLabels.below(
                        frame.titled(text.horizontalAxis()), frame.theme(), categories, slot);
        ChartFrame.seamless(axis);
        return axis;
    }

    /// An axis of values, from zero where none is below it.
    ///
    /// @param above room above the highest value in pixels
    static NumberAxis values(
            ChartFrame frame, String title, double least, double most, double above) {
        double low = Math.min(0, least);
        double high = Math.max(most, low);
        if (high <= low) high = low + 1;
        double beyond = (high - low) * BEYOND;
        double share = Math.min(0.4, above / Math.max(1, frame.height() / 2));
        return frame.numbers(
                frame.titled(title),
                low < 0 ? low - beyond : low,
                high + beyond + (high - low) * share);
    }

    /// The place of a point.
    static Shape around(ChartFrame frame, double x, double y) {
        double reach = frame.scaled(REACH);
        return new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach);
    }
}
