package firebreak.drawing;

import firebreak.domain.chart.ChartNumbers;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// Draws stacked bars with the total above each stack, where there is room for it.
final class ChartStacks extends StackedBarRenderer {
    private static final int ABOVE = 4;

    private final transient ChartTheme theme;
    private final int highest;

    /// @param highest the largest total: where it has no room, no total is shown
    ChartStacks(ChartTheme theme, int highest) {
        this.theme = theme;
        this.highest = highest;
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
        if (row != data.getRowCount() - 1 || pass != getPassCount() - 1) return;
        int total = 0;
        for (int r = 0; r < data.getRowCount(); r++) total += data.getValue(r, column).intValue();
        var font = theme.plain();
        double slot = area.getWidth() / data.getColumnCount();
        if (total == 0 || ChartLabels.width(ChartNumbers.count(highest), font) > slot - ABOVE)
            return;
        g2.setFont(font);
        g2.setPaint(new Color(theme.text()));
        double x =
                categories.getCategoryMiddle(
                        column, data.getColumnCount(), area, plot.getDomainAxisEdge());
        double y = values.valueToJava2D(total, area, plot.getRangeAxisEdge());
        TextUtils.drawAlignedString(
                ChartNumbers.count(total),
                g2,
                (float) x,
                (float) y - ABOVE,
                TextAnchor.BOTTOM_CENTER);
    }
}
