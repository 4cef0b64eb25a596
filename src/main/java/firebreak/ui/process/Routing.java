package firebreak.ui.process;

import firebreak.domain.process.ProcessMap.Link;
import firebreak.ui.process.MapLayout.Box;
import firebreak.ui.process.MapLayout.Dot;
import firebreak.ui.process.MapLayout.Route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.UUID;

/// Finds a way for each link: along straight lines that turn at right angles, around all boxes,
/// with few turns, and rather not along another link. The ways are shortest paths on the grid of
/// the lines that pass boxes at a distance or through their middles.
final class Routing {
    private static final double CLEAR = MapLayout.CLEAR;
    private static final double TURN = 36;
    private static final double SHARED = 1.5;

    /// What leaving by a side costs: right, down, left, up. Work goes to the right.
    private static final double[] LEAVE = {0, 18, 90, 18};

    /// What going in costs when going to the right, down, left, up.
    private static final double[] ENTER = {0, 18, 90, 18};

    private static final int[] STEP_X = {1, 0, -1, 0};
    private static final int[] STEP_Y = {0, 1, 0, -1};

    private record Ends(Link link, Box from, Box to) {
        double far() {
            return Math.abs(from.middleX() - to.middleX())
                    + Math.abs(from.middleY() - to.middleY());
        }
    }

    /// A way that is being tried.
    ///
    /// @param cost so far
    /// @param least what it costs at least to the end
    private record Way(int state, double cost, double least) {}

    private final double[] xs;
    private final double[] ys;

    /// By direction and point: whether the step from there is barred.
    private final boolean[] barredRight;

    private final boolean[] barredDown;
    private final List<List<Link>> usedRight = new ArrayList<>();
    private final List<List<Link>> usedDown = new ArrayList<>();

    private Routing(List<Box> boxes, double left, double top, double right, double bottom) {
        var across = new TreeSet<Double>();
        var down = new TreeSet<Double>();
        for (var b : boxes) {
            across.addAll(List.of(b.left() - CLEAR, b.middleX(), b.right() + CLEAR));
            down.addAll(List.of(b.top() - CLEAR, b.middleY(), b.bottom() + CLEAR));
        }
        this.xs =
                across.stream().filter(x -> x >= left && x <= right).mapToDouble(x -> x).toArray();
        this.ys = down.stream().filter(y -> y >= top && y <= bottom).mapToDouble(y -> y).toArray();
        this.barredRight = new boolean[xs.length * ys.length];
        this.barredDown = new boolean[xs.length * ys.length];
        for (int i = 0; i < xs.length * ys.length; i++) {
            usedRight.add(List.of());
            usedDown.add(List.of());
        }
        boxes.forEach(this::bar);
    }

    /// One route for each link between two of the boxes, within the bounds.
    static List<Route> of(
            List<Box> boxes,
            List<Link> links,
            double left,
            double top,
            double right,
            double bottom) {
        var at = new HashMap<UUID, Box>();
        boxes.forEach(b -> at.put(b.node().id(), b));
        var routing = new Routing(boxes, left, top, right, bottom);
        var routes = new ArrayList<Route>();
        var ends = new ArrayList<Ends>();
        for (var link : links) {
            var from = at.get(link.from());
            var to = at.get(link.to());
            if (from != null && to != null) ends.add(new Ends(link, from, to));
        }
        // Short links first: they have the least choice. The order doesn't depend on ids where
        // places differ, so that a map looks the same whenever it is made.
        ends.sort(
                Comparator.comparingDouble(Ends::far)
                        .thenComparingDouble(e -> e.from().left())
                        .thenComparingDouble(e -> e.from().top())
                        .thenComparing(e -> e.link().id()));
        for (var end : ends) routes.add(routing.route(end.link(), end.from(), end.to()));
        return routes;
    }

    private void bar(Box box) {
        double near = CLEAR - 1;
        for (int y = 0; y < ys.length; y++)
            for (int x = 0; x < xs.length; x++) {
                boolean row = ys[y] > box.top() - near && ys[y] < box.bottom() + near;
                boolean column = xs[x] > box.left() - near && xs[x] < box.right() + near;
                int at = y * xs.length + x;
                if (row
                        && x + 1 < xs.length
                        && xs[x] < box.right() + near
                        && xs[x + 1] > box.left() - near) barredRight[at] = true;
                if (column
                        && y + 1 < ys.length
                        && ys[y] < box.bottom() + near
                        && ys[y + 1] > box.top() - near) barredDown[at] = true;
            }
    }

