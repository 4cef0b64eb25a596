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

    /// The next mark to the right (1) or left (-1), up (-1) or down (1) on the screen: the nearest
    /// in that direction, by the centres of the marks.
    Optional<Placed> next(Placed from, int right, int down) {
        double x = from.place().getCenterX();
        double y = from.place().getCenterY();
        return placed.stream()
                .filter(p -> !p.mark().equals(from.mark()))
                .filter(p -> ahead(p, x, y, right, down) > 0.5)
                .min(
                        Comparator.comparing((Placed p) ->
                                ahead(p, x, y, right, down) + 4 * aside(p, x, y, right, down)));
    }

    private static double ahead(Placed p, double x, double y, int right, int down) {
        return right * (p.place().getCenterX() - x) + down * (p.place().getCenterY() - y);
    }

    private static double aside(Placed p, double x, double y, int right, int down) {
        return Math.abs(down * (p.place().getCenterX() - x))
                + Math.abs(right * (p.place().getCenterY() - y));
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
