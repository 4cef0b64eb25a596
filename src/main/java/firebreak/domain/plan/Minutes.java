package firebreak.domain.plan;

import firebreak.domain.Text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How long a piece of work takes, as people write and read it.
public final class Minutes {
    private static final int HOUR = 60;
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,5})\\s*(?:m|min|minutes)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    private static final Pattern HOURS =
            Pattern.compile(
                    "(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*(?:h|hours?)(?:\\s*(\\d{1,2})\\s*(?:m|min)?)?");

    private Minutes() {}

    /// Such as "45 min", "2 h" or "1 h 30 min"; nothing for nothing.
    public static String told(int minutes) {
        if (minutes == 0) return "";
        int hours = minutes / HOUR;
        int rest = minutes % HOUR;
        return hours == 0
                ? Text.of("minutes.rest", rest)
                : rest == 0
                        ? Text.of("minutes.hours", hours)
                        : Text.of("minutes.both", hours, rest);
    }

    /// Reads "90", "90 min", "1:30", "1.5 h" and "1 h 30 min"; empty for anything else, and for
    /// more than [PlanItem#MOST_MINUTES]. Nothing is no time.
    public static OptionalInt read(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) return OptionalInt.of(0);
        var plain = PLAIN.matcher(words);
        if (plain.matches()) return most(Integer.parseInt(plain.group(1)));
        var clock = CLOCK.matcher(words);
        if (clock.matches())
            return most(HOUR * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2)));
        var hours = HOURS.matcher(words);
        if (!hours.matches() || (hours.group(2) != null && hours.group(3) != null))
            return OptionalInt.empty();
        int minutes = HOUR * Integer.parseInt(hours.group(1));
        if (hours.group(2) != null)
            minutes += (int) Math.round(HOUR * Double.parseDouble("0." + hours.group(2)));
        if (hours.group(3) != null) minutes += Integer.parseInt(hours.group(3));
        return most(minutes);
    }

    private static OptionalInt most(int minutes) {
        return minutes <= PlanItem.MOST_MINUTES ? OptionalInt.of(minutes) : OptionalInt.empty();
    }
}
