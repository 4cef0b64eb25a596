package firebreak.drawing;

import firebreak.domain.chart.ChartSpec;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Charts as pictures in files, with their title, reading and basis, without a window.
public final class ChartImages {
    /// How many pixels for one on the screen, so that a picture stays sharp in print.
    private static final double SHARPNESS = 3;

    /// For how many pixels there is memory; what is larger is drawn less sharp.
    private static final double MOST_PIXELS = 60e6;

    private ChartImages() {}

    /// The bytes of a PNG file with three times as many pixels each way as asked for. Errors:
    /// [IllegalArgumentException] where a side is not positive or the chart is empty.
    ///
    /// @param width in pixels of 1/96 inch, for which the type is sized
    /// @param height of the chart in the same pixels, without the words around it; more where its
    ///   marks need more
    public static byte[] png(ChartSpec spec, int width, int height, ChartTheme theme) {
        var poster = poster(spec, width, height, theme);
        double scale =
                Math.clamp(
                        Math.sqrt(MOST_PIXELS / (poster.width() * poster.height())), 1, SHARPNESS);
        var image =
                new BufferedImage(
                        (int) Math.round(poster.width() * scale),
                        (int) Math.round(poster.height() * scale),
                        BufferedImage.TYPE_INT_RGB);
        var g2 = image.createGraphics();
        try {
            g2.setPaint(new Color(theme.background()));
            g2.fillRect(0, 0, image.getWidth(), image.getHeight());
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g2.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g2.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g2.scale(scale, scale);
            poster.draw(g2);
            var bytes = new ByteArrayOutputStream();
            // Given the bytes themselves, ImageIO would keep a copy in the system's temporary
            // folder.
            try (var inMemory = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(image, "png", inMemory);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            g2.dispose();
        }
    }

    /// The same picture as SVG, whose text is text. Errors as [#png].
    public static String svg(ChartSpec spec, int width, int height, ChartTheme theme) {
        var poster = poster(spec, width, height, theme);
        var g2 = ChartSvg.canvas(poster.width(), poster.height());
        g2.setPaint(new Color(theme.background()));
        g2.fill(new Rectangle2D.Double(0, 0, poster.width(), poster.height()));
        poster.draw(g2);
        return g2.written(spec.text());
    }

    private static ChartPoster poster(ChartSpec spec, int width, int height, ChartTheme theme) {
        if (width <= 0 || height <= 0)
            throw new IllegalArgumentException(
                    "A picture has a width and a height, not %d x %d".formatted(width, height));
        if (spec.empty()) throw new IllegalArgumentException("Nothing to draw");
        return new ChartPoster(spec, theme, width, height);
    }
}
