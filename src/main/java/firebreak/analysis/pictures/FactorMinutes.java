package firebreak.analysis.pictures;

import firebreak.analysis.Columns;
import firebreak.analysis.Columns.Rows;
import firebreak.analysis.FactorCount;
import firebreak.analysis.FactorPareto;
import firebreak.analysis.NumberTable;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.proportion.SharesOfTotal;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.Limits;
import firebreak.domain.chart.ChartText;
import firebreak.domain.codebook.Factor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The primary factors by how long they kept leaders busy.
final class FactorMinutes {
    private static final String MINUTES = "minutes";
    private static final double ALPHA = 0.05;

    private final Facts facts;
    private final Columns columns;
    private final FactorPareto pareto;
    private final Rows timed;
    private final SharesOfTotal shares;
    private final List<Spent> spent;

    /// What a factor took of the leaders' time.
    ///
    /// @param interval of its share, which holds together with those of all factors
    private record Spent(
            Factor factor, int place, long minutes, int incidents, Interval interval) {}

    FactorMinutes(Facts facts, FactorPareto pareto) {
        this.facts = facts;
        this.pareto = pareto;
        columns = facts.columns();
        timed =
                facts.rows(i -> {
                    int reason = columns.unfactored(i);
                    return reason == Columns.NONE ? columns.untimed(i) : reason;
                });
        int factors = columns.factors().size();
        var incidents = new int[factors];
        var sums = new SharesOfTotal.Sums(factors);
        for (int i : timed.places()) {
            incidents[columns.factor(i)]++;
            sums.add(columns.factor(i), columns.minutes(i));
        }
        shares = sums.shares();
        spent = spent(incidents);
    }

    /// The longest first; those that took equally long, or nothing, in the order of their counts.
    private List<Spent> spent(int[] incidents) {
        var places =
                pareto.factors().stream()
                        .map(f -> columns.factors().indexOf(f.factor()))
                        .filter(place -> incidents[place] > 0)
                        .sorted(Comparator.<Integer>comparingLong(shares::amount).reversed())
                        .toList();
        return places.stream()
                .map(place ->
                        new Spent(
                                columns.factors().get(place),
                                place,
                                shares.amount(place),
                                incidents[place],
                                shares.interval(place, 1 - ALPHA / places.size())))
                .toList();
    }

    /// Incidents with a factor whose time is known.
    int n() {
        return timed.n();
    }

    Picture.View view() {
        var name = Text.of("picture.view.minutes");
        var bars = spent.stream().filter(s -> s.minutes() > 0).toList();
        var minutes = bars.stream().map(Spent::minutes).toList();
        var values = new long[][] {minutes.stream().mapToLong(m -> m).toArray()};
        var counts = NumberTable.of(Cells.ints(values)).getFirst();
        long total = shares.total();
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
                                reading(bars),
                                PatternCharts.basisLine(timed.basis())),
                        bars.stream().map(s -> s.factor().label()).toList(),
                        counts,
                        cumulative,
                        bars.stream()
                                .map(s ->
                                        new Limits(
                                                total * s.interval().low(),
                                                total * s.interval().high()))
                                .toList(),
                        FactorsPicture.tied(minutes));
        int n = timed.n();
        if (n < 2 || total == 0) return Picture.View.instead(MINUTES, name, spec, reading(bars));
        if (!Cells.fit(values))
            return Picture.View.instead(MINUTES, name, spec, Text.of("picture.tooLarge"));
        if (bars.size() == 1)
            return Picture.View.instead(
                    MINUTES,
                    name,
                    spec,
                    Text.of(
                            "picture.factors.minutes.one",
                            Spans.effort(total),
                            bars.getFirst().factor().label(),
                            n));
        if (FactorsPicture.allEqual(minutes))
            return Picture.View.instead(
                    MINUTES,
                    name,
                    spec,
                    Text.of(
                            "picture.factors.minutes.equal",
                            bars.size(),
                            Spans.effort(minutes.getFirst()),
                            FactorsPicture.first(spec.categories())));
        return Picture.View.of(
                MINUTES,
                name,
                spec,
                facts.behind(timed, (i, _, bar) -> columns.factor(i) == bars.get(bar).place()));
    }

    private String reading(List<Spent> bars) {
        int n = timed.n();
        if (n < PatternCharts.FEWEST_TO_READ)
            return Text.of("picture.factors.minutes.tooFew", n, PatternCharts.FEWEST_TO_READ);
        if (bars.isEmpty()) return Text.of("picture.allZero");
        var leader = bars.getFirst();
        var share =
                Text.of(
                        "picture.factors.minutes.share",
                        Percent.of((double) leader.minutes() / shares.total()),
                        Percent.range(leader.interval().low(), leader.interval().high()));
        int moved = moved(bars);
        if (moved > 0 && leadersByCount().contains(leader.factor()))
            return Text.of(
                    "picture.factors.minutes.leads",
                    leader.factor().label(),
                    share,
                    Spans.effort(shares.total()),
                    n,
                    moved,
                    bars.size());
        return moved == 0
                ? Text.of(
                        "picture.factors.minutes.same",
                        leader.factor().label(),
                        share,
                        Spans.effort(shares.total()),
                        n)
                : Text.of(
                        "picture.factors.minutes.differs",
                        leader.factor().label(),
                        share,
                        Spans.effort(shares.total()),
                        n,
                        FactorsPicture.first(leadersByCount().stream().map(Factor::label).toList()),
                        moved,
                        bars.size());
    }

    private List<Factor> leadersByCount() {
        int most = pareto.factors().getFirst().proportion().count();
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

    /// Adds what the minutes can't say.
    Cautions warn(Cautions cautions) {
        var overlaps = Overlaps.of(spent.stream().map(Spent::interval).toList());
        long equal = Math.round(shares.equalIncidents());
        return cautions.add(
                        shares.total() > 0,
                        Text.of("picture.limit.minutesInterval", timed.n(), equal, spent.size()))
                .add(
                        shares.total() > 0 && overlaps.neighbours() > 0,
                        Text.of(
                                "picture.limit.minutesNotRanked",
                                overlaps.neighbours(),
                                spent.size() - 1,
                                overlaps.withFirst()))
                .mixed(timed);
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (var each : spent) {
            var id = "factor." + each.factor().id() + ".minutes";
            figures.add(
                    Figure.of(
                                    id,
                                    Text.of("picture.figure.factor.minutes", each.factor().label()),
                                    Figure.Unit.PERSON_MINUTES,
                                    each.minutes(),
                                    null,
                                    each.incidents())
                            .in(MINUTES));
            if (shares.total() > 0)
                figures.add(
                        new Figure(
                                        id + ".share",
                                        Text.of(
                                                "picture.figure.factor.minutes.share",
                                                each.factor().label(),
                                                spent.size()),
                                        Figure.Unit.SHARE,
                                        shares.share(each.place()),
                                        each.interval(),
                                        null,
                                        (long) timed.n(),
                                        "")
                                .in(MINUTES));
        }
        return figures;
    }
}
