package firebreak.analysis.pictures;

import firebreak.analysis.LeftOutReason;
import firebreak.analysis.PatternCharts;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.rates.PoissonRate;
import firebreak.analysis.rates.RateRatio;
import firebreak.analysis.rates.StratifiedRatio;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Incidents per day on days with a deployment, on days after one and on other days, as far as a
/// file told of single days.
final class ReleaseDays {
    static final String VIEW = "days";

    /// One day can't show what such days are like.
    private static final int FEWEST = 2;

    private static final double LEVEL = 0.95;

    /// Which days. A day with a deployment is one, whatever was the day before.
    private enum Group {
        RELEASE,
        AFTER,
        OTHER
    }

    private final History history;
    private final Weeks weeks;

    /// The group of each day of the complete weeks; -1 where it is not known.
    private final int[] groupOf;

    private final int[] days = new int[Group.values().length];
    private final int[] incidents = new int[Group.values().length];
    private final int[][] daysOn = new int[Weeks.DAYS][Group.values().length];
    private final int[][] incidentsOn = new int[Weeks.DAYS][Group.values().length];

    /// The day of each incident among them; -1 where it doesn't count.
    private final int[] dayOf;

    private final boolean weeksKnown;
    private final boolean uneven;
    private final Tally tally = new Tally();

    private ReleaseDays(History history, LocalTimes times) {
        this.history = history;
        weeks = Weeks.of(history.watched());
        var byWeek = Deployments.of(history.series(), weeks);
        weeksKnown = byWeek.known() > 0;
        uneven = byWeek.uneven();
        // The week before tells what the first Monday comes after.
        var amounts =
                Deployments.byDay(
                        history.series(), new Weeks(weeks.first() - Weeks.DAYS, weeks.count() + 1));
        groupOf = new int[weeks.count() * Weeks.DAYS];
        for (int day = 0; day < groupOf.length; day++) {
            groupOf[day] = group(amounts[day + Weeks.DAYS - 1], amounts[day + Weeks.DAYS]);
            if (groupOf[day] < 0) continue;
            days[groupOf[day]]++;
            daysOn[day % Weeks.DAYS][groupOf[day]]++;
        }
        dayOf = new int[history.incidents().size()];
        Arrays.fill(dayOf, -1);
        int i = 0;
        for (var incident : history.incidents())
            add(i, times.undated(i, incident), times.day()[i++]);
    }

    static ReleaseDays of(History history, LocalTimes times) {
        return new ReleaseDays(history, times);
    }

    private static int group(double before, double amount) {
        if (amount > 0) return Group.RELEASE.ordinal();
        if (Double.isNaN(amount) || Double.isNaN(before)) return -1;
        return (before > 0 ? Group.AFTER : Group.OTHER).ordinal();
    }

    private void add(int i, @Nullable LeftOutReason undated, int day) {
        if (undated != null) tally.leave(undated);
        else if (weeks.place(day) < 0) tally.leave(LeftOutReason.INCOMPLETE_WEEK);
        else if (groupOf[day - weeks.first()] < 0)
            tally.leave(LeftOutReason.UNKNOWN_DEPLOYMENT_DAYS);
        else {
            dayOf[i] = day - weeks.first();
            incidents[groupOf[dayOf[i]]]++;
            incidentsOn[dayOf[i] % Weeks.DAYS][groupOf[dayOf[i]]]++;
            tally.take(day);
        }
    }

    private int days(Group group) {
        return days[group.ordinal()];
    }

    private int incidents(Group group) {
        return incidents[group.ordinal()];
    }

    /// Why nothing can be compared; empty where it can.
    private String untold() {
        if (Arrays.stream(days).sum() == 0)
            return Text.of(weeksKnown ? "when.days.weeksOnly" : "when.release.unknown");
        if (days(Group.RELEASE) < FEWEST)
            return Text.of("when.days.few", days(Group.RELEASE), Arrays.stream(days).sum());
        if (days(Group.OTHER) + days(Group.AFTER) == 0)
            return Text.of("when.days.all", days(Group.RELEASE));
        if (days(Group.OTHER) == 0)
            return Text.of("when.days.noOther", days(Group.RELEASE), days(Group.AFTER));
        return tally.n() == 0 ? Text.of("when.days.noIncident", Arrays.stream(days).sum()) : "";
    }

    private List<Group> drawn() {
        return Arrays.stream(Group.values()).filter(g -> days(g) > 0).toList();
    }

    private String name(Group group) {
        return switch (group) {
            case RELEASE -> Text.of("when.days.release", days(group));
            case AFTER -> Text.of("when.days.after", days(group));
            case OTHER -> Text.of("when.days.other", days(group));
        };
    }

    Picture.View view() {
        var why = untold();
        var groups = why.isEmpty() ? drawn() : List.<Group>of();
        var spec =
                new ChartSpec.Estimates(
                        new ChartText(
                                Text.of("when.days.title", history.zone().getId()),
                                Text.of("when.days.axis"),
                                "",
                                Text.of("analysis.chart.unit"),
                                why.isEmpty() ? reading() : why,
                                PatternCharts.basisLine(tally.basis())),
                        groups.stream().map(this::name).toList(),
                        groups.stream().map(this::estimate).toList(),
                        ChartSpec.Format.NUMBER);
        return Picture.View.either(
                why.isEmpty(),
                VIEW,
                Text.of("when.view.days"),
                spec,
                (_, place) -> in(groups.get(place)));
    }

