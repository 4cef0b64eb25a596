package firebreak.drawing;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// What charts have in common whose categories lie one below the other, with words at the end of
/// each row.
///
/// @param names of the categories
/// @param ends the words at the right end of each row
record ChartRows(ChartFrame frame, List<String> names, List<String> ends) {
    private static final double ROW = 26;
    private static final double AROUND = 60;
    private static final double WIDEST_NAME = 0.34;
    private static final double GAP = 10;

    double leastHeight(double legend) {
        return legend + frame.scaled(AROUND) + frame.scaled(ROW) * names.size();
    }

    JFreeChart chart(
            List<? extends Number> values,
            ValueAxis axis,
            ChartPainter painter,
            @Nullable LegendItemSource legend) {
        var labels = ChartLabels.beside("", frame.theme(), (int) (frame.width() * WIDEST_NAME));
        ChartFrame.seamless(labels);
        var plot = frame.plot(ChartTable.of("", names, values), labels, axis, painter);
        plot.setInsets(new RectangleInsets(8, 0, 0, frame.scaled(GAP)));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        var after = ChartLabels.after(frame.theme(), ends);
        ChartFrame.seamless(after);
        plot.setDomainAxis(1, after);
        plot.setDomainAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.mapDatasetToDomainAxes(0, List.of(0, 1));
        return legend == null ? frame.chart(plot) : frame.legended(plot, legend);
    }

    /// The place of a row.
    static Shape row(ChartPainter.Scale scale, int row) {
        var area = scale.area();
        double top = Math.min(scale.start(row), scale.end(row));
        double height = Math.abs(scale.end(row) - scale.start(row));
        return new Rectangle2D.Double(area.getX(), top + 1, area.getWidth(), height - 2);
    }
}
