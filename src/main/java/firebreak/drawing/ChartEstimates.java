package firebreak.drawing;

import firebreak.domain.Digits;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Estimate;
import firebreak.domain.chart.ChartSpec.Format;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/// Draws numbers as dots with whiskers over their intervals, one below the other; those that stand
/// on too little are hollow.
final class ChartEstimates implements ChartKind {
    private static final double DOT = 5;
    // So that a dot on a bound of the axis is whole.
    private static final double BEYOND = 0.03;

    private final ChartSpec.Estimates estimates;
    private final ChartFrame frame;
    private final ChartRows rows;

    ChartEstimates(ChartSpec.Estimates estimates, ChartFrame frame) {
        this.estimates = estimates;
        this.frame = frame;
        this.rows =
                new ChartRows(
                        frame,
                        estimates.categories(),
                        estimates.estimates().stream().map(this::end).toList());
    }

    private String end(Estimate estimate) {
        var value = ChartNumbers.of(estimates.format(), estimate.value());
        return estimate.count() == 0
                ? value
                : Text.of("chart.estimate.end", value, estimate.count());
    }

    private ChartLegend legend() {
        var legend = new ChartLegend();
        var dot = ChartShapes.circle(DOT);
        if (estimates.estimates().stream().anyMatch(Estimate::thin)) {
            legend.filled(Text.of("chart.estimate.enough"), dot, frame.theme().line(0));
            legend.hollow(Text.of("chart.estimate.thin"), dot, frame.theme().line(0));
        }
        return legend;
    }

    @Override
    public double leastHeight() {
        return rows.leastHeight(frame.legendHeight(legend().names()));
    }

    @Override
    public JFreeChart chart() {
        var values = estimates.estimates().stream().map(Estimate::value).toList();
        var legend = legend();
        return rows.chart(values, axis(), new Painter(), legend.names().isEmpty() ? null : legend);
    }

    private NumberAxis axis() {
        double low =
                Math.min(
                        0,
                        estimates.estimates().stream().mapToDouble(Estimate::low).min().orElse(0));
        double high = estimates.estimates().stream().mapToDouble(Estimate::high).max().orElse(1);
        if (high <= low) high = low + (estimates.format() == Format.PERCENT ? 0.1 : 1);
        double beyond = (high - low) * BEYOND;
        var title = frame.titled(estimates.text().verticalAxis());
        var axis = frame.numbers(title, low - beyond, high + beyond);
        if (estimates.format() == Format.PERCENT) {
            axis.setTickUnit(new NumberTickUnit(Math.max(0.01, frame.step(high - low))));
            axis.setNumberFormatOverride(Digits.of("0\u00a0%"));
        }
        return axis;
    }

    private final class Painter extends ChartPainter {
        @Override
        void begin(Graphics2D g2, Scale scale, int row) {}

        @Override
        Shape mark(Graphics2D g2, Scale scale, int row, int column, double value) {
            var estimate = estimates.estimates().get(column);
            double y = scale.middle(column);
            ChartWhisker.draw(
                    g2,
                    frame.theme(),
                    scale.at(estimate.low()),
                    scale.at(estimate.high()),
                    y,
                    frame.scaled(DOT));
            var dot = ChartShapes.at(ChartShapes.circle(frame.thick(DOT)), scale.at(value), y);
            var colour = frame.theme().line(0);
            g2.setPaint(estimate.thin() ? new Color(frame.theme().background()) : colour);
            g2.fill(dot);
            g2.setPaint(colour);
            g2.setStroke(new BasicStroke((float) frame.thick(2)));
            g2.draw(dot);
            return ChartRows.row(scale, column);
        }
    }
}
