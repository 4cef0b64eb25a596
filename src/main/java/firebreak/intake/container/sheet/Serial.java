package firebreak.intake.container.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// Moments and spans that a spreadsheet keeps as a number of days.
final class Serial {
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST = 2_958_466;
    private static final long SECOND = 1000;
    private static final long DAY = 86_400 * SECOND;

    private Serial() {}

    /// The number as text; a plain number where no moment belongs to it.
    ///
    /// @param from1904 whether days count from 1904, as in workbooks of old Macs
    static String text(double days, Kind kind, boolean from1904) {
        if (kind == Kind.SPAN) return span(days);
        if (kind == Kind.NUMBER || !(days >= 0 && days < LAST)) return NumberText.of(days);
        var step = kind == Kind.DATE_TIME_FRACTION || kind == Kind.TIME_FRACTION ? 1 : SECOND;
        var millis = Math.round(days * DAY / step) * step;
        var day = Math.floorDiv(millis, DAY);
        var time = LocalTime.ofNanoOfDay(Math.floorMod(millis, DAY) * 1_000_000);
        if (day == 0 && !from1904 && (time.toNanoOfDay() > 0 || clockOnly(kind)))
            return time.toString();
        if (day == 0 && clockOnly(kind)) return time.toString();
        var date = date(day, from1904);
        return kind == Kind.DATE && time.equals(LocalTime.MIDNIGHT)
                ? date.toString()
                : LocalDateTime.of(date, time).toString();
    }

    private static boolean clockOnly(Kind kind) {
        return kind == Kind.TIME || kind == Kind.TIME_FRACTION;
    }

    /// Excel has a 29 February 1900, so the days before it count from one day later.
    private static LocalDate date(long day, boolean from1904) {
        if (from1904) return ZERO_1904.plusDays(day);
        return ZERO.plusDays(day < 60 ? day + 1 : day);
    }

    /// Hours and minutes, and seconds where there are any, such as `36:30` or `-0:05`.
    static String span(double days) {
        if (!(Math.abs(days) < LAST)) return NumberText.of(days);
        return span(Math.round(days * DAY / SECOND));
    }

    static String span(long seconds) {
        var all = Math.abs(seconds);
        var sign = seconds < 0 ? "-" : "";
        var clock = "%s%02d:%02d".formatted(sign, all / 3600, all / 60 % 60);
        return all % 60 == 0 ? clock : clock + ":%02d".formatted(all % 60);
    }
}
