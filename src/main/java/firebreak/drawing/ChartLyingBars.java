package firebreak.drawing;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// Draws the lying bars of a Pareto chart with the count beside each, a whisker over its limits and
/// a sign where its place among equals is chance.
final class ChartLyingBars extends BarRenderer {
    private static final double BESIDE = 6;

    private final transient ChartTheme theme;
    private final transient ChartSpec.Pareto pareto;

    ChartLyingBars(ChartTheme theme, ChartSpec.Pareto pareto) {
        this.theme = theme;
        this.pareto = pareto;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis categories,
            ValueAxis values,
            CategoryDataset data,
            int row,
            int column,
            int pass) {
        super.drawItem(g2, state, area, plot, categories, values, data, row, column, pass);
        double y =
                categories.getCategoryMiddle(
                        column, data.getColumnCount(), area, plot.getDomainAxisEdge());
        int count = pareto.counts().get(column);
        double end = values.valueToJava2D(count, area, plot.getRangeAxisEdge());
        if (!pareto.limits().isEmpty()) {
            var limits = pareto.limits().get(column);
            double low = values.valueToJava2D(limits.low(), area, plot.getRangeAxisEdge());
            double high = values.valueToJava2D(limits.high(), area, plot.getRangeAxisEdge());
            ChartWhisker.draw(g2, theme, low, high, y, state.getBarWidth() / 3);
            end = Math.max(end, high);
        }
        g2.setFont(theme.bold());
        g2.setPaint(new Color(theme.text()));
        var words = ChartNumbers.count(count);
        TextUtils.drawAlignedString(
                pareto.tied(column) ? Text.of("chart.bar.tied", words) : words,
                g2,
                (float) (end + theme.scaled(BESIDE)),
                (float) y,
                TextAnchor.CENTER_LEFT);
    }
}
