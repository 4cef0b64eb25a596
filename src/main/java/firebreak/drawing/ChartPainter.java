package firebreak.drawing;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/// Draws the marks of a chart one by one and, before the first of each row, what lies behind them.
abstract class ChartPainter extends AbstractCategoryItemRenderer {

    /// Where categories and values lie in the picture.
    record Scale(
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis categories,
            ValueAxis values,
            int count) {
        double start(int category) {
            return categories.getCategoryStart(category, count, area, plot.getDomainAxisEdge());
        }

        double middle(int category) {
            return categories.getCategoryMiddle(category, count, area, plot.getDomainAxisEdge());
        }

        double end(int category) {
            return categories.getCategoryEnd(category, count, area, plot.getDomainAxisEdge());
        }

        double at(double value) {
            return values.valueToJava2D(value, area, plot.getRangeAxisEdge());
        }
    }

    /// Draws what lies behind the marks of a row.
    abstract void begin(Graphics2D g2, Scale scale, int row);

    /// Draws a mark; `value` is a number.
    ///
    /// @return where it is
    abstract Shape mark(Graphics2D g2, Scale scale, int row, int column, double value);

    @Override
    public final void drawItem(
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
        var scale = new Scale(area, plot, categories, values, data.getColumnCount());
        if (column == 0) begin(g2, scale, row);
        double value = data.getValue(row, column).doubleValue();
        if (!Double.isFinite(value)) return;
        var place = mark(g2, scale, row, column, value);
        if (state.getEntityCollection() != null)
            addItemEntity(state.getEntityCollection(), data, row, column, place);
    }
}
