package firebreak.drawing;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.chart.ChartSpec.CellMark;

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
import java.util.List;

/// Draws the cells of a heat map: one shade per count, the count in the cell.
final class ChartCells extends AbstractCategoryItemRenderer {
    private static final double GAP = 2;
    private static final double ROUND = 8;
    // The weakest shade must still differ from zero.
    private static final double WEAKEST = 0.12;
    private static final double LARGER = 2;
    private static final double MARK = 4.5;
    private static final double INSET = 1.5;

    // Not serialised: charts never are.
    private final transient ChartTheme theme;
    private final int most;
    private final transient List<List<CellMark>> marks;
    private final String widest;

    ChartCells(ChartTheme theme, int most, List<List<CellMark>> marks) {
        this.theme = theme;
        this.most = most;
        this.marks = marks;
        boolean thin = marks.stream().anyMatch(r -> r.contains(CellMark.THIN));
        widest = thin ? bracketed(most) : ChartNumbers.count(most);
    }

    private static String bracketed(int value) {
        return Text.of("chart.cell.bracketed", ChartNumbers.count(value));
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
            g2.setPaint(new Color(theme.grid()));
            g2.draw(cell);
        }
        int ink = value == 0 ? theme.muted() : ChartShade.readable(shade, 0xFFFFFF, 0x000000);
        g2.setPaint(new Color(ink));
        var mark = marks.get(row).get(column);
        write(g2, value, mark, cell);
        mark(g2, mark, cell);
        if (state.getEntityCollection() != null)
            addItemEntity(state.getEntityCollection(), data, row, column, cell.getBounds2D());
    }

    /// All numbers or none: a gap among numbers would read as zero.
    private void write(Graphics2D g2, int value, CellMark mark, RoundRectangle2D cell) {
        int big = (int) Math.round(theme.type() + theme.scaled(LARGER));
        boolean bigFits = ChartLabels.width(widest, ChartFonts.bold(big)) <= cell.getWidth();
        boolean thin = mark == CellMark.THIN;
        var large = value == 0 || thin ? ChartFonts.plain(big) : ChartFonts.bold(big);
        var font = bigFits ? large : theme.plain();
        if (!bigFits && ChartLabels.width(widest, font) > cell.getWidth()) return;
        g2.setFont(font);
        TextUtils.drawAlignedString(
                thin ? bracketed(value) : ChartNumbers.count(value),
                g2,
                (float) cell.getCenterX(),
                (float) cell.getCenterY(),
                TextAnchor.CENTER);
    }

    private void mark(Graphics2D g2, CellMark mark, RoundRectangle2D cell) {
        double size =
                Math.min(theme.scaled(MARK), Math.min(cell.getWidth() / 7, cell.getHeight() / 8));
        double x = cell.getMaxX() - size - INSET;
        double y = cell.getMinY() + size + INSET;
        switch (mark) {
            case MORE_THAN_CHANCE -> g2.fill(ChartShapes.at(ChartShapes.up(size), x, y));
            case LESS_THAN_CHANCE -> g2.fill(ChartShapes.at(ChartShapes.down(size), x, y));
            case NONE, THIN -> {}
        }
    }

    private int shade(int value) {
        if (value == 0 || most == 0) return theme.background();
        double share = WEAKEST + (1 - WEAKEST) * value / most;
        return ChartShade.between(theme.background(), theme.shade(), share);
    }
}
