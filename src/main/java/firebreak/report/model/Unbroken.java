package firebreak.report.model;

import java.util.regex.Pattern;

/// Text in which no line ends within a date, between a number and its unit, or between "Table" and
/// its number: there the space is one at which lines don't break. Everything else stays.
public final class Unbroken {
    private static final char SPACE = '\u00a0';

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private static final String UNIT =
            "(?:[%‰€£$]|EUR|GBP|USD|°C|ms|s|min|h|[kKMGT]i?B|[kMG]?Hz|mm|cm|km|pt|px"
                    + "|(?:percent|second|minute|hour|day|week|month|year|byte)s?)";

    private static final String LABEL =
            "(?:Table|Figure|Section|Chapter|Appendix|Page|Slide|Step|Phase)";

    private static final String BEGINS = "(?<![\\p{L}\\p{N}])";
    private static final String ENDS = "(?![\\p{L}\\p{N}])";

    /// What stands before a space, and what behind it. The cheaper is asked first.
    private static String joint(String before, String behind) {
        return behind.startsWith("\\")
                ? "(?=" + behind + ")(?<=" + before + " )"
                : "(?<=" + before + " )(?=" + behind + ")";
    }

    /// It begins with the space, so that no other sign is looked at twice.
    private static final Pattern JOINT =
            Pattern.compile(
                    " (?:"
                            + String.join(
                                    "|",
                                    joint("\\d", UNIT + ENDS),
                                    joint(BEGINS + "\\d{1,2}", MONTH + ENDS),
                                    joint(BEGINS + MONTH, "\\d{4}" + ENDS),
                                    joint(BEGINS + "\\d{1,2}[ \u00a0]" + MONTH, "\\d{2}" + ENDS),
                                    joint(BEGINS + LABEL, "\\d"),
                                    joint(BEGINS + "Appendix", "\\p{Lu}" + ENDS))
                            + ")");

    private Unbroken() {}

    /// The text with its spaces where lines may end.
    public static String text(String text) {
        return mayJoin(text) ? JOINT.matcher(text).replaceAll(String.valueOf(SPACE)) : text;
    }

    /// What stands behind a label such as "Table" stays on its line.
    public static String labelled(String label, String number) {
        return label + SPACE + number;
    }

    /// Most texts have no number beside a space, and there are many.
    private static boolean mayJoin(String text) {
        for (var at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
            if (at > 0 && isNumber(text.charAt(at - 1))
                    || at + 1 < text.length() && isNumber(text.charAt(at + 1))) return true;
        return text.contains("Appendix ");
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9';
    }
}
