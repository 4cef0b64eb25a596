package firebreak.ui.process;

import firebreak.ui.process.MapLayout.Dot;

import java.util.ArrayList;
import java.util.List;

/// A line of straight pieces whose corners are rounded.
final class RoundedPath {
    /// From where one is to `to`; where `bend` is another place, in a curve that would turn there.
    record Piece(Dot bend, Dot to) {
        boolean straight() {
            return bend.equals(to);
        }
    }

    private RoundedPath() {}

    /// The pieces behind the first dot.
    static List<Piece> of(List<Dot> dots, double radius) {
        var pieces = new ArrayList<Piece>();
        for (int i = 1; i < dots.size(); i++) {
            var here = dots.get(i);
            if (i + 1 == dots.size() || radius <= 0) {
                pieces.add(new Piece(here, here));
                continue;
            }
            double room =
                    Math.min(
                            radius,
                            Math.min(length(dots.get(i - 1), here), length(here, dots.get(i + 1)))
                                    / 2);
            var before = towards(here, dots.get(i - 1), room);
            pieces.add(new Piece(before, before));
            pieces.add(new Piece(here, towards(here, dots.get(i + 1), room)));
        }
        return pieces;
    }

    /// The corners of an arrow's head at the end of a line: its tip and the two behind.
    static List<Dot> head(List<Dot> dots, double size) {
        var tip = dots.getLast();
        var before = dots.get(dots.size() - 2);
        double length = Math.max(1e-6, length(before, tip));
        double dx = (tip.x() - before.x()) / length * size;
        double dy = (tip.y() - before.y()) / length * size;
        return List.of(
                tip,
                new Dot(tip.x() - dx - dy / 2, tip.y() - dy + dx / 2),
                new Dot(tip.x() - dx + dy / 2, tip.y() - dy - dx / 2));
    }

    private static Dot towards(Dot from, Dot to, double by) {
        double length = Math.max(1e-6, length(from, to));
        return new Dot(
                from.x() + (to.x() - from.x()) / length * by,
                from.y() + (to.y() - from.y()) / length * by);
    }

    private static double length(Dot a, Dot b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
