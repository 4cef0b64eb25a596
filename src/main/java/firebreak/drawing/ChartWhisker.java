package firebreak.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/// A lying line from one bound of an interval to the other, with a cap at each end.
final class ChartWhisker {
    private static final float THICK = 1.5f;
    private static final float AROUND = 4;

    private ChartWhisker() {}

    /// @param cap half the height of the caps
    static void draw(
            Graphics2D g2, ChartTheme theme, double from, double to, double y, double cap) {
        double half = Math.min(cap, theme.scaled(5));
        // A wider line in the colour behind the chart keeps it apart from a bar below it.
        g2.setStroke(
                new BasicStroke(
                        (float) theme.thick(AROUND), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g2.setPaint(new Color(theme.background()));
        g2.draw(new Line2D.Double(from, y, to, y));
        g2.setStroke(new BasicStroke((float) theme.thick(THICK)));
        g2.setPaint(new Color(theme.text()));
        g2.draw(new Line2D.Double(from, y, to, y));
        for (double end : new double[] {from, to})
            g2.draw(new Line2D.Double(end, y - half, end, y + half));
    }
}
