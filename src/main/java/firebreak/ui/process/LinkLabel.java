package firebreak.ui.process;

import firebreak.ui.process.MapLayout.Dot;
import firebreak.ui.process.MapLayout.Route;

/// Where the label of a link stands: on its longest piece.
record LinkLabel(String text, double left, double top, double width) {
    static final int SIZE = 12;
    static final double HEIGHT = 16;
    private static final double WIDEST = 140;

    static LinkLabel of(Route route, Measure measure) {
        var text = Lines.one(route.link().label(), WIDEST, SIZE, false, measure);
        double width = measure.width(text, SIZE, false) + 8;
        var dots = route.dots();
        int longest = 0;
        for (int i = 1; i + 1 < dots.size(); i++)
            if (length(dots.get(i), dots.get(i + 1))
                    > length(dots.get(longest), dots.get(longest + 1))) longest = i;
        var a = dots.get(longest);
        var b = dots.get(longest + 1);
        return new LinkLabel(
                text, (a.x() + b.x() - width) / 2, (a.y() + b.y() - HEIGHT) / 2, width);
    }

    private static double length(Dot a, Dot b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }
}
