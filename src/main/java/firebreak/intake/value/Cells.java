package firebreak.intake.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a cell holds once the habits of exporting tools are taken off.
public final class Cells {
    private static final Pattern JAVA_OBJECT =
            Pattern.compile("(?:[\\w$]+\\.){2,}[\\w$]+@[0-9a-f]{4,}");
    private static final Set<String> ERRORS =
            Set.of(
                    "#N/A",
                    "#VALUE!",
                    "#REF!",
                    "#DIV/0!",
                    "#NAME?",
                    "#NULL!",
                    "#NUM!",
                    "#SPILL!",
                    "#CALC!",
                    "#GETTING_DATA");

    /// What stood in a column that was too narrow to show it.
    private static final Pattern NARROW = Pattern.compile("#{3,255}");

    private static final int SHOWN = 80;

    private Cells() {}

    /// The text of a cell, or "" where it says "nothing": blank, one of the null words (in lower
    /// case), or an object that leaked out of the tool. The apostrophe by which tools guard against
    /// formulas is taken off.
    public static String clean(String cell, Set<String> nullWords) {
        var text = cell.strip();
        if (text.isEmpty()) return "";
        if (text.length() < 20 && nullWords.contains(text.toLowerCase(Locale.ROOT))) return "";
        if (text.length() < 300 && text.indexOf('@') > 0 && JAVA_OBJECT.matcher(text).matches())
            return "";
        return guarded(text) ? text.substring(1) : text;
    }

    /// Whether a spreadsheet program wrote this in the place of a value that it could not compute.
    public static boolean isError(String value) {
        return value.length() > 2
                && value.charAt(0) == '#'
                && (ERRORS.contains(value) || NARROW.matcher(value).matches());
    }

    private static boolean guarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@;".indexOf(text.charAt(1)) >= 0;
    }

    /// A value short enough for a message, on one line.
    public static String shown(String value) {
        var line = value.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (line.length() <= SHOWN) return line;
        var end = Character.isHighSurrogate(line.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return line.substring(0, end) + "…";
    }
}
