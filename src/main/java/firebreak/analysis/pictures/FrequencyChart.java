package firebreak.analysis.pictures;

import firebreak.analysis.Basis;
import firebreak.analysis.LeftOutReason;
import firebreak.analysis.control.BetweenCharts;
import firebreak.analysis.control.ControlChart;
import firebreak.analysis.control.CountCharts;
import firebreak.analysis.control.RunRules;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.rates.Dispersion;
import firebreak.domain.DateForm;
import firebreak.domain.pattern.Choices;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Incidents over time on the control chart that fits them.
///
/// @param pointOf the point of each incident; -1 where it is at none
/// @param exposure behind the points together: weeks, deployments, or days for times between
/// @param frozen whether the limits come from the baseline that a person chose
record FrequencyChart(
        FrequencyChart.Kind kind,
        ControlChart chart,
        List<String> categories,
        int[] pointOf,
        int[] counts,
        double exposure,
        boolean frozen,
        Basis basis) {
    /// Which control chart.
    enum Kind {
        /// Counts of weeks.
        C,
        /// Counts of weeks of which some are told in part.
        U_WEEKS,
        /// Counts of weeks that vary more than chance.
        LANEY_WEEKS,
        /// Incidents per deployment.
        U,
        /// Incidents per deployment that vary more than chance.
        LANEY_DEPLOYMENTS,
        /// Days between incidents, of which only the day is known.
        G,
        /// Times between incidents.
        T;

        boolean between() {
            return this == G || this == T;
        }

        boolean deployments() {
            return this == U || this == LANEY_DEPLOYMENTS;
        }

        /// What is looked for. Days between are so skewed that runs on one side of their mean are
        /// usual.
        Set<RunRules.Rule> rules() {
            return this == G ? Set.of(RunRules.Rule.BEYOND_LIMITS) : RunRules.USUAL;
        }
    }

    /// With fewer incidents expected per week, what lies between them says more.
    static final double FEW_PER_WEEK = 1.5;

    /// Fewer points make no chart.
    static final int FEWEST_POINTS = 3;

    private static final double SECONDS_OF_DAY = LocalTimes.SECONDS_OF_DAY;

    /// Charts what was counted. Edges: fewer than three points is `TOO_FEW`; what the charts
    /// themselves can't tell stays undefined.
    static Outcome<FrequencyChart> of(
            FrequencyCount count, Deployments deployments, Choices choices) {
        int weeks = count.weeks().count();
        if (count.eligible() == 0) return Outcome.undefined(Outcome.Reason.NO_DATA, 0);
        if (weeks == 0) return Outcome.undefined(Outcome.Reason.TOO_FEW, 0);
        // The incomplete weeks at both ends may hold most of the incidents.
        var equal = new double[weeks];
        Arrays.fill(equal, 1);
        double told = Arrays.stream(count.told()).sum();
        boolean few =
                count.inWeeks() < FEW_PER_WEEK * told
                        && count.eligible() < FEW_PER_WEEK * (told + 2);
        boolean held = deployments.sum() > 0;
        boolean byDeployments =
                switch (choices.exposure()) {
                    case WEEKS -> false;
                    case DEPLOYMENTS -> held;
                    case CHOSEN_BY_DATA ->
                            held && !few && deployments.knownForAll() && deployments.vary();
                };
        if (byDeployments) return perWeek(count, deployments.amounts(), true, choices);
        if (few) return between(count, choices);
        return perWeek(count, equal, false, choices);
    }

    private static Outcome<FrequencyChart> perWeek(
            FrequencyCount count, double[] each, boolean deployments, Choices choices) {
        var amounts = count.amounts(each);
        var counts = new ArrayList<Integer>();
        var exposures = new ArrayList<Double>();
        var days = new ArrayList<LocalDate>();
        var place = new int[amounts.length];
        for (int w = 0; w < amounts.length; w++) {
            place[w] = -1;
            if (!(amounts[w] > 0)) continue;
            place[w] = counts.size();
            counts.add(count.perWeek()[w]);
            exposures.add(amounts[w]);
            days.add(count.weeks().monday(w));
        }
        if (counts.size() < FEWEST_POINTS)
            return Outcome.undefined(Outcome.Reason.TOO_FEW, counts.size());
        var tally = new Tally();
        var pointOf = new int[count.why().length];
        for (int i = 0; i < pointOf.length; i++) {
            pointOf[i] = -1;
            var why = count.why()[i];
            int week = why == null ? count.weeks().place(count.times().day()[i]) : -1;
            if (why != null) tally.leave(why);
            else if (week < 0) tally.leave(LeftOutReason.INCOMPLETE_WEEK);
            else if (place[week] >= 0) {
                pointOf[i] = place[week];
                tally.take(count.times().day()[i]);
            } else
                tally.leave(
                        each[week] == 0
                                ? LeftOutReason.NO_DEPLOYMENT
                                : LeftOutReason.UNKNOWN_DEPLOYMENTS);
        }
        int chosen = baseline(choices, days.size(), i -> days.get(i).plusDays(Weeks.DAYS - 1L));
        Charting charting =
                baseline -> {
                    var first = counts.subList(0, baseline);
                    var varied =
                            Dispersion.of(first, exposures.subList(0, baseline))
                                    .toOptional()
                                    .filter(Dispersion::overdispersed);
                    var laney =
                            varied.isEmpty()
                                    ? Optional.<ControlChart>empty()
                                    // Spread never narrows limits below those of chance.
                                    : CountCharts.laney(counts, exposures, baseline)
                                            .toOptional()
                                            .filter(c -> c.sigmaZ() > 1);
                    return laney.<Outcome<ControlChart>>map(Outcome::known)
                            .orElseGet(() -> CountCharts.u(counts, exposures, baseline));
                };
        return charted(
                charting,
                chosen,
                c ->
                        deployments
                                ? c.sigmaZ() > 1 ? Kind.LANEY_DEPLOYMENTS : Kind.U
                                : c.sigmaZ() > 1
                                        ? Kind.LANEY_WEEKS
                                        : count.whole() ? Kind.C : Kind.U_WEEKS,
                new Points(
                        days.stream().map(DateForm.SHORT_DAY::of).toList(),
                        pointOf,
                        counts.stream().mapToInt(c -> c).toArray(),
                        exposures.stream().mapToDouble(e -> e).sum(),
                        tally.basis()));
    }

    /// Incidents at one moment are one point: no time lies between them.
    private static Outcome<FrequencyChart> between(FrequencyCount count, Choices choices) {
        var times = count.times();
        boolean daysOnly = daysOnly(count);
        var spans = new ArrayList<Double>();
        var counts = new ArrayList<Integer>();
        var days = new ArrayList<LocalDate>();
        var labels = new ArrayList<String>();
        var tally = new Tally();
        var pointOf = new int[count.why().length];
        @Nullable Instant before = null;
        int dayBefore = 0;
        for (int i = 0; i < pointOf.length; i++) {
            pointOf[i] = -1;
            var why = count.why()[i];
            var at = count.history().incidents().get(i).tagged().occurred();
            if (why != null || at == null) {
                if (why != null) tally.leave(why);
                continue;
            }
            int day = times.day()[i];
            boolean same =
                    before != null
                            && (daysOnly
                                    ? day == dayBefore
                                    : at.getEpochSecond() == before.getEpochSecond());
            if (!same && before != null) {
                spans.add(
                        daysOnly
                                ? day - dayBefore
                                : (at.getEpochSecond() - before.getEpochSecond()) / SECONDS_OF_DAY);
                counts.add(0);
                var date = LocalDate.ofEpochDay(day);
                days.add(date);
                labels.add(
                        (daysOnly ? DateForm.SHORT_DAY : DateForm.SHORT_MINUTE)
                                .of(date.atStartOfDay().plusSeconds(times.second()[i])));
            }
            before = at;
            dayBefore = day;
            if (counts.isEmpty()) {
                tally.leave(LeftOutReason.FIRST_MOMENT);
                continue;
            }
            pointOf[i] = counts.size() - 1;
            counts.set(pointOf[i], counts.getLast() + 1);
            tally.take(day);
        }
        if (spans.size() < FEWEST_POINTS)
            return Outcome.undefined(Outcome.Reason.TOO_FEW, spans.size());
        int chosen = baseline(choices, days.size(), days::get);
        Charting charting =
                daysOnly
                        ? baseline ->
                                BetweenCharts.g(
                                        spans.stream().map(Double::intValue).toList(), 1, baseline)
                        : baseline -> BetweenCharts.t(spans, baseline);
        return charted(
                charting,
                chosen,
                _ -> daysOnly ? Kind.G : Kind.T,
                new Points(
                        labels,
                        pointOf,
                        counts.stream().mapToInt(c -> c).toArray(),
                        spans.stream().mapToDouble(s -> s).sum(),
                        tally.basis()));
    }

    /// Whether all that count have one time of day, which is none.
    private static boolean daysOnly(FrequencyCount count) {
        var seconds = count.times().second();
        long universal = -1;
        int local = -1;
        boolean equalLocal = true;
        boolean equalUniversal = true;
        for (int i = 0; i < seconds.length; i++) {
            var at = count.history().incidents().get(i).tagged().occurred();
            if (count.why()[i] != null || at == null) continue;
            long utc = Math.floorMod(at.getEpochSecond(), (long) LocalTimes.SECONDS_OF_DAY);
            if (local < 0) {
                local = seconds[i];
                universal = utc;
            }
            equalLocal &= local == seconds[i];
            equalUniversal &= universal == utc;
        }
        return equalLocal || equalUniversal;
    }

    private record Points(
            List<String> labels, int[] pointOf, int[] counts, double exposure, Basis basis) {}

    private interface Charting {
        Outcome<ControlChart> of(int baseline);
    }

    private interface Named {
        Kind of(ControlChart chart);
    }

    private static Outcome<FrequencyChart> charted(
            Charting charting, int chosen, Named named, Points points) {
        int n = points.labels().size();
        var frozen = chosen < 2 ? Optional.<ControlChart>empty() : charting.of(chosen).toOptional();
        var charted =
                frozen.<Outcome<ControlChart>>map(Outcome::known).orElseGet(() -> charting.of(n));
        return switch (charted) {
            case Outcome.Undefined<ControlChart>(var reason, var seen) ->
                    Outcome.undefined(reason, seen);
            case Outcome.Known<ControlChart>(var chart) ->
                    Outcome.known(
                            new FrequencyChart(
                                    named.of(chart),
                                    chart,
                                    Labels.apart(points.labels()),
                                    points.pointOf(),
                                    points.counts(),
                                    points.exposure(),
                                    frozen.isPresent(),
                                    points.basis()));
        };
    }

    /// How many of the first points end by the chosen day; 0 where none was chosen.
    private static int baseline(Choices choices, int points, IntFunction<LocalDate> end) {
        var last = choices.baselineEnd();
        if (last == null) return 0;
        int within = 0;
        while (within < points && !end.apply(within).isAfter(last)) within++;
        return within;
    }

    int n() {
        return basis.n();
    }

    /// What stands out, in the order of the points.
    List<RunRules.Signal> signals() {
        return chart.signals(kind.rules());
    }

    boolean provisional() {
        return !frozen || chart.provisional();
    }
}
