package firebreak.drawing;

import firebreak.domain.Digits;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.Palette;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;

/// Draws bars in falling order with the line of their cumulative share.
final class ChartPareto implements ChartKind {
    private static final double LYING_BAR = 22;
    private static final double AROUND = 74;
    private static final double THICKEST = 28;
    private static final double WIDEST_NAME = 0.36;
    private static final double HEADROOM = 0.12;
    private static final int CUMULATIVE_COLOUR = 5;
    private static final int NARROW = 600;

    private final ChartSpec.Pareto pareto;
    private final ChartFrame frame;

    ChartPareto(ChartSpec.Pareto pareto, ChartFrame frame) {
        this.pareto = pareto;
        this.frame = frame;
    }

    @Override
    public double leastHeight() {
        return frame.scaled(AROUND) + frame.scaled(LYING_BAR) * pareto.categories().size();
    }

    @Override
    public JFreeChart chart() {
        var bars = new ChartLyingBars(frame.theme(), pareto);
        ChartFrame.flat(bars);
        bars.setSeriesPaint(0, new Color(Palette.rgb(0)));
        bars.setDrawBarOutline(false);
        bars.setMaximumBarWidth(
                Math.min(
                        1,
                        frame.scaled(THICKEST)
                                / Math.max(1, frame.height() - frame.scaled(AROUND))));
        var labels = ChartLabels.beside("", frame.theme(), (int) (frame.width() * WIDEST_NAME));
        ChartFrame.margins(labels);
        double highest = pareto.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (var limits : pareto.limits()) highest = Math.max(highest, limits.high());
        // The legend names both axes.
        var plot =
                frame.plot(
                        ChartTable.of(
                                frame.name(pareto.text().verticalAxis()),
                                pareto.categories(),
                                pareto.counts()),
                        labels,
                        frame.counts("", highest, HEADROOM),
                        bars);
        plot.setInsets(new RectangleInsets(8, 0, 0, frame.scaled(24)));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        // One factor is all there is: its cumulative share says nothing.
        if (pareto.categories().size() == 1) return frame.legended(plot);
        plot.setDataset(
                1,
                ChartTable.of(
                        Text.of("chart.cumulative"),
                        pareto.categories(),
                        pareto.cumulativeShares()));
        plot.setRangeAxis(1, percent());
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        plot.mapDatasetToRangeAxis(1, 1);
        plot.setRenderer(1, line());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return frame.legended(plot);
    }

    private LineAndShapeRenderer line() {
        var line = new LineAndShapeRenderer(true, true);
        line.setSeriesPaint(0, frame.theme().line(CUMULATIVE_COLOUR));
        line.setSeriesStroke(0, new BasicStroke((float) frame.thick(1.5)));
        line.setSeriesShape(0, ChartShapes.circle(frame.thick(3)));
        line.setDefaultCreateEntities(false);
        return line;
    }

    private NumberAxis percent() {
        var axis = new NumberAxis();
        frame.style(axis);
        axis.setRange(0, 1.04);
        axis.setTickUnit(new NumberTickUnit(frame.width() < frame.scaled(NARROW) ? 0.5 : 0.2));
        axis.setNumberFormatOverride(Digits.of("0\u00a0%"));
        return axis;
    }
}
