package firebreak.analysis.pictures;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.proportion.ProportionDifference;
import firebreak.analysis.rates.PoissonRate;
import firebreak.analysis.rates.RateRatio;
import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggingState;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/// Two slices held against each other, measure by measure, each with the difference, its interval
/// and what that allows to say. Several measures at once: one in twenty would look different by
/// chance, which the screen says.
///
/// @param overlap whether the slices share incidents, so that no difference can be tested
public record SliceComparison(List<Row> rows, boolean overlap) {
    private static final double LEVEL = 0.95;
    private static final double DAYS_OF_WEEK = 7;

    /// @param difference second minus first for shares, second over first for rates; null where it
    ///   can't be told
    /// @param shownDifference as people read it; empty where there is none
    public record Row(
            String id,
            String name,
            Figure first,
            Figure second,
            @Nullable Interval difference,
            String shownDifference,
            Verdict verdict) {}

    public enum Verdict {
        /// The interval of the difference has no difference in it, or that of the ratio 1.
        HIGHER,
        LOWER,
        NOT_DISTINGUISHABLE,
        /// One of the two says nothing, or the slices share incidents.
        NOT_TESTABLE
    }

    public SliceComparison {
        rows = List.copyOf(rows);
    }

    /// Compares the slices `a` and `b` of one history. Source: shares as [ProportionDifference],
    /// rates as [RateRatio]; the period of a rate is that of the slice, else from its first to its
    /// last incident.
    public static SliceComparison of(History whole, Slice a, Slice b) {
        var first = a.of(whole);
        var second = b.of(whole);
        var overlap = a.overlaps(b, whole);
        var before = first.patterns();
        var after = second.patterns();
        var rows = new ArrayList<Row>();
        rows.add(rate(whole, a, first, b, second, overlap));
        rows.add(
                share(
                        "preventable",
                        Text.of("compare.slices.preventable"),
                        before.preventable().share(),
                        after.preventable().share(),
                        overlap));
        for (var origin : Origin.values())
            rows.add(
                    share(
                            "origin." + origin.id(),
                            Text.of("compare.slices.origin", Text.of(origin)),
                            before.origins().get(origin.ordinal()),
                            after.origins().get(origin.ordinal()),
                            overlap));
        rows.add(
                share(
                        "severe",
                        Text.of("compare.slices.severe"),
                        severe(first),
                        severe(second),
                        overlap));
        return new SliceComparison(rows, overlap);
    }

    private static Proportion severe(History h) {
        return proportion(
                h,
                i ->
                        i.tagged().severityClass() == SeverityClass.CRITICAL
                                || i.tagged().severityClass() == SeverityClass.HIGH,
                i -> i.tagged().severityClass() != SeverityClass.UNKNOWN);
    }

    private static Proportion proportion(
            History h, Predicate<PastIncident> with, Predicate<PastIncident> of) {
        int n = 0;
        int count = 0;
        for (var incident : h.incidents()) {
            if (incident.tagged().state() == TaggingState.DISCARDED || !of.test(incident)) continue;
            n++;
            if (with.test(incident)) count++;
        }
        return Proportions.wilson(count, n);
    }

    private static Row share(
            String id, String name, Proportion first, Proportion second, boolean overlap) {
        var a = Figure.share(id + ".share", name, first);
        var b = Figure.share(id + ".share", name, second);
        if (overlap || first.n() == 0 || second.n() == 0)
            return new Row(id, name, a, b, null, "", Verdict.NOT_TESTABLE);
        return switch (ProportionDifference.newcombe(
                second.count(), second.n(), first.count(), first.n(), LEVEL)) {
            case Outcome.Known<ProportionDifference>(var d) ->
                    new Row(
                            id,
                            name,
                            a,
                            b,
                            d.interval(),
                            Text.of(
                                    "compare.slices.points",
                                    points(d.estimate()),
                                    points(d.interval().low()),
                                    points(d.interval().high())),
                            verdict(d.interval(), 0));
            case Outcome.Undefined<ProportionDifference> _ ->
                    new Row(id, name, a, b, null, "", Verdict.NOT_TESTABLE);
        };
    }

    private static Row rate(
            History whole, Slice a, History first, Slice b, History second, boolean overlap) {
        var name = Text.of("compare.slices.rate");
        var weeksA = weeks(whole, a);
        var weeksB = weeks(whole, b);
        int countA = dated(first);
        int countB = dated(second);
        var fa = perWeek(name, countA, weeksA);
        var fb = perWeek(name, countB, weeksB);
        if (overlap || weeksA <= 0 || weeksB <= 0 || countA + countB == 0)
            return new Row("rate", name, fa, fb, null, "", Verdict.NOT_TESTABLE);
        var ratio = RateRatio.of(countA, weeksA, countB, weeksB, LEVEL);
        return new Row(
                "rate",
                name,
                fa,
                fb,
                ratio.interval(),
                Text.of(
                        "compare.slices.times",
                        ratio.estimate()
                                .toOptional()
                                .map(SliceComparison::times)
                                .orElse(Text.of("figure.none")),
                        times(ratio.interval().low()),
                        times(ratio.interval().high())),
                verdict(ratio.interval(), 1));
    }

    private static Figure perWeek(String name, int count, double weeks) {
        if (weeks <= 0)
            return Figure.none(
                    "rate.week", name, Figure.Unit.RATE, Text.of(Outcome.Reason.NO_DATA));
        var rate = PoissonRate.of(count, weeks, LEVEL);
        return Figure.of(
                "rate.week", name, Figure.Unit.RATE, rate.estimate(), rate.interval(), count);
    }

    private static int dated(History h) {
        int n = 0;
        for (var incident : h.incidents())
            if (incident.tagged().state() != TaggingState.DISCARDED
                    && h.day(incident).filter(d -> !d.isAfter(h.today())).isPresent()) n++;
        return n;
    }

    /// The weeks that a slice watches: from its first to its last day, where it names none those of
    /// the whole history.
    private static double weeks(History whole, Slice slice) {
        @Nullable LocalDate first = slice.from();
        @Nullable LocalDate last = slice.to();
        for (var incident : whole.incidents()) {
            var day = whole.day(incident).filter(d -> !d.isAfter(whole.today())).orElse(null);
            if (day == null) continue;
            if (slice.from() == null && first == null) first = day;
            if (slice.to() == null) last = day;
        }
        if (first == null || last == null) return 0;
        var end = Objects.requireNonNull(last);
        return (ChronoUnit.DAYS.between(first, end) + 1) / DAYS_OF_WEEK;
    }

    private static Verdict verdict(Interval difference, double none) {
        if (difference.low() > none) return Verdict.HIGHER;
        if (difference.high() < none) return Verdict.LOWER;
        return Verdict.NOT_DISTINGUISHABLE;
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+d", Math.round(100 * share)).replace('-', '\u2212');
    }

    private static String times(double ratio) {
        return Double.isInfinite(ratio) ? "∞" : String.format(Locale.ROOT, "%.2f", ratio);
    }
}
