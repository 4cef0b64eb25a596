package firebreak.drawing;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.Palette;

import org.jfree.chart.JFreeChart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/// Draws stacked bars.
final class ChartBars implements ChartKind {
    private static final int WIDEST_BAR = 56;
    private static final double LEAST_BARS = 60;
    private static final double HEADROOM = 0.12;

    private final ChartSpec.StackedBars bars;
    private final ChartFrame frame;

    ChartBars(ChartSpec.StackedBars bars, ChartFrame frame) {
        this.bars = bars;
        this.frame = frame;
    }

    private double legend() {
        return frame.legendHeight(names());
    }

    private List<String> names() {
        return frame.names(bars.series().stream().map(ChartSpec.Series::name).toList());
    }

    @Override
    public double leastHeight() {
        return frame.withTitle(
                ChartFrame.ABOVE_PLOT
                        + legend()
                        + frame.scaled(LEAST_BARS)
                        + categories().room(bars.categories()));
    }

    /// Room for the totals above the stacks, as a part of the highest of them.
    private double headroom() {
        double line = frame.legendLine();
        double plot =
                frame.height()
                        - ChartFrame.ABOVE_PLOT
                        - legend()
                        - categories().room(bars.categories())
                        - (frame.titles() ? line : 0);
        return Math.max(HEADROOM, line / Math.max(line, plot - line));
    }

    private ChartLabels categories() {
        double slot = (frame.width() - frame.axisRoom()) / Math.max(1, bars.categories().size());
        var categories =
                ChartLabels.below(
                        frame.titled(bars.text().horizontalAxis()),
                        frame.theme(),
                        bars.categories(),
                        slot);
        ChartFrame.margins(categories);
        return categories;
    }

    @Override
    public JFreeChart chart() {
        int highest =
                IntStream.range(0, bars.categories().size())
                        .map(c -> bars.series().stream().mapToInt(s -> s.values().get(c)).sum())
                        .max()
                        .orElse(0);
        var renderer = new ChartStacks(frame.theme(), highest);
        for (int s = 0; s < bars.series().size(); s++)
            renderer.setSeriesPaint(s, new Color(Palette.rgb(bars.series().get(s).colour())));
        renderer.setShadowVisible(false);
        renderer.setBarPainter(
                new ChartHatch(
                        frame.theme(),
                        bars.series().stream().map(ChartSpec.Series::colour).toList()));
        // A line in the colour behind the chart keeps neighbouring colours apart.
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(new Color(frame.theme().background()));
        renderer.setDefaultOutlineStroke(new BasicStroke(1));
        renderer.setMaximumBarWidth(
                Math.min(1, WIDEST_BAR / Math.max(1, frame.width() - frame.axisRoom())));
        var legend = new ChartLegend();
        for (var series : bars.series())
            legend.cutOut(
                    frame.name(series.name()),
                    ChartHatch.sample(series.colour()),
                    new Color(Palette.rgb(series.colour())));
        var plot =
                frame.plot(
                        new ChartTable(
                                names(),
                                bars.categories(),
                                bars.series().stream().map(ChartSpec.Series::values).toList()),
                        categories(),
                        frame.counts(frame.titled(bars.text().verticalAxis()), highest, headroom()),
                        renderer);
        return frame.legended(plot, legend);
    }
}
