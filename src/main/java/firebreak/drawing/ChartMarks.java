package firebreak.drawing;

import firebreak.domain.chart.ChartSpec;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the marks of a drawn chart are, and how to go from one to the next. Marks that stand for
/// nothing (zero) are drawn but lead nowhere; only a heat map lets one stand on them.
public record ChartMarks(ChartSpec spec, List<Placed> placed) {
    private static final double REACH = 12;
    private static final double TINY = 0.01;

    /// A mark and its place in the picture.
    public record Placed(ChartMark mark, int value, Rectangle2D place) {}

    public ChartMarks {
        placed = List.copyOf(placed);
    }

    /// The mark at a place; of a line, the point nearest to it.
    public Optional<Placed> at(double x, double y) {
        double reach = points() ? REACH : 0;
        return placed.stream()
                .filter(p ->
                        p.place()
                                .intersects(
                                        x - reach - TINY,
                                        y - reach - TINY,
                                        2 * (reach + TINY),
                                        2 * (reach + TINY)))
                .min(
                        Comparator.comparing((Placed p) ->
                                Math.hypot(
                                        p.place().getCenterX() - x, p.place().getCenterY() - y)));
    }

    /// Whether marks are points of lines, which may lie closer than a pixel.
    private boolean points() {
        return spec instanceof ChartSpec.Lines || spec instanceof ChartSpec.ControlLine;
    }

    public Optional<Placed> of(ChartMark mark) {
        return placed.stream().filter(p -> p.mark().equals(mark)).findFirst();
    }

    /// The mark with the most incidents, the first of them where several have as many.
    public Optional<Placed> largest() {
        return placed.stream()
                .min(
                        Comparator.comparing(Placed::value)
                                .reversed()
                                .thenComparing(p -> p.mark().category())
                                .thenComparing(p -> p.mark().series()));
    }

    public Optional<Placed> first() {
        return placed.stream().min(Comparator.comparing(p -> p.mark().category()));
    }

    public Optional<Placed> last() {
        return placed.stream().max(Comparator.comparing(p -> p.mark().category()));
    }

    /// The next mark to the right (1) or left (-1), up (-1) or down (1) on the screen. Up and down
    /// stay in a bar or column; to the sides, the mark at the most similar height comes next.
    public Optional<Placed> next(Placed from, int right, int down) {
        if (points()) return right != 0 ? along(from, right) : across(from, down);
        return placed.stream()
                .filter(p -> ahead(from, p, right, down) >= 1)
                .filter(p -> right != 0 || overlaps(from.place(), p.place()))
                .min(
                        Comparator.comparing((Placed p) -> ahead(from, p, right, down))
                                .thenComparing(p -> aside(from, p, right, down)));
    }

    /// The next point of a line; it may have gaps.
    private Optional<Placed> along(Placed from, int right) {
        return placed.stream()
                .filter(p -> p.mark().series() == from.mark().series())
                .filter(p -> right * (p.mark().category() - from.mark().category()) > 0)
                .min(
                        Comparator.comparing(
                                p -> Math.abs(p.mark().category() - from.mark().category())));
    }

    /// The next line at a category; lines at the same height come in their order.
    private Optional<Placed> across(Placed from, int down) {
        var order =
                Comparator.comparing((Placed p) -> p.place().getCenterY())
                        .thenComparing(p -> p.mark().series());
        return placed.stream()
                .filter(p -> p.mark().category() == from.mark().category())
                .filter(p -> Integer.signum(order.compare(p, from)) == down)
                .min(down > 0 ? order : order.reversed());
    }

    private static boolean overlaps(Rectangle2D one, Rectangle2D other) {
        return one.getMinX() < other.getMaxX() && other.getMinX() < one.getMaxX();
    }

    private static long ahead(Placed from, Placed to, int right, int down) {
        return Math.round(right * xs(from, to) + down * ys(from, to));
    }

    private static double aside(Placed from, Placed to, int right, int down) {
        return Math.abs(down * xs(from, to)) + Math.abs(right * ys(from, to));
    }

    private static double xs(Placed from, Placed to) {
        return to.place().getCenterX() - from.place().getCenterX();
    }

    private static double ys(Placed from, Placed to) {
        return to.place().getCenterY() - from.place().getCenterY();
    }

    /// What a mark stands for, in words.
    public String words(ChartMark mark) {
        return ChartWords.of(spec, mark);
    }
}
