package firebreak.drawing;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// What the lines, dots and areas of a chart mean.
final class ChartLegend implements LegendItemSource {
    private static final Shape LINE = new Line2D.Double(-14, 0, 14, 0);
    private static final Stroke THIN = new BasicStroke(1.5f);

    private static final Color NOTHING = new Color(0, true);

    private final LegendItemCollection items = new LegendItemCollection();
    private final List<String> names = new ArrayList<>();

    ChartLegend line(String name, Color colour, Stroke stroke) {
        return add(name, null, false, colour, true, colour, stroke);
    }

    /// A shape filled with a colour.
    ChartLegend filled(String name, Shape shape, Color colour) {
        return add(name, shape, true, colour, false, colour, THIN);
    }

    /// A shape filled with a colour to its very edge, so that what is cut out of it shows.
    ChartLegend cutOut(String name, Shape shape, Color colour) {
        names.add(name);
        var item = new LegendItem(name, null, null, null, shape, colour);
        item.setOutlinePaint(NOTHING);
        items.add(item);
        return this;
    }

    /// The outline of a shape.
    ChartLegend hollow(String name, Shape shape, Color colour) {
        return add(name, shape, false, colour, false, colour, THIN);
    }

    /// A line with shapes on it.
    ChartLegend marked(String name, Shape shape, boolean filled, Color colour, Stroke stroke) {
        return add(name, shape, filled, colour, true, colour, stroke);
    }

    /// An area.
    ChartLegend area(String name, Color fill, Color outline) {
        names.add(name);
        var item =
                new LegendItem(
                        name,
                        null,
                        null,
                        null,
                        new Rectangle2D.Double(-7, -5, 14, 10),
                        fill,
                        new BasicStroke(1),
                        outline);
        items.add(item);
        return this;
    }

    private ChartLegend add(
            String name,
            @Nullable Shape shape,
            boolean filled,
            Color fill,
            boolean lined,
            Color colour,
            Stroke stroke) {
        names.add(name);
        items.add(
                new LegendItem(
                        name,
                        null,
                        null,
                        null,
                        shape != null,
                        shape == null ? new Path2D.Double() : shape,
                        filled,
                        fill,
                        shape != null,
                        colour,
                        THIN,
                        lined,
                        LINE,
                        stroke,
                        colour));
        return this;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public LegendItemCollection getLegendItems() {
        return items;
    }
}