    private PoissonRate rate(Group group) {
        return PoissonRate.of(incidents(group), days(group), LEVEL);
    }

    private ChartSpec.Estimate estimate(Group group) {
        var rate = rate(group);
        return Figures.mark(rate, rate.n() < PatternCharts.FEWEST_TO_READ);
    }

    private List<UUID> in(Group group) {
        return IntStream.range(0, dayOf.length)
                .filter(i -> dayOf[i] >= 0 && groupOf[dayOf[i]] == group.ordinal())
                .mapToObj(i -> history.incidents().get(i).id())
                .toList();
    }

    private String reading() {
        int n = tally.n();
        if (n < PatternCharts.FEWEST_TO_READ)
            return Text.of("analysis.reading.tooFewDated", n, PatternCharts.FEWEST_TO_READ);
        var ratio = ratio(Group.RELEASE);
        if (ratio.interval() == null)
            return Text.of(
                    "when.days.apart", incidents(Group.RELEASE), days(Group.RELEASE), ratio.why());
        var held = weekdayRatio(Group.RELEASE);
        if (held.interval() == null)
            return Text.of("when.days.confounded", Figures.shown(ratio), held.why());
        return Text.of(
                held.interval().contains(1) ? "when.days.even" : "when.days.differ",
                Figures.shown(ratio),
                Figures.shown(held));
    }

    private static String id(Group group) {
        return switch (group) {
            case RELEASE -> "when.days.release";
            case AFTER -> "when.days.after";
            case OTHER -> "when.days.other";
        };
    }

    /// Days of a group against other days, whatever weekdays they are.
    private Figure ratio(Group group) {
        var id = id(group) + ".ratio";
        var words =
                Text.of(
                        group == Group.RELEASE
                                ? "when.figure.days.release.ratio"
                                : "when.figure.days.after.ratio");
        if (days(group) == 0 || days(Group.OTHER) == 0)
            return Figure.none(id, words, Figure.Unit.RATIO, Text.of("when.days.noDay"));
        return Figures.ratio(
                id,
                words,
                RateRatio.of(
                        incidents(Group.OTHER),
                        days(Group.OTHER),
                        incidents(group),
                        days(group),
                        LEVEL));
    }

    /// The same with Mondays compared to Mondays, and so on: releases have their weekdays, and so
    /// have incidents.
    private Figure weekdayRatio(Group group) {
        var id = id(group) + ".ratio.weekday";
        var words =
                Text.of(
                        group == Group.RELEASE
                                ? "when.figure.days.release.weekday"
                                : "when.figure.days.after.weekday");
        var strata =
                IntStream.range(0, Weeks.DAYS)
                        .mapToObj(d ->
                                new StratifiedRatio.Stratum(
                                        incidentsOn[d][Group.OTHER.ordinal()],
                                        daysOn[d][Group.OTHER.ordinal()],
                                        incidentsOn[d][group.ordinal()],
                                        daysOn[d][group.ordinal()]))
                        .toList();
        return switch (StratifiedRatio.of(strata, LEVEL)) {
            case Outcome.Known<StratifiedRatio>(var known) ->
                    Figure.of(
                            id,
                            words,
                            Figure.Unit.RATIO,
                            known.estimate(),
                            known.interval(),
                            known.n());
            case Outcome.Undefined<StratifiedRatio>(var reason, _) ->
                    Figure.none(
                            id,
                            words,
                            Figure.Unit.RATIO,
                            reason == Outcome.Reason.COLLINEAR
                                    ? Text.of("when.days.weekdays")
                                    : Text.of(reason));
        };
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (var group : Group.values()) {
            var words =
                    switch (group) {
                        case RELEASE -> Text.of("when.figure.days.release");
                        case AFTER -> Text.of("when.figure.days.after");
                        case OTHER -> Text.of("when.figure.days.other");
                    };
            figures.add(
                    days(group) == 0
                            ? Figure.none(
                                            id(group),
                                            words,
                                            Figure.Unit.RATE,
                                            Text.of("when.days.noDay"))
                                    .per(Figure.Exposure.DAYS)
                            : Figures.rate(id(group), words, Figure.Exposure.DAYS, rate(group)));
        }
        for (var group : List.of(Group.RELEASE, Group.AFTER)) {
            figures.add(ratio(group));
            figures.add(weekdayRatio(group));
        }
        return figures.stream().map(f -> f.in(VIEW)).toList();
    }

    List<String> limits() {
        var limits = new ArrayList<String>();
        if (Arrays.stream(days).sum() == 0) return limits;
        limits.add(Text.of("when.limit.days"));
        limits.add(Text.of("when.limit.weekday"));
        limits.add(Text.of("rates.limit.poisson"));
        if (uneven) limits.add(Text.of("when.limit.uneven"));
        return limits;
    }
}
