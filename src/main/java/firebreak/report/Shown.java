package firebreak.report;

import firebreak.analysis.Proportion;
import firebreak.domain.Text;

import java.time.Instant;
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

    /// Such as "43%"; a dash where there is no number.
    static String percent(double share) {
        return Double.isNaN(share) ? Text.of("report.none") : Math.round(share * 100) + "%";
    }

    /// Such as "31% to 48%"; a dash where nothing was counted.
    static String interval(Proportion p) {
        return p.n() == 0
                ? Text.of("report.none")
                : Text.of("report.interval", percent(p.low()), percent(p.high()));
    }

    /// Such as "206 hours", or minutes below two hours.
    static String time(long minutes) {
        return minutes < 120
                ? Text.of("report.minutes", minutes)
                : Text.of("report.hours", Math.round(minutes / 60.0));
    }
}
