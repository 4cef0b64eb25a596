package firebreak.analysis.pictures;

import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.analysis.FactorCount;
import firebreak.analysis.FactorPareto;
import firebreak.analysis.NumberTable;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.Patterns;
import firebreak.analysis.VitalFew;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.proportion.ProportionIntervals;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Limits;
import firebreak.domain.chart.ChartText;
import firebreak.domain.codebook.Factor;
import firebreak.domain.pattern.Choices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The primary factors by how often they occur and by how long they kept leaders busy, which are
/// seldom the same order.
public final class FactorsPicture {
    private static final String MINUTES = "minutes";
    private static final double ALPHA = 0.05;
    private static final int VITAL_PERCENT = 80;
    private static final int NAMED_AT_MOST = 3;

    private final Facts facts;
    private final Columns columns;
    private final FactorPareto pareto;
    private final List<Interval> intervals;
    private final Rows timed;
    private final List<Spent> spent;

    /// What a factor took of the leaders' time.
    private record Spent(Factor factor, int place, long minutes, int incidents) {}

    private FactorsPicture(Facts facts) {
        this.facts = facts;
        columns = facts.columns();
        pareto = Patterns.factors(columns);
        intervals = intervals(pareto);
        timed =
                facts.rows(i -> {
                    int reason = columns.unfactored(i);
                    return reason == Columns.NONE ? columns.untimed(i) : reason;
                });
        spent = spent();
    }

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

    /// The longest first; those that took equally long, or nothing, in the order of their counts.
    private List<Spent> spent() {
        var minutes = new long[columns.factors().size()];
        var incidents = new int[minutes.length];
        for (int i : timed.places()) {
            minutes[columns.factor(i)] += columns.minutes(i);
            incidents[columns.factor(i)]++;
        }
        return pareto.factors().stream()
                .map(FactorCount::factor)
                .map(f -> {
                    int place = columns.factors().indexOf(f);
                    return new Spent(f, place, minutes[place], incidents[place]);
                })
                .filter(s -> s.incidents() > 0)
                .sorted(Comparator.comparingLong(Spent::minutes).reversed())
                .toList();
    }

    private List<Integer> counts() {
        return pareto.factors().stream().map(f -> f.proportion().count()).toList();
    }

    private long total() {
        return spent.stream().mapToLong(Spent::minutes).sum();
    }

    private Picture picture() {
        return new Picture(
                Picture.Kind.FACTORS, List.of(byCount(), byMinutes()), limits(), figures());
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
                        tied(counts().stream().map(Integer::longValue).toList()));
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

    private static boolean allEqual(List<? extends Number> values) {
        return values.stream().distinct().count() == 1;
    }

    private static String first(List<String> names) {
        return names.size() <= NAMED_AT_MOST
                ? PatternCharts.listed(names)
                : Text.of(
                        "slice.more",
                        String.join(", ", names.subList(0, NAMED_AT_MOST)),
                        names.size() - NAMED_AT_MOST);
    }

