package firebreak.ui.kit;

import firebreak.domain.chart.ChartSpec;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Charts as pictures in files, without a window.
public final class ChartImages {
    private static final int SHARPNESS = 2;

    private ChartImages() {}

    /// The picture of a chart, without title, reading and basis, as the bytes of a PNG file with
    /// twice as many pixels each way as asked for, so that it prints sharply. A chart without data
    /// gives an empty picture. Error: [IllegalArgumentException] where a side is not positive.
    ///
    /// @param width in pixels of 1/96 inch, for which the type is sized
    /// @param height in the same pixels; more where the marks need more
    public static byte[] png(ChartSpec spec, int width, int height, ChartColours colours) {
        if (width <= 0 || height <= 0)
            throw new IllegalArgumentException(
                    "A picture has a width and a height, not %d x %d".formatted(width, height));
        double least = spec.empty() ? 0 : ChartDrawing.leastHeight(spec, width);
        int high = Math.max(height, (int) Math.ceil(least));
        var image =
                new BufferedImage(width * SHARPNESS, high * SHARPNESS, BufferedImage.TYPE_INT_RGB);
        var g2 = image.createGraphics();
        try {
            g2.setPaint(new Color(colours.background()));
            g2.fillRect(0, 0, image.getWidth(), image.getHeight());
            g2.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g2.scale(SHARPNESS, SHARPNESS);
            if (!spec.empty()) ChartDrawing.draw(g2, spec, colours, width, high);
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
}
