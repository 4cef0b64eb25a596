package firebreak.analysis.pictures;

import firebreak.analysis.PatternCharts;
import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.analysis.rates.PoissonRate;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartSpec.CellMark;
import firebreak.domain.chart.ChartText;
import firebreak.domain.tagging.PastIncident;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// When incidents occur: hour by weekday, within office hours or not, on release days, and in weeks
/// of few or many deployments.
final class WhenPicture {
    static final int HOURS = 24;
    static final int FIRST_OFFICE_HOUR = 9;

    /// The first hour after office hours.
    static final int LAST_OFFICE_HOUR = 18;

    private static final int WORKDAYS = 5;
    private static final int CELLS = Weeks.DAYS * HOURS;

    /// Mondays to Fridays from 9 to 18: 45 of the 168 hours of a week.
    static final int OFFICE_HOURS = WORKDAYS * (LAST_OFFICE_HOUR - FIRST_OFFICE_HOUR);

    static final double CHANCE = (double) OFFICE_HOURS / CELLS;
    private static final double LEVEL = 0.95;
    private static final double SUSPICIOUS_SHARE = 0.1;

    private final History history;

    /// The cell of each incident, weekday by hour; -1 where it doesn't count.
    private final int[] cell;

    private final int[] perCell = new int[CELLS];
    private final Tally tally = new Tally();
    private int midnight;
    private int oneTime = -1;
    private boolean oneTimeOnly = true;
    private int changes;

    private WhenPicture(History history) {
        this.history = history;
        this.cell = new int[history.incidents().size()];
    }

    /// Edges: where all incidents have one time of day, which is none, hours are not drawn. Source:
    /// shares as [Proportions#wilson], cells by exact Poisson intervals, Bonferroni-adjusted.
    static Picture of(History history, LocalTimes times) {
        var when = new WhenPicture(history);
        when.count(times);
        var days = ReleaseDays.of(history, times);
        var releases = ReleaseWeeks.of(history, times);
        var limits = when.limits();
        limits.addAll(days.limits());
        limits.add(Text.of("when.limit.named"));
        var figures = when.figures();
        figures.addAll(days.figures());
        figures.addAll(releases.figures());
        return new Picture(
                Picture.Kind.WHEN,
                List.of(when.hours(), when.office(), days.view(), releases.view()),
                limits,
                figures);
    }

    private void count(LocalTimes times) {
        int i = 0;
        for (var incident : history.incidents()) count(times, i++, incident);
    }

    private void count(LocalTimes times, int i, PastIncident incident) {
        cell[i] = -1;
        var undated = times.undated(i, incident);
        if (undated != null) {
            tally.leave(undated);
            return;
        }
        int second = times.second()[i];
        cell[i] = LocalTimes.weekday(times.day()[i]) * HOURS + second / 3600;
        perCell[cell[i]]++;
        tally.take(times.day()[i]);
        if (second == 0) midnight++;
        if (!incident.tagged().changeReference().isBlank()) changes++;
        if (oneTime < 0) oneTime = second;
        oneTimeOnly &= oneTime == second;
    }

    private int n() {
        return tally.n();
    }

    /// Whether only the days are known. One time of a few incidents may be chance.
    private boolean daysOnly() {
        return oneTimeOnly && n() >= PatternCharts.FEWEST_TO_READ;
    }

    private static boolean office(int cell) {
        int hour = cell % HOURS;
        return cell / HOURS < WORKDAYS && hour >= FIRST_OFFICE_HOUR && hour < LAST_OFFICE_HOUR;
    }

    private int inOffice() {
        return IntStream.range(0, CELLS).filter(WhenPicture::office).map(c -> perCell[c]).sum();
    }

    private List<UUID> incidents(IntPredicate in) {
        return IntStream.range(0, cell.length)
                .filter(i -> cell[i] >= 0 && in.test(cell[i]))
                .mapToObj(i -> history.incidents().get(i).id())
                .toList();
    }