    private Route route(Link link, Box from, Box to) {
        var costs = new double[xs.length * ys.length * 4];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        var came = new int[costs.length];
        Arrays.fill(came, -1);
        var ends = new int[4];
        for (int d = 0; d < 4; d++) ends[d] = outside(to, (d + 2) % 4);
        var open = new PriorityQueue<Way>(Comparator.comparingDouble(Way::least));
        for (int d = 0; d < 4; d++) {
            int at = outside(from, d);
            if (at < 0) continue;
            costs[at * 4 + d] = LEAVE[d];
            open.add(new Way(at * 4 + d, LEAVE[d], LEAVE[d] + left(at, ends)));
        }
        int best = -1;
        int bestSide = 0;
        double least = Double.POSITIVE_INFINITY;
        while (!open.isEmpty()) {
            var way = open.poll();
            if (way.least() >= least) break;
            if (way.cost() > costs[way.state()]) continue;
            int at = way.state() / 4;
            int heading = way.state() % 4;
            for (int d = 0; d < 4; d++)
                if (ends[d] == at && !opposite(heading, d)) {
                    double all = way.cost() + ENTER[d] + (heading == d ? 0 : TURN);
                    if (all < least) {
                        least = all;
                        best = way.state();
                        bestSide = (d + 2) % 4;
                    }
                }
            for (int d = 0; d < 4; d++) {
                if (opposite(heading, d) || barred(at, d)) continue;
                int next = at + STEP_Y[d] * xs.length + STEP_X[d];
                double cost = way.cost() + step(at, d, link) + (heading == d ? 0 : TURN);
                if (cost < costs[next * 4 + d]) {
                    costs[next * 4 + d] = cost;
                    came[next * 4 + d] = way.state();
                    open.add(new Way(next * 4 + d, cost, cost + left(next, ends)));
                }
            }
        }
        if (best < 0)
            return new Route(
                    link,
                    List.of(
                            new Dot(from.right(), from.middleY()),
                            new Dot(to.left(), to.middleY())));
        return new Route(link, dots(link, best, came, from, to, bestSide));
    }

    /// How far it is at least from a point to the nearest of the ends.
    private double left(int at, int[] ends) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int end : ends)
            if (end >= 0)
                nearest =
                        Math.min(
                                nearest,
                                Math.abs(xs[end % xs.length] - xs[at % xs.length])
                                        + Math.abs(ys[end / xs.length] - ys[at / xs.length]));
        return nearest;
    }

    private List<Dot> dots(Link link, int end, int[] came, Box from, Box to, int side) {
        var dots = new ArrayList<Dot>();
        dots.add(border(to, side));
        int first = end;
        for (int s = end; s >= 0; s = came[s]) {
            first = s;
            dots.add(new Dot(xs[s / 4 % xs.length], ys[s / 4 / xs.length]));
            if (came[s] >= 0) use(came[s] / 4, s % 4, link);
        }
        dots.add(border(from, first % 4));
        return straight(dots.reversed());
    }

    /// Leaves out what isn't a corner.
    private static List<Dot> straight(List<Dot> dots) {
        var corners = new ArrayList<Dot>();
        for (int i = 0; i < dots.size(); i++) {
            var dot = dots.get(i);
            if (i > 0 && i < dots.size() - 1) {
                var before = corners.getLast();
                var after = dots.get(i + 1);
                if (before.x() == dot.x() && dot.x() == after.x()
                        || before.y() == dot.y() && dot.y() == after.y()) continue;
            }
            corners.add(dot);
        }
        return List.copyOf(corners);
    }

    private static Dot border(Box box, int side) {
        return switch (side) {
            case 0 -> new Dot(box.right(), box.middleY());
            case 1 -> new Dot(box.middleX(), box.bottom());
            case 2 -> new Dot(box.left(), box.middleY());
            default -> new Dot(box.middleX(), box.top());
        };
    }

    /// The point of the grid outside of a side; -1 where it is off the map.
    private int outside(Box box, int side) {
        var border = border(box, side);
        int x = Arrays.binarySearch(xs, border.x() + STEP_X[side] * CLEAR);
        int y = Arrays.binarySearch(ys, border.y() + STEP_Y[side] * CLEAR);
        return x < 0 || y < 0 ? -1 : y * xs.length + x;
    }

    private static boolean opposite(int a, int b) {
        return (a + 2) % 4 == b;
    }

    private boolean barred(int at, int d) {
        int x = at % xs.length + STEP_X[d];
        int y = at / xs.length + STEP_Y[d];
        if (x < 0 || y < 0 || x >= xs.length || y >= ys.length) return true;
        return (d % 2 == 0 ? barredRight : barredDown)[edge(at, d)];
    }

    /// The point at whose right or below the step lies.
    private int edge(int at, int d) {
        return switch (d) {
            case 2 -> at - 1;
            case 3 -> at - xs.length;
            default -> at;
        };
    }

    private double step(int at, int d, Link link) {
        int edge = edge(at, d);
        double length =
                d % 2 == 0
                        ? xs[edge % xs.length + 1] - xs[edge % xs.length]
                        : ys[edge / xs.length + 1] - ys[edge / xs.length];
        for (var other : (d % 2 == 0 ? usedRight : usedDown).get(edge))
            if (!other.from().equals(link.from()) && !other.to().equals(link.to()))
                return length * (1 + SHARED);
        return length;
    }

    private void use(int at, int d, Link link) {
        var used = d % 2 == 0 ? usedRight : usedDown;
        int edge = edge(at, d);
        var links = new ArrayList<>(used.get(edge));
        links.add(link);
        used.set(edge, links);
    }

    /// Whether a straight piece runs through a box; for tests and for whoever doubts.
    static boolean through(Box box, Dot a, Dot b) {
        return Math.max(a.x(), b.x()) > box.left()
                && Math.min(a.x(), b.x()) < box.right()
                && Math.max(a.y(), b.y()) > box.top()
                && Math.min(a.y(), b.y()) < box.bottom();
    }
}
