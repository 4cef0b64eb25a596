package firebreak.drawing;

import firebreak.domain.chart.ChartSpec;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;

/// A chart with its title, the sentence that reads it and the line that says what it stands on, as
/// it goes into a file or onto a slide, where nothing around it says so.
final class ChartPoster {
    private static final double EDGE = 16;
    private static final double GAP = 8;
    private static final double LINE = 1.35;

    private final ChartSpec spec;
    private final ChartTheme theme;
    private final double width;
    private final double chart;
    private final Words title;
    private final Words reading;
    private final Words basis;

    /// Lines of one look.
    private record Words(List<String> lines, Font font, int colour) {
        double height() {
            return lines.size() * font.getSize() * LINE;
        }

        double draw(Graphics2D g2, double x, double top) {
            g2.setFont(font);
            g2.setPaint(new Color(colour));
            double y = top;
            for (var line : lines) {
                g2.drawString(line, (float) x, (float) (y + font.getSize()));
                y += font.getSize() * LINE;
            }
            return y;
        }
    }

    /// @param height of the chart itself, which gets more where its marks need more
    ChartPoster(ChartSpec spec, ChartTheme theme, double width, double height) {
        this.spec = spec;
        this.theme = theme;
        this.width = width;
        var text = spec.text();
        title = words(text.title(), ChartFonts.bold(size(16)), theme.text());
        reading = words(text.reading(), ChartFonts.plain(size(14)), theme.text());
        basis = words(text.basis(), theme.plain(), theme.muted());
        chart = Math.max(height, Math.ceil(ChartDrawing.leastHeight(spec, inner(), theme)));
    }

    private int size(double pixels) {
        return (int) Math.round(theme.scaled(pixels));
    }

    private double inner() {
        return Math.max(1, width - 2 * theme.scaled(EDGE));
    }

    private Words words(String text, Font font, int colour) {
        var line = ChartLabels.line(text);
        var shown = ChartFonts.showing(font, line);
        return new Words(ChartLabels.wrapped(line, (int) inner(), shown), shown, colour);
    }

    double width() {
        return width;
    }

    double height() {
        return Math.ceil(
                title.height()
                        + reading.height()
                        + basis.height()
                        + chart
                        + 2 * theme.scaled(EDGE)
                        + 2 * theme.scaled(GAP));
    }

    void draw(Graphics2D g2) {
        double edge = theme.scaled(EDGE);
        double y = title.draw(g2, edge, edge);
        y = reading.draw(g2, edge, y) + theme.scaled(GAP);
        var before = g2.getTransform();
        g2.transform(AffineTransform.getTranslateInstance(edge, y));
        ChartDrawing.draw(g2, spec, theme, inner(), chart);
        g2.setTransform(before);
        basis.draw(g2, edge, y + chart + theme.scaled(GAP));
    }
}