    private Picture.View hours() {
        var values = new ArrayList<List<Integer>>();
        var marks = new ArrayList<List<CellMark>>();
        boolean drawn = n() > 0 && !daysOnly();
        for (int day = 0; drawn && day < Weeks.DAYS; day++) {
            var row = Arrays.copyOfRange(perCell, day * HOURS, (day + 1) * HOURS);
            values.add(Arrays.stream(row).boxed().toList());
            marks.add(Arrays.stream(row).mapToObj(this::mark).toList());
        }
        var days =
                Arrays.stream(DayOfWeek.values())
                        .map(d -> d.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .toList();
        var spec =
                new ChartSpec.HeatMap(
                        text(
                                Text.of("when.hours.title", history.zone().getId()),
                                Text.of("when.axis.hour"),
                                Text.of("when.axis.day"),
                                hoursReading()),
                        drawn ? days : List.of(),
                        IntStream.range(0, HOURS).mapToObj("%02d"::formatted).toList(),
                        values,
                        marks);
        var name = Text.of("when.view.hours");
        return Picture.View.either(
                drawn, "hours", name, spec, (day, hour) -> incidents(c -> c == day * HOURS + hour));
    }

    /// Marked where an interval that allows for the number of cells leaves out what even spread
    /// would bring.
    private CellMark mark(int count) {
        double expected = (double) n() / CELLS;
        if (n() < PatternCharts.FEWEST_TO_READ) return CellMark.NONE;
        var interval = PoissonRate.of(count, 1, 1 - (1 - LEVEL) / CELLS).interval();
        if (interval.low() > expected) return CellMark.MORE_THAN_CHANCE;
        return interval.high() < expected ? CellMark.LESS_THAN_CHANCE : CellMark.NONE;
    }

    private ChartText text(String title, String across, String up, String reading) {
        return new ChartText(
                title,
                across,
                up,
                Text.of("analysis.chart.unit"),
                reading,
                PatternCharts.basisLine(tally.basis()));
    }

    private String hoursReading() {
        if (n() == 0) return Text.of("when.none");
        if (daysOnly()) return Text.of("when.none.hours", n(), clock(oneTime));
        if (n() < PatternCharts.FEWEST_TO_READ)
            return Text.of("analysis.reading.tooFewDated", n(), PatternCharts.FEWEST_TO_READ);
        var off = Proportions.wilson(n() - inOffice(), n());
        return Text.of(
                "when.reading",
                off.count(),
                n(),
                shown(off),
                Percent.of(1 - CHANCE),
                verdict(off, 1 - CHANCE));
    }

    private static String verdict(Proportion p, double chance) {
        if (p.low() > chance) return Text.of("when.verdict.more");
        return Text.of(p.high() < chance ? "when.verdict.less" : "when.verdict.even");
    }

    private static String shown(Proportion p) {
        return Figures.shown(Figure.share("share", "", p));
    }

    private Picture.View office() {
        var office = Proportions.wilson(inOffice(), n());
        var off = Proportions.wilson(n() - inOffice(), n());
        var name = Text.of("when.view.office");
        boolean drawn = n() > 0 && !daysOnly();
        var spec =
                new ChartSpec.Estimates(
                        text(
                                Text.of("when.office.title", history.zone().getId()),
                                Text.of("when.axis.share"),
                                "",
                                hoursReading()),
                        drawn ? List.of(Text.of("when.office"), Text.of("when.off")) : List.of(),
                        drawn ? List.of(estimate(office), estimate(off)) : List.of(),
                        ChartSpec.Format.PERCENT);
        return Picture.View.either(
                drawn,
                "office",
                name,
                spec,
                (_, category) -> incidents(c -> office(c) == (category == 0)));
    }

    private static ChartSpec.Estimate estimate(Proportion p) {
        return new ChartSpec.Estimate(
                p.share(), p.low(), p.high(), p.count(), p.n() < PatternCharts.FEWEST_TO_READ);
    }

    private static String clock(int second) {
        return "%02d:%02d".formatted(second / 3600, second / 60 % 60);
    }

    private List<String> limits() {
        var limits = new ArrayList<String>();
        limits.add(Text.of("when.limit.office", history.zone().getId()));
        if (n() < CELLS * PatternCharts.FEWEST_TO_READ)
            limits.add(Text.of("when.limit.thin", n(), CELLS));
        limits.add(Text.of("when.limit.cells", CELLS));
        var basis = tally.basis();
        if (basis.first() != null && basis.last() != null) {
            int shifts = 0;
            var rules = history.zone().getRules();
            var at = basis.first().atStartOfDay(history.zone()).toInstant();
            var end = basis.last().plusDays(1).atStartOfDay(history.zone()).toInstant();
            for (var next = rules.nextTransition(at);
                    next != null && next.getInstant().isBefore(end);
                    next = rules.nextTransition(next.getInstant())) shifts++;
            if (shifts > 0) limits.add(Text.of("when.limit.shift", shifts));
        }
        if (!daysOnly() && n() > 0 && midnight > SUSPICIOUS_SHARE * n())
            limits.add(Text.of("when.limit.midnight", midnight, n()));
        limits.add(Text.of("when.limit.first"));
        return limits;
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.count("when.n", Text.of("when.figure.n"), n(), history.incidents().size()));
        var office = Text.of("when.figure.office");
        var off = Text.of("when.figure.off");
        if (daysOnly()) {
            var why = Text.of("when.none.hours", n(), clock(oneTime));
            figures.add(
                    Figure.none("when.office.share", office, Figure.Unit.SHARE, why).in("office"));
            figures.add(Figure.none("when.off.share", off, Figure.Unit.SHARE, why).in("office"));
        } else {
            figures.add(
                    Figure.share("when.office.share", office, Proportions.wilson(inOffice(), n()))
                            .in("office"));
            figures.add(
                    Figure.share("when.off.share", off, Proportions.wilson(n() - inOffice(), n()))
                            .in("office"));
        }
        figures.add(
                new Figure(
                                "when.office.chance",
                                Text.of("when.figure.chance"),
                                Figure.Unit.SHARE,
                                CHANCE,
                                null,
                                (long) OFFICE_HOURS,
                                (long) CELLS,
                                "")
                        .in("office"));
        int weekend = IntStream.range(WORKDAYS * HOURS, CELLS).map(c -> perCell[c]).sum();
        figures.add(
                Figure.share(
                        "when.weekend.share",
                        Text.of("when.figure.weekend"),
                        Proportions.wilson(weekend, n())));
        figures.add(
                Figure.share(
                        "when.change.named",
                        Text.of("when.figure.change"),
                        Proportions.wilson(changes, n())));
        return figures;
    }
}
