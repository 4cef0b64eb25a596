package firebreak.intake.container.document;

import firebreak.intake.value.DateText;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds days and times in sentences.
final class Dates {
    private static final String CLOCK =
            "(?:(?:T|,?\\s+(?:at\\s+)?)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:\\s?[AaPp]\\.?[Mm]\\.?)?(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[ECMP][SD]T|CES?T))?\\b)?";
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<![\\d/.-])(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4}/\\d{1,2}/\\d{1,2}"
                            + "|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}"
                            + "|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?\\p{Lu}\\p{L}{2,8}\\.?,?\\s+\\d{4}"
                            + "|\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})"
                            + CLOCK
                            + "(?!\\d)");

    /// Such as January 14-19, 2026, of which the first day counts.
    private static final Pattern DAYS =
            Pattern.compile(
                    "(\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2})\\s?[-–—]\\s?\\d{1,2}(?=,?\\s+\\d{4})");

    private static final Pattern NAME =
            Pattern.compile("(?<!\\d)(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<![\\d:.-])(\\d{1,2}:\\d{2})(?::\\d{2})?(?:\\s?([AaPp])\\.?[Mm]\\.?)?(?:\\s?(UTC|GMT|Z|[ECMP][SD]T|CES?T))?(?![\\d:])");

    private Dates() {}

    /// The first day in the text, with its time where it has one; or null.
    static @Nullable String first(String text) {
        var found = DAY.matcher(DAYS.matcher(text.replace('\u00a0', ' ')).replaceAll("$1"));
        for (var i = 0; i < 50 && found.find(); i++) {
            var written =
                    found.group().strip().replaceFirst("(?<=\\d)(?:st|nd|rd|th)?\\s+of\\s+", " ");
            var date = DateText.of(written);
            if (date != null && !date.isPlaceholder()) return written;
        }
        return null;
    }

    /// The day in the name of a file, such as 2023-04-01-api.md or 20230401-api.txt; or null.
    static @Nullable String inName(String name) {
        var found = NAME.matcher(name);
        while (found.find()) {
            var day = found.group(1) + "-" + found.group(2) + "-" + found.group(3);
            var year = Integer.parseInt(found.group(1));
            var date = DateText.of(day);
            if (year >= 1970
                    && year < 2100
                    && date != null
                    && date.at(null, ZoneOffset.UTC) != null) return day;
        }
        return null;
    }

    /// The day of a moment, without its time; or null where it isn't clear which it is.
    static @Nullable String dayOf(String moment) {
        var date = DateText.of(moment);
        if (date == null || date.style() != DateText.Style.PLAIN) return null;
        return "%04d-%02d-%02d".formatted(date.year(), date.first(), date.second());
    }

    /// The only time of day in the text with its zone, such as "10:02 UTC"; or null.
    static @Nullable String onlyTime(String text) {
        var found = TIME.matcher(text);
        if (!found.find()) return null;
        var time = time(found);
        return found.find() ? null : time;
    }

    /// The text without its days and times.
    static String without(String text) {
        return TIME.matcher(DAY.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    private static String time(Matcher m) {
        var half = m.group(2) == null ? "" : " " + m.group(2).toUpperCase(Locale.ROOT) + "M";
        var zone = m.group(3) == null ? "" : " " + m.group(3);
        return m.group(1) + half + zone;
    }
}
