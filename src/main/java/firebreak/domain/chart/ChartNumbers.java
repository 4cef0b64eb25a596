package firebreak.domain.chart;

import firebreak.domain.Digits;
import firebreak.domain.Percent;
import firebreak.domain.Text;

import java.text.NumberFormat;

/// Numbers as charts write them, the same on screen and in documents.

public final class ChartNumbers {
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;

    private ChartNumbers() {}

    /// A whole number.
    public static String count(long count) {
        return Digits.whole(count);
    }

    /// A number with as many places as its size is worth: 1,234, 12.3, 1.23 and 0.0123.
    public static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) || size >= 100) return format(0).format(value);
        if (size >= 10) return format(1).format(value);
        if (size >= 1) return format(2).format(value);
        int places = (int) Math.min(6, 2 - Math.floor(Math.log10(size)));
        return format(places).format(value);
    }

    private static NumberFormat format(int places) {
        var format = Digits.of("#,##0");
        format.setMaximumFractionDigits(places);
        format.setNegativePrefix("−");
        return format;
    }

    /// How the steps of an axis are written: with as many places as tell one from the next.
    public static NumberFormat steps(double step) {
        int places = (int) Math.clamp(-Math.floor(Math.log10(step) + 1e-9), 0, 9);
        var format = format(places);
        format.setMinimumFractionDigits(places);
        return format;
    }

    /// A share from 0 to 1; what is neither none nor all is never rounded to it.
    public static String percent(double share) {
        return Percent.of(share);
    }

    /// A number in a format.
    public static String of(ChartSpec.Format format, double value) {
        return switch (format) {
            case PERCENT -> percent(value);
            case NUMBER -> number(value);
        };
    }

    /// Minutes as people say them: 40 min, 1 h 20 min, 2 d 3 h, 3 w 1 d.
    public static String duration(double minutes) {
        long whole = Math.round(minutes);
        if (whole < 1) return minutes > 0 ? Text.of("chart.duration.under") : minutes(0);
        if (whole < HOUR) return minutes(whole);
        if (whole < DAY) return two("hours", whole / HOUR, "minutes", whole % HOUR);
        if (whole < 2 * WEEK && whole != WEEK)
            return two("days", whole / DAY, "hours", whole % DAY / HOUR);
        return two("weeks", whole / WEEK, "days", whole % WEEK / DAY);
    }

    private static String minutes(long minutes) {
        return Text.of("chart.duration.minutes", minutes);
    }

    private static String two(String large, long first, String small, long second) {
        var words = Text.of("chart.duration." + large, first);
        return second == 0
                ? words
                : Text.of("chart.duration.two", words, Text.of("chart.duration." + small, second));
    }
}
