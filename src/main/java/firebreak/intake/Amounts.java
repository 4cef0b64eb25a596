package firebreak.intake;

import firebreak.intake.value.Minutes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// Numbers as clients write them: with groups and decimals by point or comma, decided over a whole
/// table, never for one number alone.
final class Amounts {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([1-9]\\d{0,2}(?:[.,'’\\u00a0\\u202f ]\\d{3})+|\\d{1,15})(?:([.,])(\\d{1,9}))?");
    private static final Pattern OPEN = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private final boolean commaIsDecimal;
    private final boolean pointIsDecimal;

    private Amounts(boolean commaIsDecimal, boolean pointIsDecimal) {
        this.commaIsDecimal = commaIsDecimal;
        this.pointIsDecimal = pointIsDecimal;
    }

    /// Learns from all numbers of a table which sign stands before decimals.
    static Amounts of(List<String> values) {
        var comma = false;
        var point = false;
        for (var value : values) {
            var m = NUMBER.matcher(value);
            if (!m.matches() || m.group(2) == null || OPEN.matcher(value).matches()) continue;
            if (m.group(2).equals(",")) comma = true;
            else point = true;
        }
        return new Amounts(comma && !point, point && !comma);
    }

    static boolean is(String value) {
        return NUMBER.matcher(value).matches() || Minutes.of(value) != null;
    }

    /// The number, in `unit` where the text has a unit of time of its own; null where it is none,
    /// is below zero, or could mean two things.
    @Nullable Double number(String value, String unit) {
        if (PLAIN.matcher(value).matches()) return Double.valueOf(value);
        var m = NUMBER.matcher(value);
        if (m.matches()) return number(value, m.group(2) != null);
        var minutes = Minutes.of(value);
        if (minutes == null) return null;
        return switch (unit) {
            case "minutes" -> (double) minutes;
            case "hours" -> minutes / 60.0;
            case "days" -> minutes / 1440.0;
            default -> null;
        };
    }

    private @Nullable Double number(String value, boolean decimals) {
        if (OPEN.matcher(value).matches()) {
            var comma = value.indexOf(',') > 0;
            if (comma ? commaIsDecimal : pointIsDecimal)
                return Double.valueOf(value.replace(',', '.'));
            if (comma ? pointIsDecimal : commaIsDecimal)
                return Double.valueOf(value.replaceAll("[.,]", ""));
            return null;
        }
        if (!decimals) return Double.valueOf(value.replaceAll("\\D", ""));
        var at = Math.max(value.lastIndexOf('.'), value.lastIndexOf(','));
        return Double.valueOf(
                value.substring(0, at).replaceAll("\\D", "") + "." + value.substring(at + 1));
    }
}
