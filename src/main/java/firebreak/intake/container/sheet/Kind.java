package firebreak.intake.container.sheet;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/// What the number in a cell counts, told by its format.
enum Kind {
    NUMBER,
    /// A day.
    DATE,
    /// A day and a time.
    DATE_TIME,
    /// A time of day, or a day and a time of which only the time shows.
    TIME,
    /// As `DATE_TIME` and `TIME`, with parts of a second.
    DATE_TIME_FRACTION,
    TIME_FRACTION,
    /// A span of time, such as 36:30.
    SPAN;

    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|(?i:am/pm|a/p)");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^]]*]");

    /// @param id the number of the format in the file
    /// @param code the code of the format, such as `yyyy-mm-dd hh:mm`, or null where the file does
    ///   not spell it out because every program knows it
    static Kind of(int id, @Nullable String code) {
        if (code != null) return spelled(id, code);
        // Of East Asian languages: days, and a few times.
        if (id >= 27 && id <= 36 || id >= 50 && id <= 58)
            return id >= 32 && id <= 35 || id == 55 || id == 56 ? TIME : DATE;
        var builtin = BuiltinFormats.getBuiltinFormat(id);
        return builtin == null ? NUMBER : spelled(id, builtin);
    }

    private static Kind spelled(int id, String format) {
        if (format.length() > 1000 || !DateUtil.isADateFormat(id, format))
            return onlyElapsed(format) ? SPAN : NUMBER;
        var code = WORDS.matcher(format.split(";", 2)[0]).replaceAll("");
        if (ELAPSED.matcher(code).find()) return SPAN;
        var letters = IN_BRACKETS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        var clock = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        var day = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
        var month = letters.indexOf('m') >= 0 && (!clock || letters.contains("mmm"));
        var fraction = letters.contains("s.0") || letters.contains("s,0");
        // Formats whose letters are of another language are known by their number.
        if (!clock && !day && !month) return DATE_TIME;
        if (day || month) return !clock ? DATE : fraction ? DATE_TIME_FRACTION : DATE_TIME;
        return fraction ? TIME_FRACTION : TIME;
    }

    private static boolean onlyElapsed(String format) {
        return format.length() <= 1000
                && ELAPSED.matcher(WORDS.matcher(format).replaceAll("")).find();
    }
}
