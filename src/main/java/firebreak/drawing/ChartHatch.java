package firebreak.drawing;

import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;

/// Paints bars with stripes that tell them apart without their colours; a colour of the palette has
/// the same stripes everywhere.
final class ChartHatch extends StandardBarPainter {
    private static final double APART = 7;
    private static final double DIAGONAL = Math.sqrt(2);
    private static final float THICK = 1.2f;

    private final transient ChartTheme theme;
    private final transient List<Integer> colours;

    /// @param colours of the series in their order, as places in the palette
    ChartHatch(ChartTheme theme, List<Integer> colours) {
        this.theme = theme;
        this.colours = colours;
    }

    @Override
    public void paintBar(
            Graphics2D g2,
            BarRenderer renderer,
            int row,
            int column,
            RectangularShape bar,
            RectangleEdge base) {
        super.paintBar(g2, renderer, row, column, bar, base);
        g2.setPaint(new Color(theme.background()));
        g2.setStroke(new BasicStroke((float) theme.scaled(THICK), BasicStroke.CAP_BUTT, 0));
        g2.draw(stripes(bar.getFrame(), colours.get(row), theme.scaled(APART)));
    }

    /// A small area for a legend, out of which the stripes are cut.
    static Shape sample(int colour) {
        var square = new Rectangle2D.Double(-6, -6, 12, 12);
        var area = new Area(square);
        var stripes = stripes(square, colour, APART * 0.6);
        area.subtract(new Area(new BasicStroke(THICK).createStrokedShape(stripes)));
        return area;
    }

    /// The stripes of a colour over an area, at the same distances wherever it lies.
    static Path2D stripes(Rectangle2D area, int colour, double apart) {
        var path = new Path2D.Double();
        switch (Math.floorMod(colour, 8)) {
            case 1 -> rising(path, area, DIAGONAL * apart);
            case 2 -> level(path, area, apart);
            case 3 -> falling(path, area, DIAGONAL * apart);
            case 4 -> upright(path, area, apart);
            case 5 -> {
                rising(path, area, DIAGONAL * apart);
                falling(path, area, DIAGONAL * apart);
            }
            case 6 -> {
                level(path, area, apart);
                upright(path, area, apart);
            }
            case 7 -> rising(path, area, 2 * DIAGONAL * apart);
            default -> {
                // The first stays plain.
            }
        }
        return path;
    }

    private static void rising(Path2D path, Rectangle2D r, double apart) {
        double first = Math.ceil((r.getMinX() + r.getMinY()) / apart) * apart;
        for (double k = first; k < r.getMaxX() + r.getMaxY(); k += apart) {
            double from = Math.max(r.getMinX(), k - r.getMaxY());
            double to = Math.min(r.getMaxX(), k - r.getMinY());
            line(path, from, k - from, to, k - to);
        }
    }

    private static void falling(Path2D path, Rectangle2D r, double apart) {
        double first = Math.ceil((r.getMinX() - r.getMaxY()) / apart) * apart;
        for (double k = first; k < r.getMaxX() - r.getMinY(); k += apart) {
            double from = Math.max(r.getMinX(), r.getMinY() + k);
            double to = Math.min(r.getMaxX(), r.getMaxY() + k);
            line(path, from, from - k, to, to - k);
        }
    }

    private static void level(Path2D path, Rectangle2D r, double apart) {
        for (double y = Math.ceil(r.getMinY() / apart) * apart; y < r.getMaxY(); y += apart)
            line(path, r.getMinX(), y, r.getMaxX(), y);
    }

    private static void upright(Path2D path, Rectangle2D r, double apart) {
        for (double x = Math.ceil(r.getMinX() / apart) * apart; x < r.getMaxX(); x += apart)
            line(path, x, r.getMinY(), x, r.getMaxY());
    }

    private static void line(Path2D path, double x1, double y1, double x2, double y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    }
}
