package firebreak.ui.process;

import firebreak.drawing.ChartFonts;
import firebreak.ui.process.MapLayout.Dot;
import firebreak.ui.process.MapPicture.Area;
import firebreak.ui.process.MapPicture.Hatch;
import firebreak.ui.process.MapPicture.Line;
import firebreak.ui.process.MapPicture.Ring;
import firebreak.ui.process.MapPicture.Shape;
import firebreak.ui.process.MapPicture.Words;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture in pixels, drawn without a window; and how wide its type is.
final class DrawnMap {
    /// For how many pixels of a picture there is memory; a map that is larger is drawn smaller.
    private static final double MOST_PIXELS = 60e6;

    private static final double HEAD = 7;
    private static final float[] DASHES = {5, 3};
    private static final FontRenderContext MEASURED = new FontRenderContext(null, true, true);

    /// Measures the type in which maps are drawn, here and on the screen.
    static final Measure MEASURE =
            (text, size, bold) -> font(text, size, bold).getStringBounds(text, MEASURED).getWidth();

    private final Graphics2D g;

    private DrawnMap(Graphics2D g) {
        this.g = g;
    }

    /// As the bytes of a PNG file.
    ///
    /// @param scale how many pixels for one of the map
    static byte[] png(MapPicture picture, double scale) {
        var bytes = new ByteArrayOutputStream();
        // Given the bytes themselves, ImageIO would keep a copy in the system's temporary folder.
        try (var inMemory = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image(picture, scale), "png", inMemory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(MapPicture picture, double wanted) {
        double scale =
                Math.min(wanted, Math.sqrt(MOST_PIXELS / (picture.width() * picture.height())));
        var image =
                new BufferedImage(
                        Math.max(1, (int) Math.ceil(picture.width() * scale)),
                        Math.max(1, (int) Math.ceil(picture.height() * scale)),
                        BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(scale, scale);
            var drawn = new DrawnMap(g);
            for (var part : picture.parts()) part.shapes().forEach(drawn::draw);
        } finally {
            g.dispose();
        }
        return image;
    }

    private void draw(Shape shape) {
        switch (shape) {
            case Area a -> area(a);
            case Hatch h -> hatch(h);
            case Words w -> words(w);
            case Line l -> line(l);
            case Ring r -> {
                g.setColor(new Color(r.colour()));
                g.setStroke(new BasicStroke((float) r.thickness()));
                g.draw(
                        new Ellipse2D.Double(
                                r.x() - r.radius(),
                                r.y() - r.radius(),
                                2 * r.radius(),
                                2 * r.radius()));
            }
        }
    }

    private void area(Area a) {
        var box =
                new RoundRectangle2D.Double(
                        a.left(), a.top(), a.width(), a.height(), 2 * a.radius(), 2 * a.radius());
        g.setColor(new Color(a.fill()));
        g.fill(box);
        if (a.stroke() < 0) return;
        g.setColor(new Color(a.stroke()));
        g.setStroke(stroke(1.5, a.dashed()));
        g.draw(box);
    }

    private static BasicStroke stroke(double thickness, boolean dashed) {
        return dashed
                ? new BasicStroke(
                        (float) thickness,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        DASHES,
                        0)
                : new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private void hatch(Hatch h) {
        var clip = g.getClip();
        g.clip(new RoundRectangle2D.Double(h.left(), h.top(), h.width(), h.height(), 10, 10));
        g.setColor(new Color(h.colour()));
        g.setStroke(new BasicStroke(2));
        double step = 8 * Math.sqrt(2);
        for (double x = h.left() - h.height(); x < h.left() + h.width(); x += step) {
            var slant = new Path2D.Double();
            slant.moveTo(x, h.top() + h.height());
            slant.lineTo(x + h.height(), h.top());
            g.draw(slant);
        }
        g.setClip(clip);
    }

    private void words(Words w) {
        var font = font(w.text(), w.size(), w.bold());
        g.setFont(font);
        g.setColor(new Color(w.colour()));
        double width = w.middle() ? MEASURE.width(w.text(), w.size(), w.bold()) : 0;
        var before = g.getTransform();
        g.translate(w.x(), w.y());
        if (w.upwards()) g.rotate(-Math.PI / 2);
        g.drawString(w.text(), (float) (-width / 2), 0);
        g.setTransform(before);
    }

    private void line(Line l) {
        var path = new Path2D.Double();
        path.moveTo(l.dots().getFirst().x(), l.dots().getFirst().y());
        for (var piece : RoundedPath.of(l.dots(), l.radius()))
            if (piece.straight()) path.lineTo(piece.to().x(), piece.to().y());
            else path.quadTo(piece.bend().x(), piece.bend().y(), piece.to().x(), piece.to().y());
        g.setColor(new Color(l.colour()));
        g.setStroke(stroke(l.thickness(), l.dashed()));
        g.draw(path);
        if (!l.arrow()) return;
        var head = new Path2D.Double();
        var corners = RoundedPath.head(l.dots(), HEAD);
        head.moveTo(corners.getFirst().x(), corners.getFirst().y());
        for (Dot corner : corners) head.lineTo(corner.x(), corner.y());
        head.closePath();
        g.fill(head);
    }

    /// Inter, or what the system has where Inter lacks a sign.
    private static Font font(String text, int size, boolean bold) {
        var font = bold ? ChartFonts.bold(size) : ChartFonts.plain(size);
        return font.canDisplayUpTo(text) < 0
                ? font
                : new Font(Font.SANS_SERIF, font.getStyle(), size);
    }
}
