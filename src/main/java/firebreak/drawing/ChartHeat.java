package firebreak.drawing;

import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;

import java.util.List;

/// Draws a heat map; what its marks mean stands above it where it has some.
final class ChartHeat implements ChartKind {
    private static final double LEAST_ROW = 24;
    private static final double WIDEST_ROW = 0.28;

    private final ChartSpec.HeatMap heat;
    private final ChartFrame frame;
    private final ChartLegend legend;

    ChartHeat(ChartSpec.HeatMap heat, ChartFrame frame) {
        this.heat = heat;
        this.frame = frame;
        this.legend = legend();
    }

    private ChartLegend legend() {
        var legend = new ChartLegend();
        double size = frame.scaled(4.5);
        if (heat.has(CellMark.MORE_THAN_CHANCE))
            legend.filled(CellMark.MORE_THAN_CHANCE.words(), ChartShapes.up(size), frame.text());
        if (heat.has(CellMark.LESS_THAN_CHANCE))
            legend.filled(CellMark.LESS_THAN_CHANCE.words(), ChartShapes.down(size), frame.text());
        if (heat.has(CellMark.THIN))
            legend.filled(CellMark.THIN.words(), ChartShapes.brackets(size), frame.text());
        return legend;
    }

    @Override
    public double leastHeight() {
        return frame.withTitle(
                ChartFrame.ABOVE_PLOT
                        + frame.legendHeight(legend.names())
                        + frame.scaled(LEAST_ROW) * heat.rows().size()
                        + columns().room(heat.columns()));
    }

    @Override
    public JFreeChart chart() {
        int widest = widestRow();
        var names =
                heat.rows().stream()
                        .map(r ->
                                ChartLabels.cut(ChartLabels.line(r), widest, frame.theme().plain()))
                        .toArray(String[]::new);
        var rows = new SymbolAxis(null, names);
        frame.style(rows);
        rows.setTickLabelFont(frame.theme().plain(heat.rows()));
        rows.setGridBandsVisible(false);
        rows.setInverted(true);
        rows.setRange(-0.5, names.length - 0.5);
        int most =
                heat.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        var plot =
                frame.plot(
                        new ChartTable(heat.rows(), heat.columns(), heat.values()),
                        columns(),
                        rows,
                        new ChartCells(frame.theme(), most, heat.marks()));
        plot.setRangeGridlinesVisible(false);
        return legend.names().isEmpty() ? frame.chart(plot) : frame.legended(plot, legend);
    }

    private int widestRow() {
        return (int) (frame.width() * WIDEST_ROW);
    }

    private ChartLabels columns() {
        var font = frame.theme().plain();
        int taken = heat.rows().stream().mapToInt(r -> ChartLabels.width(r, font)).max().orElse(0);
        double slot =
                (frame.width() - Math.min(taken, widestRow()) - 30)
                        / Math.max(1, heat.columns().size());
        var columns =
                ChartLabels.below(
                        frame.titled(heat.text().horizontalAxis()),
                        frame.theme(),
                        heat.columns(),
                        slot);
        columns.setAxisLineVisible(false);
        ChartFrame.seamless(columns);
        return columns;
    }
}
