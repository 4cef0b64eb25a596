package firebreak.intake.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/// Spans of time as tools write them, in whole minutes.
public final class Minutes {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,12})?");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern PART =
            Pattern.compile("\\s*(\\d{1,9}(?:[.,]\\d{1,9})?)\\s*(\\p{L}+)\\.?,?");
    private static final Pattern ISO =
            Pattern.compile(
                    "p(?:(\\d{1,6})w)?(?:(\\d{1,6})d)?(?:t(?:(\\d{1,7})h)?(?:(\\d{1,8})m)?(?:(\\d{1,9})(?:\\.\\d+)?s)?)?");

    private Minutes() {}

    /// The minutes of `90`, `1 Hour 30 Minutes`, `1h 30m`, `01:30` or `PT1H30M`, rounded; null for
    /// anything else, for spans below zero and for `1,234`, which can mean two things.
    public static @Nullable Integer of(String text) {
        var written = text.strip().toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(written).matches())
            return THOUSANDS.matcher(written).matches() ? null : whole(decimal(written));
        var clock = CLOCK.matcher(written);
        if (clock.matches()) {
            var seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            return whole(
                    minutes(
                            Long.parseLong(clock.group(1)) * 3600
                                    + Long.parseLong(clock.group(2)) * 60
                                    + seconds));
        }
        var iso = ISO.matcher(written);
        if (written.length() > 2 && iso.matches()) {
            var units = new long[] {604_800, 86_400, 3600, 60, 1};
            var seconds = 0L;
            for (var i = 0; i < units.length; i++)
                if (iso.group(i + 1) != null)
                    seconds += Long.parseLong(iso.group(i + 1)) * units[i];
            return whole(minutes(seconds));
        }
        return inWords(written);
    }

    private static @Nullable Integer inWords(String written) {
        var part = PART.matcher(written);
        var sum = BigDecimal.ZERO;
        var end = 0;
        while (end < written.length()) {
            if (!part.find(end) || part.start() != end) return null;
            var seconds = secondsOf(part.group(2));
            if (seconds == 0) return null;
            sum = sum.add(decimal(part.group(1)).multiply(BigDecimal.valueOf(seconds)));
            end = part.end();
        }
        return end == 0 ? null : whole(sum.divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP));
    }

    private static long secondsOf(String unit) {
        return switch (unit) {
            case "s", "sec", "secs", "second", "seconds", "sekunde", "sekunden" -> 1;
            case "m", "min", "mins", "minute", "minutes", "minuten" -> 60;
            case "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures" ->
                    3600;
            case "d", "day", "days", "tag", "tage", "jour", "jours" -> 86_400;
            case "w", "week", "weeks" -> 604_800;
            default -> 0;
        };
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }

    private static BigDecimal minutes(long seconds) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP);
    }

    private static @Nullable Integer whole(BigDecimal minutes) {
        var rounded = minutes.setScale(0, RoundingMode.HALF_UP);
        return rounded.compareTo(MOST) > 0 ? null : rounded.intValueExact();
    }
}
