package firebreak.report.model;

import firebreak.analysis.Basis;
import firebreak.analysis.Proportion;
import firebreak.domain.DateForm;
import firebreak.domain.Percent;
import firebreak.domain.Text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Numbers and dates as documents show them.
public final class Shown {
    private Shown() {}

    /// Such as "14 Sep 2025".
    public static String day(Instant moment, ZoneId zone) {
        return DateForm.DAY.of(moment.atZone(zone));
    }

    /// A day as a person chose to have days written.
    public static String day(LocalDate day) {
        return DateForm.DAY.of(day);
    }

    /// From when to when incidents were looked at, for the middle of a sentence.
    public static String period(Basis basis) {
        var first = basis.first();
        var last = basis.last();
        if (first == null || last == null) return Text.of("report.lookedAt.undated");
        return first.equals(last)
                ? Text.of("report.lookedAt.day", day(first))
                : Text.of("report.lookedAt.period", day(first), day(last));
    }

    /// Such as "43 %"; a dash where there is no number; see [Percent].
    public static String percent(double share) {
        if (Double.isNaN(share)) return Text.of("report.none");
        return Percent.of(share);
    }

    /// Such as "31–48 %"; a dash where nothing was counted.
    public static String interval(Proportion p) {
        return p.n() == 0 ? Text.of("report.none") : range(p.low(), p.high());
    }

    /// Such as "31–48 %".
    public static String range(double low, double high) {
        return Percent.range(low, high);
    }

    /// Such as "206 hours", or minutes below ten hours, where rounding would show.
    public static String time(long minutes) {
        return minutes < 600
                ? Text.of("report.minutes", minutes)
                : Text.of("report.hours", Math.round(minutes / 60.0));
    }
}
