package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the marks of a drawn chart are, and how to go from one to the next. Marks that stand for
/// nothing (zero) are drawn but lead nowhere; only a heat map lets one stand on them.
record ChartMarks(ChartSpec spec, List<Placed> placed) {

    /// A mark and its place in the picture.
    record Placed(ChartMark mark, int value, Rectangle2D place) {}

    ChartMarks {
        placed = List.copyOf(placed);
    }

    Optional<Placed> at(double x, double y) {
        return placed.stream().filter(p -> p.place().contains(x, y)).findFirst();
    }

    Optional<Placed> of(ChartMark mark) {
        return placed.stream().filter(p -> p.mark().equals(mark)).findFirst();
    }

    /// The mark with the most incidents, the first of them where several have as many.
    Optional<Placed> largest() {
        return placed.stream()
                .min(
                        Comparator.comparing(Placed::value)
                                .reversed()
                                .thenComparing(p -> p.mark().category())
                                .thenComparing(p -> p.mark().series()));
    }

    Optional<Placed> first() {
        return placed.stream().min(Comparator.comparing(p -> p.mark().category()));
    }

    Optional<Placed> last() {
        return placed.stream().max(Comparator.comparing(p -> p.mark().category()));
    }

    /// The next mark to the right (1) or left (-1), up (-1) or down (1) on the screen. Up and down
    /// stay in a bar or column; to the sides, the mark at the most similar height comes next.
    Optional<Placed> next(Placed from, int right, int down) {
        return placed.stream()
                .filter(p -> ahead(from, p, right, down) >= 1)
                .filter(p -> right != 0 || overlaps(from.place(), p.place()))
                .min(
                        Comparator.comparing((Placed p) -> ahead(from, p, right, down))
                                .thenComparing(p -> aside(from, p, right, down)));
    }

    private static boolean overlaps(Rectangle2D one, Rectangle2D other) {
        return one.getMinX() < other.getMaxX() && other.getMinX() < one.getMaxX();
    }

    private static long ahead(Placed from, Placed to, int right, int down) {
        return Math.round(right * across(from, to) + down * along(from, to));
    }

    private static double aside(Placed from, Placed to, int right, int down) {
        return Math.abs(down * across(from, to)) + Math.abs(right * along(from, to));
    }

    private static double across(Placed from, Placed to) {
        return to.place().getCenterX() - from.place().getCenterX();
    }

    private static double along(Placed from, Placed to) {
        return to.place().getCenterY() - from.place().getCenterY();
    }

    /// What a mark stands for, in words.
    String words(ChartMark mark) {
        var unit = spec.text().unit();
        return switch (spec) {
            case ChartSpec.HeatMap heat ->
                    Text.of(
                            "chart.mark.cell",
                            heat.rows().get(mark.series()),
                            heat.columns().get(mark.category()),
                            unit,
                            heat.values().get(mark.series()).get(mark.category()));
            case ChartSpec.StackedBars bars ->
                    Text.of(
                            "chart.mark.segment",
                            bars.series().get(mark.series()).name(),
                            bars.categories().get(mark.category()),
                            unit,
                            bars.series().get(mark.series()).values().get(mark.category()),
                            bars.series().stream()
                                    .mapToInt(s -> s.values().get(mark.category()))
                                    .sum());
            case ChartSpec.Pareto pareto ->
                    Text.of(
                            "chart.mark.bar",
                            pareto.categories().get(mark.category()),
                            unit,
                            pareto.counts().get(mark.category()),
                            Math.round(100 * pareto.cumulativeShares().get(mark.category())));
        };
    }
}
