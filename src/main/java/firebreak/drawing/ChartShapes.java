package firebreak.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The shapes of marks, around the origin; `size` is half their width.
final class ChartShapes {
    private ChartShapes() {}

    static Shape circle(double size) {
        return new Ellipse2D.Double(-size, -size, 2 * size, 2 * size);
    }

    static Shape square(double size) {
        return new Rectangle2D.Double(-size, -size, 2 * size, 2 * size);
    }

    static Shape up(double size) {
        return polygon(-size, size * 0.8, size, size * 0.8, 0, -size);
    }

    static Shape down(double size) {
        return polygon(-size, -size * 0.8, size, -size * 0.8, 0, size);
    }

    static Shape diamond(double size) {
        double s = size * 1.25;
        return polygon(-s, 0, 0, -s, s, 0, 0, s);
    }

    static Shape plus(double size) {
        double thick = size * 0.4;
        var plus = new Path2D.Double();
        plus.append(new Rectangle2D.Double(-size, -thick, 2 * size, 2 * thick), false);
        plus.append(new Rectangle2D.Double(-thick, -size, 2 * thick, 2 * size), false);
        return plus;
    }

    static Shape cross(double size) {
        return AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(plus(size));
    }

    static Shape hourglass(double size) {
        return polygon(-size, -size, size, -size, -size, size, size, size);
    }

    /// What stands around a number in brackets.
    static Shape brackets(double size) {
        var brackets = new Path2D.Double();
        for (int side : new int[] {-1, 1}) {
            double outer = side * size * 1.4;
            double inner = side * size * 0.8;
            double thick = side * size * 0.35;
            brackets.moveTo(inner, -size * 1.2);
            brackets.quadTo(outer, 0, inner, size * 1.2);
            brackets.lineTo(inner - thick * 0.2, size * 1.2);
            brackets.quadTo(outer - thick, 0, inner - thick * 0.2, -size * 1.2);
            brackets.closePath();
        }
        return brackets;
    }

    /// One shape for each of the first eight lines.
    static Shape marker(int line, double size) {
        return List.of(
                        circle(size),
                        square(size),
                        up(size),
                        diamond(size),
                        down(size),
                        plus(size),
                        hourglass(size),
                        cross(size))
                .get(Math.floorMod(line, 8));
    }

    static Shape at(Shape shape, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }

    private static Shape polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
        path.closePath();
        return path;
    }
}
