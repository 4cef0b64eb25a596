package firebreak.ui.process;

import firebreak.ui.process.MapLayout.Box;
import firebreak.ui.process.MapLayout.Dot;
import firebreak.ui.process.MapLayout.Route;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Where the label of a link stands: on the link or beside it, where it covers least.
record LinkLabel(UUID link, String text, double left, double top, double width) {
    static final int SIZE = 12;
    static final double HEIGHT = 16;
    private static final double WIDEST = 140;
    private static final double COVERED = 10;

    /// On another link it would be taken for that link's.
    private static final double MISLEADING = 300;

    private static final double[] ALONG = {0.5, 0.25, 0.75};
    private static final double[] ASIDE = {0, -12, 12, -28, 28, -44, 44};

    /// One for each link that has a label.
    ///
    /// @param width of the map
    static List<LinkLabel> of(
            List<Route> routes, List<Box> boxes, double width, double height, Measure measure) {
        var labels = new ArrayList<LinkLabel>();
        for (var route : routes)
            if (!route.link().label().isBlank())
                labels.add(best(route, routes, boxes, labels, width, height, measure));
        return labels;
    }

    private static LinkLabel best(
            Route route,
            List<Route> routes,
            List<Box> boxes,
            List<LinkLabel> others,
            double width,
            double height,
            Measure measure) {
        var text = Lines.one(route.link().label(), WIDEST, SIZE, false, measure);
        double wide = measure.width(text, SIZE, false) + 8;
        LinkLabel best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < route.dots().size(); i++)
            for (double along : ALONG) {
                var on = between(route.dots().get(i - 1), route.dots().get(i), along);
                for (double dx : new double[] {0, -wide / 2 - 5, wide / 2 + 5})
                    for (double dy : ASIDE) {
                        var label =
                                new LinkLabel(
                                        route.link().id(),
                                        text,
                                        on.x() + dx - wide / 2,
                                        on.y() + dy - HEIGHT / 2,
                                        wide);
                        if (label.outside(width, height)) continue;
                        double cost =
                                Math.hypot(dx, dy)
                                        + COVERED * label.covers(boxes, others)
                                        + MISLEADING * label.crosses(route, routes);
                        if (cost < least) {
                            least = cost;
                            best = label;
                        }
                    }
            }
        if (best != null) return best;
        var first = route.dots().getFirst();
        return new LinkLabel(route.link().id(), text, first.x(), first.y(), wide);
    }

    private static Dot between(Dot a, Dot b, double share) {
        return new Dot(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share);
    }

    private boolean outside(double mapWidth, double mapHeight) {
        return left < MapLayout.LANE
                || top < MapLayout.HEAD
                || left + width > mapWidth
                || top + HEIGHT > mapHeight;
    }

    private double covers(List<Box> boxes, List<LinkLabel> others) {
        double covered = 0;
        for (var box : boxes) covered += shared(box.left(), box.top(), box.right(), box.bottom());
        for (var other : others)
            covered += shared(other.left, other.top, other.left + other.width, other.top + HEIGHT);
        return covered;
    }

    /// How many other links pass below it.
    private long crosses(Route own, List<Route> routes) {
        return routes.stream().filter(r -> r != own && passes(r)).count();
    }

    private boolean passes(Route route) {
        for (int i = 1; i < route.dots().size(); i++) {
            var a = route.dots().get(i - 1);
            var b = route.dots().get(i);
            if (Math.max(a.x(), b.x()) > left
                    && Math.min(a.x(), b.x()) < left + width
                    && Math.max(a.y(), b.y()) > top
                    && Math.min(a.y(), b.y()) < top + HEIGHT) return true;
        }
        return false;
    }

    private double shared(double fromX, double fromY, double toX, double toY) {
        double across = Math.min(left + width, toX) - Math.max(left, fromX);
        double down = Math.min(top + HEIGHT, toY) - Math.max(top, fromY);
        return across > 0 && down > 0 ? across * down : 0;
    }
}
