package firebreak.drawing;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.ControlPoint;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/// Draws a control chart: the values, their centre, limits in steps, the baseline and the signals.
final class ChartControl implements ChartKind {
    private static final double LEAST_PLOT = 100;
    private static final double DOT = 3;
    private static final double RING = 7;
    private static final double DENSE = 7;
    private static final int SIGNAL_COLOUR = 5;

    private final ChartSpec.ControlLine control;
    private final ChartFrame frame;
    private final Color value;
    private final Color signal;

    ChartControl(ChartSpec.ControlLine control, ChartFrame frame) {
        this.control = control;
        this.frame = frame;
        this.value = frame.theme().line(0);
        this.signal = frame.theme().line(SIGNAL_COLOUR);
    }

    private Stroke line() {
        return new BasicStroke((float) frame.thick(1.75));
    }

    private Stroke centre() {
        return new BasicStroke((float) frame.thick(1.25));
    }

    private Stroke limits() {
        return ChartDashes.limits((float) frame.thick(1.5));
    }

    private Shape ring() {
        return ChartShapes.circle(frame.thick(RING));
    }

    private ChartLegend legend() {
        var legend = new ChartLegend();
        var dot = ChartShapes.circle(frame.thick(DOT));
        legend.marked(frame.name(control.name()), dot, true, value, line());
        legend.line(Text.of("chart.control.centre"), frame.muted(), centre());
        if (control.points().stream().anyMatch(p -> p.lower() != null || p.upper() != null))
            legend.line(
                    Text.of(
                            control.provisional()
                                    ? "chart.control.provisional"
                                    : "chart.control.limits"),
                    frame.text(),
                    limits());
        if (control.signals())
            legend.hollow(
                    Text.of("chart.control.signal"),
                    ChartShapes.circle(frame.thick(RING - 1)),
                    signal);
        return legend;
    }

    private ChartLabels categories() {
        return ChartRun.categories(frame, control.text(), control.categories());
    }

    @Override
    public double leastHeight() {
        return frame.withTitle(
                ChartFrame.ABOVE_PLOT
                        + frame.legendHeight(legend().names())
                        + frame.scaled(LEAST_PLOT)
                        + categories().room(control.categories()));
    }

    @Override
    public JFreeChart chart() {
        var all = control.points().stream().flatMapToDouble(ChartControl::numbers);
        var range = all.summaryStatistics();
        var data =
                ChartTable.of(
                        control.name(),
                        control.categories(),
                        control.points().stream().map(ControlPoint::value).toList());
        double above = control.baseline() > 0 ? frame.legendLine() : 0;
        var plot =
                frame.plot(
                        data,
                        categories(),
                        ChartRun.values(
                                frame,
                                control.text().verticalAxis(),
                                range.getMin(),
                                range.getMax(),
                                above),
                        new Painter());
        return frame.legended(plot, legend());
    }

    private static DoubleStream numbers(ControlPoint point) {
        var numbers = new ArrayList<Double>();
        numbers.add(point.value());
        numbers.add(point.center());
        if (point.lower() != null) numbers.add(point.lower());
        if (point.upper() != null) numbers.add(point.upper());
        return numbers.stream().mapToDouble(Double::doubleValue);
    }

    private final class Painter extends ChartPainter {
        @Override
        void begin(Graphics2D g2, Scale scale, int row) {
            if (control.baseline() > 0) baseline(g2, scale);
            g2.setStroke(limits());
            g2.setPaint(frame.text());
            g2.draw(steps(scale, ControlPoint::lower));
            g2.draw(steps(scale, ControlPoint::upper));
            g2.setStroke(centre());
            g2.setPaint(frame.muted());
            g2.draw(steps(scale, ControlPoint::center));
            var path = new Path2D.Double();
            for (int i = 0; i < control.points().size(); i++) {
                double y = scale.at(control.points().get(i).value());
                if (i == 0) path.moveTo(scale.middle(i), y);
                else path.lineTo(scale.middle(i), y);
            }
            g2.setStroke(line());
            g2.setPaint(value);
            g2.draw(path);
        }

        private void baseline(Graphics2D g2, Scale scale) {
            var area = scale.area();
            double right = scale.end(control.baseline() - 1);
            g2.setPaint(frame.theme().tint());
            g2.fill(
                    new Rectangle2D.Double(
                            area.getX(), area.getY(), right - area.getX(), area.getHeight()));
            g2.setPaint(frame.muted());
            if (control.baseline() < control.points().size()) {
                g2.setStroke(ChartDashes.limits(1));
                g2.draw(new Line2D.Double(right, area.getY(), right, area.getMaxY()));
            }
            var words =
                    Text.of(
                            control.provisional()
                                    ? "chart.control.baseline.provisional"
                                    : "chart.control.baseline",
                            control.baseline());
            var font = frame.theme().plain();
            g2.setFont(font);
            TextUtils.drawAlignedString(
                    ChartLabels.cut(words, (int) area.getWidth() - 8, font),
                    g2,
                    (float) area.getX() + 6,
                    (float) area.getY() + 3,
                    TextAnchor.TOP_LEFT);
        }

        /// A line that keeps its height over the width of a category and steps between them.
        private Path2D steps(Scale scale, Function<ControlPoint, @Nullable Double> of) {
            var path = new Path2D.Double();
            boolean gap = true;
            for (int i = 0; i < control.points().size(); i++) {
                var number = of.apply(control.points().get(i));
                if (number != null) {
                    double y = scale.at(number);
                    if (gap) path.moveTo(scale.start(i), y);
                    else path.lineTo(scale.start(i), y);
                    path.lineTo(scale.end(i), y);
                }
                gap = number == null;
            }
            return path;
        }

        @Override
        Shape mark(Graphics2D g2, Scale scale, int row, int column, double number) {
            double x = scale.middle(column);
            double y = scale.at(number);
            boolean dense = scale.area().getWidth() / scale.count() < frame.scaled(DENSE);
            boolean marked = !control.points().get(column).signal().isEmpty();
            g2.setPaint(marked ? signal : value);
            if (!dense || marked)
                g2.fill(ChartShapes.at(ChartShapes.circle(frame.thick(DOT)), x, y));
            if (marked) {
                g2.setStroke(new BasicStroke((float) frame.thick(2)));
                g2.draw(ChartShapes.at(ring(), x, y));
            }
            return ChartRun.around(frame, x, y);
        }
    }
}
