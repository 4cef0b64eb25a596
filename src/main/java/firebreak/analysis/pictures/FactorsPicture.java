package firebreak.analysis.pictures;

import firebreak.analysis.Columns;
import firebreak.analysis.FactorPareto;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Patterns;
import firebreak.analysis.VitalFew;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.proportion.ProportionIntervals;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Limits;
import firebreak.domain.pattern.Choices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The primary factors by how often they occur and by how long they kept leaders busy, which are
/// seldom the same order.
public final class FactorsPicture {
    private static final double ALPHA = 0.05;
    private static final int VITAL_PERCENT = 80;
    private static final int NAMED_AT_MOST = 3;

    private final Facts facts;
    private final Columns columns;
    private final FactorPareto pareto;
    private final List<Interval> intervals;
    private final FactorMinutes minutes;

    private FactorsPicture(Facts facts) {
        this.facts = facts;
        columns = facts.columns();
        pareto = Patterns.factors(columns);
        intervals = intervals(pareto);
        minutes = new FactorMinutes(facts, pareto);
    }

    /// Contributing factors, by incidents and by leaders' time, of this slice.
    public static Picture of(History history, Choices choices) {
        return of(Facts.of(history), choices);
    }

    static Picture of(Facts facts, Choices choices) {
        return new FactorsPicture(facts).picture();
    }

    /// Intervals that all hold at once.
    private static List<Interval> intervals(FactorPareto pareto) {
        int bars = pareto.factors().size();
        return pareto.factors().stream()
                .map(f ->
                        ProportionIntervals.wilson(
                                f.proportion().count(), f.proportion().n(), 1 - ALPHA / bars))
                .toList();
    }

    private List<Integer> counts() {
        return pareto.factors().stream().map(f -> f.proportion().count()).toList();
    }

    private Picture picture() {
        return new Picture(
                Picture.Kind.FACTORS, List.of(byCount(), minutes.view()), limits(), figures());
    }

    private Picture.View byCount() {
        var id = "count";
        var name = Text.of("picture.view.count");
        var plain = PatternCharts.factors(pareto);
        int n = pareto.basis().n();
        var spec =
                new ChartSpec.Pareto(
                        plain.text(),
                        plain.categories(),
                        plain.counts(),
                        plain.cumulativeShares(),
                        intervals.stream().map(i -> new Limits(n * i.low(), n * i.high())).toList(),
                        tied(longs(counts())));
        if (n < 2)
            return Picture.View.instead(
                    id,
                    name,
                    spec,
                    Text.of("analysis.reading.tooFewFactors", n, PatternCharts.FEWEST_TO_READ));
        if (spec.categories().size() == 1)
            return Picture.View.instead(
                    id,
                    name,
                    spec,
                    Text.of("picture.factors.one", n, spec.categories().getFirst()));
        if (allEqual(counts()))
            return Picture.View.instead(
                    id,
                    name,
                    spec,
                    Text.of(
                            "picture.factors.equal",
                            spec.categories().size(),
                            counts().getFirst(),
                            first(spec.categories())));
        var bars =
                pareto.factors().stream()
                        .mapToInt(f -> columns.factors().indexOf(f.factor()))
                        .toArray();
        return Picture.View.of(
                id,
                name,
                spec,
                facts.behind(
                        facts.rows(columns::unfactored),
                        (i, _, bar) -> columns.factor(i) == bars[bar]));
    }

    static boolean allEqual(List<? extends Number> values) {
        return values.stream().distinct().count() == 1;
    }

    static String first(List<String> names) {
        return names.size() <= NAMED_AT_MOST
                ? PatternCharts.listed(names)
                : Text.of(
                        "slice.more",
                        String.join(", ", names.subList(0, NAMED_AT_MOST)),
                        names.size() - NAMED_AT_MOST);
    }

    static List<Boolean> tied(List<Long> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i ->
                        (i > 0 && values.get(i).equals(values.get(i - 1)))
                                || (i + 1 < values.size()
                                        && values.get(i).equals(values.get(i + 1))))
                .toList();
    }

    private List<String> limits() {
        int bars = intervals.size();
        var overlaps = Overlaps.of(intervals);
        int n = pareto.basis().n();
        return minutes.warn(
                        new Cautions(facts)
                                .add(bars > 1, Text.of("picture.limit.simultaneous", bars))
                                .add(
                                        overlaps.neighbours() > 0,
                                        Text.of(
                                                "picture.limit.notRanked",
                                                overlaps.neighbours(),
                                                bars - 1,
                                                overlaps.withFirst()))
                                .add(
                                        bars > 1 && tied(longs(counts())).contains(true),
                                        Text.of("picture.limit.ties"))
                                .add(
                                        n > 0 && minutes.n() < n,
                                        Text.of("picture.limit.minutesKnown", minutes.n(), n)))
                .judged(facts.rows(columns::unfactored))
                .sentences();
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        int bars = intervals.size();
        for (int i = 0; i < bars; i++) {
            var factor = pareto.factors().get(i);
            figures.add(
                    new Figure(
                            "factor." + factor.factor().id() + ".share",
                            Text.of("picture.figure.factor", factor.factor().label(), bars),
                            Figure.Unit.SHARE,
                            factor.proportion().share(),
                            intervals.get(i),
                            (long) factor.proportion().count(),
                            (long) factor.proportion().n(),
                            ""));
        }
        figures.addAll(minutes.figures());
        var few = VitalFew.of(counts(), VITAL_PERCENT);
        figures.add(
                Counts.count(
                        "factors.vital",
                        Text.of(
                                few.tieAtCut()
                                        ? "picture.figure.vital.tie"
                                        : "picture.figure.vital",
                                VITAL_PERCENT),
                        few.size(),
                        bars));
        return figures;
    }

    private static List<Long> longs(List<Integer> values) {
        return values.stream().map(Integer::longValue).toList();
    }
}
