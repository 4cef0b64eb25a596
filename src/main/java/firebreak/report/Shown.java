package firebreak.report;

import firebreak.analysis.Proportion;
import firebreak.domain.Text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers and dates as documents show them.
final class Shown {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Shown() {}

    /// Such as "14 Sep 2025".
    static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Such as "43 %"; a dash where there is no number. What is neither nothing nor everything is
    /// never rounded to it.
    static String percent(double share) {
        if (Double.isNaN(share)) return Text.of("report.none");
        if (share > 0 && share < 0.005) return Text.of("report.percent.low");
        if (share < 1 && share >= 0.995) return Text.of("report.percent.high");
        return Text.of("report.percent", Math.round(share * 100));
    }

    /// Such as "31–48 %"; a dash where nothing was counted.
    static String interval(Proportion p) {
        return p.n() == 0 ? Text.of("report.none") : range(p.low(), p.high());
    }

    /// Such as "31–48 %".
    static String range(double low, double high) {
        return Text.of("report.range", Math.round(low * 100), Math.round(high * 100));
    }

    /// Such as "206 hours", or minutes below ten hours, where rounding would show.
    static String time(long minutes) {
        return minutes < 600
                ? Text.of("report.minutes", minutes)
                : Text.of("report.hours", Math.round(minutes / 60.0));
    }
}
