package firebreak.intake.value;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.time.ZoneOffset;

/// The few ways in which nearly all tools write a moment, read without patterns: year-first or with
/// two numbers of two digits, an hour from 00 to 23, minutes, perhaps seconds with a fraction,
/// perhaps `Z` or an offset. It knows nothing that [DateText] doesn't; it is ten times as fast,
/// which shows in a file of a million rows.
final class UsualDate {
    private static final int DAY = 10;
    private static final int MOST_SECONDS = 18 * 3600;

    private final String text;
    private int at = DAY;

    private UsualDate(String text) {
        this.text = text;
    }

    /// The same as [DateText#of], or null where that has to look.
    static @Nullable DateText of(String text) {
        if (text.length() < DAY) return null;
        var yearFirst = separator(text.charAt(4));
        if (yearFirst && text.charAt(7) == text.charAt(4))
            return new UsualDate(text).read(true, digits(text, 0, 4), 5, 8, text.charAt(4));
        if (separator(text.charAt(2)) && text.charAt(5) == text.charAt(2))
            return new UsualDate(text).read(false, digits(text, 6, 10), 0, 3, text.charAt(2));
        return null;
    }

    private @Nullable DateText read(boolean yearFirst, int year, int first, int second, char s) {
        var one = digits(text, first, first + 2);
        var two = digits(text, second, second + 2);
        if (year < 0 || one < 0 || two < 0) return null;
        var style = yearFirst ? DateText.Style.PLAIN : DateText.Style.NUMBERS;
        var day = layout(yearFirst, s);
        if (text.length() == DAY)
            return new DateText(style, year, one, two, LocalTime.MIDNIGHT, false, null, day);
        var time = time();
        if (time == null) return null;
        var layout = day + (seconds ? " HH:mm:ss" : " HH:mm");
        if (at == text.length())
            return new DateText(style, year, one, two, time, false, null, layout);
        var offset = offset();
        return offset == null
                ? null
                : new DateText(style, year, one, two, time, false, offset, layout + " Z");
    }

    private boolean seconds;

    private @Nullable LocalTime time() {
        var between = text.charAt(at);
        var hour = digits(text, at + 1, at + 3);
        var minute = digits(text, at + 4, at + 6);
        if (between != ' ' && between != 'T' || hour < 0 || hour > 23 || minute < 0 || minute > 59)
            return null;
        if (text.charAt(at + 3) != ':') return null;
        at += 6;
        if (at == text.length() || text.charAt(at) != ':') return LocalTime.of(hour, minute);
        seconds = true;
        var second = digits(text, at + 1, at + 3);
        if (second < 0 || second > 59) return null;
        at += 3;
        var nanos = nanos();
        return nanos < 0 ? null : LocalTime.of(hour, minute, second, nanos);
    }

    /// A fraction of up to nine digits; -1 where it is none.
    private int nanos() {
        if (at == text.length() || text.charAt(at) != '.') return 0;
        int start = ++at;
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) at++;
        if (at - start > 9) return -1;
        var fraction = digits(text, start, at);
        for (int i = at - start; i < 9 && fraction >= 0; i++) fraction *= 10;
        return fraction;
    }

    private @Nullable ZoneOffset offset() {
        var sign = text.charAt(at);
        if (sign == 'Z') return at + 1 == text.length() ? ZoneOffset.UTC : null;
        if (sign != '+' && sign != '-') return null;
        var colon = at + 3 < text.length() && text.charAt(at + 3) == ':' ? 1 : 0;
        if (at + 5 + colon != text.length()) return null;
        var hours = digits(text, at + 1, at + 3);
        var minutes = digits(text, at + 3 + colon, at + 5 + colon);
        var all = (hours * 60 + minutes) * 60;
        if (hours < 0 || minutes < 0 || minutes > 59 || all > MOST_SECONDS) return null;
        return ZoneOffset.ofTotalSeconds(sign == '-' ? -all : all);
    }

    private static String layout(boolean yearFirst, char s) {
        return switch (s) {
            case '-' -> yearFirst ? "yyyy-MM-dd" : "①-②-yyyy";
            case '/' -> yearFirst ? "yyyy/MM/dd" : "①/②/yyyy";
            default -> yearFirst ? "yyyy.MM.dd" : "①.②.yyyy";
        };
    }

    private static boolean separator(char c) {
        return c == '-' || c == '/' || c == '.';
    }

    /// The number that these digits make, or -1 where one of them is none.
    private static int digits(String text, int from, int to) {
        if (to > text.length() || from >= to) return -1;
        var number = 0;
        for (int i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }
}
