package firebreak.drawing;

import firebreak.domain.chart.ChartSpec;

import org.jfree.chart.JFreeChart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.util.List;

/// Draws several lines, told apart by colour, dash and marker.
final class ChartLines implements ChartKind {
    private static final double LEAST_PLOT = 90;
    private static final float THICK = 2;
    private static final double MARKER = 3.5;

    private final ChartSpec.Lines lines;
    private final ChartFrame frame;

    ChartLines(ChartSpec.Lines lines, ChartFrame frame) {
        this.lines = lines;
        this.frame = frame;
    }

    private ChartLegend legend() {
        var legend = new ChartLegend();
        for (int i = 0; i < lines.lines().size(); i++) {
            var line = lines.lines().get(i);
            legend.marked(
                    frame.name(line.name()),
                    ChartShapes.marker(i, frame.thick(MARKER)),
                    true,
                    frame.theme().line(line.colour()),
                    stroke(i));
        }
        return legend;
    }

    private Stroke stroke(int line) {
        return ChartDashes.of(line, (float) frame.thick(THICK));
    }

    private ChartLabels categories() {
        return ChartRun.categories(frame, lines.text(), lines.categories());
    }

    @Override
    public double leastHeight() {
        return frame.withTitle(
                ChartFrame.ABOVE_PLOT
                        + frame.legendHeight(legend().names())
                        + frame.scaled(LEAST_PLOT)
                        + categories().room(lines.categories()));
    }

    @Override
    public JFreeChart chart() {
        var all =
                lines.lines().stream()
                        .flatMap(l -> l.values().stream())
                        .filter(Double::isFinite)
                        .mapToDouble(Double::doubleValue)
                        .summaryStatistics();
        var data =
                new ChartTable(
                        lines.lines().stream().map(ChartSpec.LineSeries::name).toList(),
                        lines.categories(),
                        lines.lines().stream().map(ChartSpec.LineSeries::values).toList());
        var plot =
                frame.plot(
                        data,
                        categories(),
                        ChartRun.values(
                                frame, lines.text().verticalAxis(), all.getMin(), all.getMax(), 0),
                        new Painter());
        return frame.legended(plot, legend());
    }

    private final class Painter extends ChartPainter {
        @Override
        void begin(Graphics2D g2, Scale scale, int row) {
            var line = lines.lines().get(row);
            g2.setPaint(frame.theme().line(line.colour()));
            g2.setStroke(stroke(row));
            g2.draw(path(scale, line.values()));
        }

        /// One path for the whole line, so that its dashes go on from point to point.
        private Path2D path(Scale scale, List<Double> values) {
            var path = new Path2D.Double();
            boolean gap = true;
            for (int c = 0; c < values.size(); c++) {
                double value = values.get(c);
                if (Double.isFinite(value)) {
                    if (gap) path.moveTo(scale.middle(c), scale.at(value));
                    else path.lineTo(scale.middle(c), scale.at(value));
                }
                gap = !Double.isFinite(value);
            }
            return path;
        }

        @Override
        Shape mark(Graphics2D g2, Scale scale, int row, int column, double value) {
            double x = scale.middle(column);
            double y = scale.at(value);
            if (hasMarker(scale, row, column)) {
                var shape = ChartShapes.at(ChartShapes.marker(row, frame.thick(MARKER)), x, y);
                g2.setPaint(frame.theme().line(lines.lines().get(row).colour()));
                g2.fill(shape);
            }
            return ChartRun.around(frame, x, y);
        }

        /// Where points are dense, some of them have markers, at other places in each line; a point
        /// between two gaps always has one, because no line shows it.
        private boolean hasMarker(Scale scale, int row, int column) {
            double slot = scale.area().getWidth() / scale.count();
            int every = (int) Math.ceil(frame.scaled(40) / Math.max(0.1, slot));
            if (slot >= frame.scaled(14)) every = 1;
            var values = lines.lines().get(row).values();
            boolean alone =
                    (column == 0 || values.get(column - 1).isNaN())
                            && (column == values.size() - 1 || values.get(column + 1).isNaN());
            int shift = row * every / Math.max(1, lines.lines().size());
            return alone || (column + shift) % every == 0;
        }
    }
}
