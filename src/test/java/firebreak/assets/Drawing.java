package firebreak.assets;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The few things that the drawings in assets/ are made of: a rectangle with round corners, and
/// paths of straight lines and curves in absolute places, each filled with one colour, in a view
/// box of 64 by 64.
record Drawing(List<Part> parts) {
    private static final double VIEW = 64;

    /// Drawn so much larger first, and made smaller then, for smooth edges.
    private static final int FINER = 4;

    record Part(Shape shape, Color fill, String path) {}

    static Drawing read(Path svg) throws IOException {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
            var parts = new ArrayList<Part>();
            var nodes = document.getDocumentElement().getChildNodes();
            for (int i = 0; i < nodes.getLength(); i++)
                if (nodes.item(i) instanceof Element element) parts.add(part(element));
            return new Drawing(parts);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(svg.toString(), e);
        }
    }

    private static Part part(Element element) {
        var fill = Color.decode(element.getAttribute("fill"));
        return switch (element.getTagName()) {
            case "rect" -> {
                double corner = 2 * Double.parseDouble(element.getAttribute("rx"));
                yield new Part(
                        new RoundRectangle2D.Double(
                                0,
                                0,
                                Double.parseDouble(element.getAttribute("width")),
                                Double.parseDouble(element.getAttribute("height")),
                                corner,
                                corner),
                        fill,
                        "");
            }
            case "path" -> {
                var path = element.getAttribute("d");
                yield new Part(shape(path), fill, path);
            }
            default -> throw new IllegalArgumentException(element.getTagName());
        };
    }

    private static Shape shape(String path) {
        var shape = new Path2D.Double();
        var words =
                new Scanner(path.replaceAll("([A-Za-z])", " $1 "))
                        .useDelimiter("[\\s,]+")
                        .useLocale(java.util.Locale.ROOT);
        char command = ' ';
        while (words.hasNext()) {
            if (!words.hasNextDouble()) {
                command = words.next().charAt(0);
                if (command == 'Z') {
                    shape.closePath();
                    continue;
                }
            }
            var at = shape.getCurrentPoint();
            switch (command) {
                case 'M' -> shape.moveTo(words.nextDouble(), words.nextDouble());
                case 'L' -> shape.lineTo(words.nextDouble(), words.nextDouble());
                case 'H' -> shape.lineTo(words.nextDouble(), at.getY());
                case 'V' -> shape.lineTo(at.getX(), words.nextDouble());
                case 'C' ->
                        shape.curveTo(
                                words.nextDouble(),
                                words.nextDouble(),
                                words.nextDouble(),
                                words.nextDouble(),
                                words.nextDouble(),
                                words.nextDouble());
                default -> throw new IllegalArgumentException("not understood: " + command);
            }
        }
        return shape;
    }

    /// The drawing in so many pixels, on nothing.
    BufferedImage image(int size) {
        var large = new BufferedImage(size * FINER, size * FINER, BufferedImage.TYPE_INT_ARGB_PRE);
        var g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size * FINER / VIEW, size * FINER / VIEW);
        for (var part : parts) {
            g.setColor(part.fill());
            g.fill(part.shape());
        }
        g.dispose();
        return averaged(large, size);
    }

    private static BufferedImage averaged(BufferedImage large, int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var small = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        var raster = large.getRaster();
        var pixel = new int[4];
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++) {
                var sum = new int[4];
                for (int dy = 0; dy < FINER; dy++)
                    for (int dx = 0; dx < FINER; dx++) {
                        raster.getPixel(x * FINER + dx, y * FINER + dy, pixel);
                        for (int c = 0; c < 4; c++) sum[c] += pixel[c];
                    }
                for (int c = 0; c < 4; c++) pixel[c] = Math.round(sum[c] / (float) (FINER * FINER));
                small.getRaster().setPixel(x, y, pixel);
            }
        Graphics2D g = image.createGraphics();
        g.drawImage(small, new AffineTransform(), null);
        g.dispose();
        return image;
    }
}
