package firebreak.analysis.pictures;

import firebreak.analysis.LeftOutReason;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.durations.Quantiles;
import firebreak.analysis.rates.PoissonRate;
import firebreak.analysis.rates.RateRatio;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Incidents per week in weeks without deployments, with few and with many: all that can be told
/// where nobody knows the days of the deployments.
final class ReleaseWeeks {
    static final String VIEW = "release";
    private static final double LEVEL = 0.95;

    /// Which weeks.
    private enum Group {
        NO_DEPLOYMENT,
        FEW_DEPLOYMENTS,
        MANY_DEPLOYMENTS
    }

    private final History history;
    private final Deployments deployments;
    private final int[] groupOf;
    private final int[] incidents = new int[Group.values().length];
    private final int[] weeks = new int[Group.values().length];
    private final double median;
    private final Tally tally = new Tally();

    private ReleaseWeeks(History history, LocalTimes times) {
        this.history = history;
        var complete = Weeks.of(history.watched());
        deployments = Deployments.of(history.series(), complete);
        var amounts = deployments.amounts();
        median = median(amounts);
        for (double amount : amounts) if (!Double.isNaN(amount)) weeks[group(amount)]++;
        groupOf = new int[history.incidents().size()];
        Arrays.fill(groupOf, -1);
        int i = 0;
        for (var incident : history.incidents())
            add(i, times.undated(i, incident), complete, times.day()[i++]);
    }

    private void add(int i, @Nullable LeftOutReason undated, Weeks complete, int day) {
        if (undated != null) {
            tally.leave(undated);
            return;
        }
        int week = complete.place(day);
        if (week < 0) tally.leave(LeftOutReason.INCOMPLETE_WEEK);
        else if (Double.isNaN(deployments.amounts()[week]))
            tally.leave(LeftOutReason.UNKNOWN_DEPLOYMENTS);
        else {
            groupOf[i] = group(deployments.amounts()[week]);
            incidents[groupOf[i]]++;
            tally.take(day);
        }
    }

    static ReleaseWeeks of(History history, LocalTimes times) {
        return new ReleaseWeeks(history, times);
    }

    /// Of the weeks with deployments.
    private static double median(double[] amounts) {
        var some = Arrays.stream(amounts).filter(a -> a > 0).boxed().toList();
        return some.isEmpty() ? 0 : Quantiles.of(some, 0.5);
    }

    private int group(double amount) {
        if (amount == 0) return Group.NO_DEPLOYMENT.ordinal();
        return (amount <= median ? Group.FEW_DEPLOYMENTS : Group.MANY_DEPLOYMENTS).ordinal();
    }

    private List<Integer> drawn() {
        return IntStream.range(0, weeks.length).filter(g -> weeks[g] > 0).boxed().toList();
    }

    private String name(int group) {
        return switch (Group.values()[group]) {
            case NO_DEPLOYMENT -> Text.of("when.release.none", weeks[group]);
            case FEW_DEPLOYMENTS -> Text.of("when.release.few", median, weeks[group]);
            case MANY_DEPLOYMENTS -> Text.of("when.release.many", median, weeks[group]);
        };
    }

    Picture.View view() {
        var groups = drawn();
        boolean told = groups.size() > 1;
        var spec =
                new ChartSpec.Estimates(
                        new ChartText(
                                Text.of("when.release.title"),
                                Text.of("frequency.axis.perWeek"),
                                "",
                                Text.of("analysis.chart.unit"),
                                told
                                        ? reading()
                                        : Text.of(
                                                groups.isEmpty()
                                                        ? "when.release.unknown"
                                                        : "when.release.alike"),
                                PatternCharts.basisLine(tally.basis())),
                        told ? groups.stream().map(this::name).toList() : List.of(),
                        told
                                ? groups.stream()
                                        .map(g -> PoissonRate.of(incidents[g], weeks[g], LEVEL))
                                        .map(r ->
                                                Figures.mark(
                                                        r, r.n() < PatternCharts.FEWEST_TO_READ))
                                        .toList()
                                : List.of(),
                        ChartSpec.Format.NUMBER);
        var name = Text.of("when.view.release");
        return Picture.View.either(told, VIEW, name, spec, (_, place) -> in(groups.get(place)));
    }

    private List<UUID> in(int group) {
        return IntStream.range(0, groupOf.length)
                .filter(i -> groupOf[i] == group)
                .mapToObj(i -> history.incidents().get(i).id())
                .toList();
    }

    private int at(Group group) {
        return group.ordinal();
    }

    /// Weeks of many deployments against those of few.
    private Figure ratio() {
        var id = "when.release.ratio";
        var words = Text.of("when.figure.ratio");
        int few = at(Group.FEW_DEPLOYMENTS);
        int many = at(Group.MANY_DEPLOYMENTS);
        if (weeks[few] == 0 || weeks[many] == 0)
            return Figure.none(
                    id,
                    words,
                    Figure.Unit.RATIO,
                    Text.of(
                            deployments.known() == 0
                                    ? "when.release.unknown"
                                    : "when.release.alike"));
        return Figures.ratio(
                id,
                words,
                RateRatio.of(incidents[few], weeks[few], incidents[many], weeks[many], LEVEL));
    }

    private String reading() {
        int n = tally.n();
        if (n < PatternCharts.FEWEST_TO_READ)
            return Text.of("analysis.reading.tooFewDated", n, PatternCharts.FEWEST_TO_READ);
        var ratio = ratio();
        if (ratio.value() == null || ratio.interval() == null)
            return Text.of("when.release.apart", n, drawn().size());
        return Text.of(
                ratio.interval().contains(1) ? "when.release.even" : "when.release.differ",
                Figures.shown(ratio));
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (var group : Group.values()) {
            int g = at(group);
            var id =
                    switch (group) {
                        case NO_DEPLOYMENT -> "when.release.none";
                        case FEW_DEPLOYMENTS -> "when.release.few";
                        case MANY_DEPLOYMENTS -> "when.release.many";
                    };
            var words = Text.of("when.figure.release", name(g));
            if (weeks[g] == 0)
                figures.add(
                        Figure.none(id, words, Figure.Unit.RATE, Text.of("when.release.noWeek"))
                                .per(Figure.Exposure.WEEKS));
            else
                figures.add(
                        Figures.rate(
                                id,
                                words,
                                Figure.Exposure.WEEKS,
                                PoissonRate.of(incidents[g], weeks[g], LEVEL)));
        }
        figures.add(ratio());
        return figures.stream().map(f -> f.in(VIEW)).toList();
    }
}
