package firebreak.ui.kit;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.text.NumberFormat;
import java.util.Locale;

/// Draws the cells of a heat map: one shade per count, the count in the cell.
final class ChartCells extends AbstractCategoryItemRenderer {
    private static final double GAP = 2;
    private static final double ROUND = 8;
    // The weakest shade must still differ from zero.
    private static final double WEAKEST = 0.12;
    private static final int BIG = 14;

    // Not serialised: charts never are.
    private final transient ChartColours colours;
    private final int most;

    ChartCells(ChartColours colours, int most) {
        this.colours = colours;
        this.most = most;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis columns,
            ValueAxis rows,
            CategoryDataset data,
            int row,
            int column,
            int pass) {
        int value = data.getValue(row, column).intValue();
        int n = data.getColumnCount();
        double left = columns.getCategoryStart(column, n, area, plot.getDomainAxisEdge());
        double right = columns.getCategoryEnd(column, n, area, plot.getDomainAxisEdge());
        double one = rows.valueToJava2D(row - 0.5, area, plot.getRangeAxisEdge());
        double other = rows.valueToJava2D(row + 0.5, area, plot.getRangeAxisEdge());
        double top = Math.min(one, other);
        double width = Math.max(1, right - left - 2 * GAP);
        double height = Math.max(1, Math.abs(one - other) - 2 * GAP);
        var cell = new RoundRectangle2D.Double(left + GAP, top + GAP, width, height, ROUND, ROUND);
        int shade = shade(value);
        g2.setPaint(new Color(shade));
        g2.fill(cell);
        if (value == 0) {
            g2.setPaint(new Color(colours.grid()));
            g2.draw(cell);
        }
        var words = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
        var font = value == 0 ? ChartFonts.plain(BIG) : ChartFonts.bold(BIG);
        var largest = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(most);
        if (ChartLabels.width(largest, ChartFonts.bold(BIG)) > width)
            font = ChartFonts.plain(ChartFonts.SMALLEST);
        // All numbers or none: a gap among numbers would read as zero.
        boolean fits = ChartLabels.width(largest, font) <= width;
        g2.setFont(font);
        g2.setPaint(
                new Color(
                        value == 0
                                ? colours.muted()
                                : ChartShade.readable(shade, 0xFFFFFF, 0x0D1117)));
        if (fits)
            TextUtils.drawAlignedString(
                    words,
                    g2,
                    (float) cell.getCenterX(),
                    (float) cell.getCenterY(),
                    TextAnchor.CENTER);
        if (state.getEntityCollection() != null)
            addItemEntity(state.getEntityCollection(), data, row, column, cell.getBounds2D());
    }

    private int shade(int value) {
        if (value == 0 || most == 0) return colours.background();
        double share = WEAKEST + (1 - WEAKEST) * value / most;
        return ChartShade.between(colours.background(), colours.shade(), share);
    }
}
