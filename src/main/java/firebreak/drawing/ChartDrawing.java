package firebreak.drawing;

import firebreak.domain.chart.ChartSpec;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.CategoryItemEntity;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Turns a description of a chart into a picture of a given size: marks, axes and legend. Title,
/// reading and basis are drawn by whoever shows it.
public final class ChartDrawing {
    private ChartDrawing() {}

    /// The least height in which every mark and label has room at a width.
    public static double leastHeight(ChartSpec spec, double width, ChartTheme theme) {
        return kind(spec, new ChartFrame(theme, width, 0)).leastHeight();
    }

    private static ChartKind kind(ChartSpec spec, ChartFrame frame) {
        return switch (spec) {
            case ChartSpec.HeatMap heat -> new ChartHeat(heat, frame);
            case ChartSpec.StackedBars bars -> new ChartBars(bars, frame);
            case ChartSpec.Pareto pareto -> new ChartPareto(pareto, frame);
            case ChartSpec.ControlLine control -> new ChartControl(control, frame);
            case ChartSpec.Estimates estimates -> new ChartEstimates(estimates, frame);
            case ChartSpec.Spreads spreads -> new ChartSpreads(spreads, frame);
            case ChartSpec.Lines lines -> new ChartLines(lines, frame);
        };
    }

    /// Draws into `g2` and says where the marks are.
    public static ChartMarks draw(
            Graphics2D g2, ChartSpec spec, ChartTheme theme, double width, double height) {
        var chart = kind(spec, new ChartFrame(theme, width, height)).chart();
        var info = new ChartRenderingInfo();
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), null, info);
        return new ChartMarks(spec, marks(spec, info));
    }

    private static List<ChartMarks.Placed> marks(ChartSpec spec, ChartRenderingInfo info) {
        var data = info.getPlotInfo().getDataArea();
        var marks = new ArrayList<ChartMarks.Placed>();
        for (var entity : info.getEntityCollection().getEntities()) {
            if (!(entity instanceof CategoryItemEntity item)
                    || !(item.getRowKey() instanceof ChartCategory row)
                    || !(item.getColumnKey() instanceof ChartCategory column)) continue;
            var mark = new ChartMark(row.place(), column.place());
            int count = count(spec, mark);
            boolean bars =
                    spec instanceof ChartSpec.StackedBars || spec instanceof ChartSpec.Pareto;
            if (bars && count == 0) continue;
            var bounds = item.getArea().getBounds2D();
            // A short lying bar is hard to hit, so its whole line counts.
            var place =
                    spec instanceof ChartSpec.Pareto
                            ? new Rectangle2D.Double(
                                    data.getX(), bounds.getY(), data.getWidth(), bounds.getHeight())
                            : bounds;
            marks.add(new ChartMarks.Placed(mark, count, place));
        }
        return marks;
    }

    /// The incidents behind a mark; of a line, which doesn't say how many there are, one where its
    /// value is not zero.
    private static int count(ChartSpec spec, ChartMark mark) {
        int c = mark.category();
        return switch (spec) {
            case ChartSpec.HeatMap heat -> heat.values().get(mark.series()).get(c);
            case ChartSpec.StackedBars bars -> bars.series().get(mark.series()).values().get(c);
            case ChartSpec.Pareto pareto -> pareto.counts().get(c);
            case ChartSpec.ControlLine control -> control.points().get(c).count();
            case ChartSpec.Estimates estimates -> estimates.estimates().get(c).count();
            case ChartSpec.Spreads spreads -> spreads.spreads().get(c).count();
            case ChartSpec.Lines lines ->
                    lines.lines().get(mark.series()).values().get(c) == 0 ? 0 : 1;
        };
    }
}
