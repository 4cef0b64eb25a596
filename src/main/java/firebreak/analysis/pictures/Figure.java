package firebreak.analysis.pictures;

import firebreak.analysis.Proportion;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.chart.ChartNumbers;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// An entry of the number ledger: one figure with its id, its definition and what it stands on.
///
/// @param id stable, such as `origin.requirements.share`; the same in every slice and revision
/// @param definition what is counted or measured, in words
/// @param value null where it can't be told; never NaN
/// @param interval of the value, in its unit; null where it has none
/// @param numerator what was counted; null where the value is no count over another
/// @param denominator of how many, or the n that the value stands on; null where there is none
/// @param why there is no value, in words; empty where there is one
/// @param view the id of the view that shows it; empty where that is the first of its picture
/// @param exposure what a rate is held against; null of all else
public record Figure(
        String id,
        String definition,
        Unit unit,
        @Nullable Double value,
        @Nullable Interval interval,
        @Nullable Long numerator,
        @Nullable Long denominator,
        String why,
        String view,
        @Nullable Exposure exposure) {
    private static final double LEVEL = 0.95;

    public enum Unit {
        /// Incidents, or other things that are counted.
        COUNT,
        /// From 0 to 1.
        SHARE,
        /// Of the clock.
        MINUTES,
        /// That people spent, shown as hours, never as days.
        PERSON_MINUTES,
        DAYS,
        /// Incidents per [#exposure].
        RATE,
        /// One over the other.
        RATIO,
        /// A coefficient or statistic without a unit.
        NUMBER,
        /// The probability of such a result by chance alone.
        P_VALUE
    }

    /// What incidents are counted per.
    public enum Exposure {
        DAYS,
        WEEKS,
        DEPLOYMENTS
    }

    public Figure {
        if (value != null && !Double.isFinite(value))
            throw new IllegalArgumentException("A figure is a number, or says why it is none");
        if ((value == null) == why.isEmpty())
            throw new IllegalArgumentException("A figure has a value, or says why not");
    }

    /// A figure that the first view of its picture shows.
    public Figure(
            String id,
            String definition,
            Unit unit,
            @Nullable Double value,
            @Nullable Interval interval,
            @Nullable Long numerator,
            @Nullable Long denominator,
            String why) {
        this(id, definition, unit, value, interval, numerator, denominator, why, "", null);
    }

    /// The same, shown by the view with this id.
    Figure in(String shownBy) {
        return new Figure(
                id,
                definition,
                unit,
                value,
                interval,
                numerator,
                denominator,
                why,
                shownBy,
                exposure);
    }

    /// The same rate, which is one per this.
    Figure per(Exposure held) {
        return new Figure(
                id, definition, unit, value, interval, numerator, denominator, why, view, held);
    }

    /// A count of incidents among `of`, which has no interval.
    public static Figure count(String id, String definition, long count, long of) {
        return new Figure(id, definition, Unit.COUNT, (double) count, null, count, of, "");
    }

    /// A share with its Wilson interval.
    public static Figure share(String id, String definition, Proportion p) {
        return p.n() == 0
                ? none(id, definition, Unit.SHARE, Text.of(Outcome.Reason.NO_DATA))
                : new Figure(
                        id,
                        definition,
                        Unit.SHARE,
                        p.share(),
                        new Interval(p.low(), p.high(), LEVEL),
                        (long) p.count(),
                        (long) p.n(),
                        "");
    }

    /// A measured value of n incidents.
    public static Figure of(
            String id,
            String definition,
            Unit unit,
            double value,
            @Nullable Interval interval,
            long n) {
        return new Figure(id, definition, unit, value, interval, null, n, "");
    }

    /// A figure that can't be told.
    public static Figure none(String id, String definition, Unit unit, String why) {
        return new Figure(id, definition, unit, null, null, null, null, why);
    }

    /// The value as every screen and document shows it, without its interval; a dash where there is
    /// none.
    public String shown() {
        return value == null ? Text.of("figure.none") : shown(value);
    }

    private String shown(double number) {
        return switch (unit) {
            case COUNT -> Text.of("figure.count", Math.round(number));
            case SHARE -> Percent.of(number);
            case MINUTES -> ChartNumbers.duration(number);
            case PERSON_MINUTES -> Spans.effort(number);
            case DAYS -> Text.of("figure.days", ChartNumbers.number(number));
            case RATE, RATIO, NUMBER -> ChartNumbers.number(number);
            case P_VALUE ->
                    number < 0.001
                            ? Text.of("figure.p.small")
                            : String.format(Locale.ROOT, "%.3f", number);
        };
    }

    /// The interval as every screen and document shows it; empty where there is none.
    public String shownInterval() {
        if (interval == null) return "";
        return Text.of(
                "figure.interval",
                interval.low() == Double.NEGATIVE_INFINITY ? "−∞" : shown(interval.low()),
                interval.high() == Double.POSITIVE_INFINITY ? "∞" : shown(interval.high()));
    }
}
