package firebreak.drawing;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Spread;

import org.jfree.chart.JFreeChart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// Draws how durations spread: a box from quartile to quartile with the median in it, a line from
/// the least value to the one that nine of ten don't exceed.
final class ChartSpreads implements ChartKind {
    private static final double BOX = 8;

    private final ChartSpec.Spreads spreads;
    private final ChartFrame frame;
    private final ChartRows rows;

    ChartSpreads(ChartSpec.Spreads spreads, ChartFrame frame) {
        this.spreads = spreads;
        this.frame = frame;
        this.rows =
                new ChartRows(
                        frame,
                        spreads.categories(),
                        spreads.spreads().stream()
                                .map(s -> Text.of("chart.spread.end", s.count()))
                                .toList());
    }

    private ChartLegend legend() {
        var tick = new Rectangle2D.Double(-1, -5, 2, 10);
        return new ChartLegend()
                .area(Text.of("chart.spread.box"), frame.theme().tint(), frame.theme().line(0))
                .filled(Text.of("chart.spread.median"), tick, frame.theme().line(5))
                .filled(Text.of("chart.spread.p90"), ChartShapes.down(4), frame.text())
                .line(Text.of("chart.spread.first"), frame.text(), new BasicStroke(1.5f));
    }

    @Override
    public double leastHeight() {
        return rows.leastHeight(frame.legendHeight(legend().names()));
    }

    @Override
    public JFreeChart chart() {
        var axis =
                new ChartDurations(
                        frame.titled(spreads.text().verticalAxis()), frame, spreads.spreads());
        var medians = spreads.spreads().stream().map(Spread::median).toList();
        return rows.chart(medians, axis, new Painter(), legend());
    }

    private final class Painter extends ChartPainter {
        @Override
        void begin(Graphics2D g2, Scale scale, int row) {}

        @Override
        Shape mark(Graphics2D g2, Scale scale, int row, int column, double value) {
            var spread = spreads.spreads().get(column);
            double y = scale.middle(column);
            double half = frame.scaled(BOX);
            double first = at(scale, spread.first());
            double lower = at(scale, spread.lower());
            double upper = at(scale, spread.upper());
            double p90 = at(scale, spread.p90());
            g2.setPaint(frame.text());
            g2.setStroke(new BasicStroke((float) frame.thick(1.5)));
            g2.draw(new Line2D.Double(first, y, p90, y));
            g2.draw(new Line2D.Double(first, y - half / 2, first, y + half / 2));
            var box = new Rectangle2D.Double(lower, y - half, Math.max(2, upper - lower), 2 * half);
            g2.setPaint(frame.theme().tint());
            g2.fill(box);
            g2.setPaint(frame.theme().line(0));
            g2.draw(box);
            g2.setPaint(frame.text());
            g2.fill(ChartShapes.at(ChartShapes.down(frame.thick(4)), p90, y - half * 0.7));
            g2.draw(new Line2D.Double(p90, y - half * 0.7, p90, y + half * 0.7));
            g2.setPaint(frame.theme().line(5));
            g2.setStroke(new BasicStroke((float) frame.thick(3), BasicStroke.CAP_BUTT, 0));
            double median = at(scale, spread.median());
            g2.draw(new Line2D.Double(median, y - half, median, y + half));
            return ChartRows.row(scale, column);
        }

        private double at(Scale scale, double minutes) {
            return scale.at(ChartDurations.place(minutes));
        }
    }
}