    private static List<Boolean> tied(List<Long> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i ->
                        (i > 0 && values.get(i).equals(values.get(i - 1)))
                                || (i + 1 < values.size()
                                        && values.get(i).equals(values.get(i + 1))))
                .toList();
    }

    private Picture.View byMinutes() {
        var id = MINUTES;
        var name = Text.of("picture.view.minutes");
        var bars = spent.stream().filter(s -> s.minutes() > 0).toList();
        var minutes = bars.stream().map(Spent::minutes).toList();
        var values = new long[][] {minutes.stream().mapToLong(m -> m).toArray()};
        var counts = NumberTable.of(Cells.ints(values)).getFirst();
        long total = total();
        long reached = 0;
        var cumulative = new ArrayList<Double>();
        for (long m : minutes) cumulative.add((double) (reached += m) / total);
        var spec =
                new ChartSpec.Pareto(
                        new ChartText(
                                Text.of("picture.factors.minutes.title"),
                                Text.of("analysis.chart.axis.factor"),
                                Text.of("picture.axis.minutes"),
                                Text.of("picture.unit.minutes"),
                                minutesReading(bars),
                                Text.of(
                                        "picture.factors.minutes.basis",
                                        PatternCharts.basisLine(timed.basis()))),
                        bars.stream().map(s -> s.factor().label()).toList(),
                        counts,
                        cumulative,
                        List.of(),
                        tied(minutes));
        int n = timed.n();
        if (n < 2 || total == 0) return Picture.View.instead(id, name, spec, minutesReading(bars));
        if (!Cells.fit(values))
            return Picture.View.instead(id, name, spec, Text.of("picture.tooLarge"));
        if (bars.size() == 1)
            return Picture.View.instead(
                    id,
                    name,
                    spec,
                    Text.of(
                            "picture.factors.minutes.one",
                            Spans.effort(total),
                            bars.getFirst().factor().label(),
                            n));
        if (allEqual(minutes))
            return Picture.View.instead(
                    id,
                    name,
                    spec,
                    Text.of(
                            "picture.factors.minutes.equal",
                            bars.size(),
                            Spans.effort(minutes.getFirst()),
                            first(spec.categories())));
        return Picture.View.of(
                id,
                name,
                spec,
                facts.behind(timed, (i, _, bar) -> columns.factor(i) == bars.get(bar).place()));
    }

    private String minutesReading(List<Spent> bars) {
        int n = timed.n();
        if (n < PatternCharts.FEWEST_TO_READ)
            return Text.of("picture.factors.minutes.tooFew", n, PatternCharts.FEWEST_TO_READ);
        if (bars.isEmpty()) return Text.of("picture.allZero");
        var leader = bars.getFirst();
        var share = Percent.of((double) leader.minutes() / total());
        int moved = moved(bars);
        if (moved > 0 && leadersByCount().contains(leader.factor()))
            return Text.of(
                    "picture.factors.minutes.leads",
                    leader.factor().label(),
                    share,
                    Spans.effort(total()),
                    n,
                    moved,
                    bars.size());
        return moved == 0
                ? Text.of(
                        "picture.factors.minutes.same",
                        leader.factor().label(),
                        share,
                        Spans.effort(total()),
                        n)
                : Text.of(
                        "picture.factors.minutes.differs",
                        leader.factor().label(),
                        share,
                        Spans.effort(total()),
                        n,
                        first(leadersByCount().stream().map(Factor::label).toList()),
                        moved,
                        bars.size());
    }

    private List<Factor> leadersByCount() {
        int most = counts().getFirst();
        return pareto.factors().stream()
                .filter(f -> f.proportion().count() == most)
                .map(FactorCount::factor)
                .toList();
    }

    /// How many factors stand elsewhere by minutes than by count; of equal counts each may stand at
    /// any place of them.
    private int moved(List<Spent> bars) {
        Set<String> shown = new HashSet<>();
        for (var bar : bars) shown.add(bar.factor().id());
        var byCount =
                pareto.factors().stream().filter(f -> shown.contains(f.factor().id())).toList();
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < byCount.size(); i++) {
            int count = byCount.get(i).proportion().count();
            int from = i;
            while (from > 0 && byCount.get(from - 1).proportion().count() == count) from--;
            int to = i;
            while (to + 1 < byCount.size() && byCount.get(to + 1).proportion().count() == count)
                to++;
            first.put(byCount.get(i).factor().id(), from);
            last.put(byCount.get(i).factor().id(), to);
        }
        int moved = 0;
        for (int i = 0; i < bars.size(); i++) {
            var id = bars.get(i).factor().id();
            if (i < first.getOrDefault(id, 0) || i > last.getOrDefault(id, 0)) moved++;
        }
        return moved;
    }

    private List<String> limits() {
        int bars = intervals.size();
        int overlapping = 0;
        for (int i = 1; i < bars; i++)
            if (intervals.get(i).high() >= intervals.get(i - 1).low()) overlapping++;
        int withLeader = 0;
        for (int i = 1; i < bars; i++)
            if (intervals.get(i).high() >= intervals.getFirst().low()) withLeader++;
        int n = pareto.basis().n();
        return new Cautions(facts)
                .add(bars > 1, Text.of("picture.limit.simultaneous", bars))
                .add(
                        overlapping > 0,
                        Text.of("picture.limit.notRanked", overlapping, bars - 1, withLeader))
                .add(
                        bars > 1
                                && tied(counts().stream().map(Integer::longValue).toList())
                                        .contains(true),
                        Text.of("picture.limit.ties"))
                .add(n > 0 && timed.n() < n, Text.of("picture.limit.minutesKnown", timed.n(), n))
                .add(timed.n() > 0, Text.of("picture.limit.minutesNoInterval"))
                .mixed(timed)
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
        for (var each : spent)
            figures.add(
                    Figure.of(
                                    "factor." + each.factor().id() + ".minutes",
                                    Text.of("picture.figure.factor.minutes", each.factor().label()),
                                    Figure.Unit.PERSON_MINUTES,
                                    each.minutes(),
                                    null,
                                    each.incidents())
                            .in(MINUTES));
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
}
