package firebreak.domain.incident;

import java.util.Locale;
import java.util.regex.Pattern;

/// The common scale to which clients' severity words are mapped.
public enum SeverityClass {
    CRITICAL,
    HIGH,
    MODERATE,
    LOW,
    UNKNOWN;

    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("^\\(?(?:sev|severity|p|prio|priority)?[\\s_-]*\\d\\)?\\s*[-:.]\\s*");

    /// A longer word before a shorter one that it begins with.
    private static final Pattern WORD_BEFORE =
            Pattern.compile("^(?:severity|sev|s|priority|prio|p)?[\\s_:/=-]*");

    private static final Pattern SCOPE_BEFORE =
            Pattern.compile("^(?:severity|sev|priority|prio|p)[\\s_:/=-]+");

    /// Maps a client's word ("1 - Critical", "SEV-2", "P3", "Blocker", "severity::1", "priority:
    /// high") to the common scale; words it does not know are [#UNKNOWN]. Sev 0 and 1 are both
    /// critical.
    public static SeverityClass ofWord(String word) {
        var w = word.strip().toLowerCase(Locale.ROOT);
        if (w.isEmpty()) return UNKNOWN;
        var named = named(NUMBER_BEFORE.matcher(w).replaceFirst(""));
        if (named != UNKNOWN) return named;
        var scoped = named(SCOPE_BEFORE.matcher(w).replaceFirst(""));
        return scoped != UNKNOWN ? scoped : numbered(w);
    }

    private static SeverityClass named(String w) {
        return switch (w) {
            case "critical", "blocker", "highest", "urgent", "emergency", "kritisch", "disaster" ->
                    CRITICAL;
            case "high", "major", "hoch", "serious", "severe" -> HIGH;
            case "moderate", "medium", "normal", "mittel", "average" -> MODERATE;
            case "low",
                    "minor",
                    "lowest",
                    "trivial",
                    "planning",
                    "none",
                    "niedrig",
                    "info",
                    "cosmetic" ->
                    LOW;
            default -> UNKNOWN;
        };
    }

    private static SeverityClass numbered(String w) {
        var digits = WORD_BEFORE.matcher(w).replaceFirst("");
        if (digits.isEmpty() || !Character.isDigit(digits.charAt(0))) return UNKNOWN;
        if (digits.length() > 1 && Character.isLetterOrDigit(digits.charAt(1))) return UNKNOWN;
        return switch (digits.charAt(0)) {
            case '0', '1' -> CRITICAL;
            case '2' -> HIGH;
            case '3' -> MODERATE;
            case '4', '5' -> LOW;
            default -> UNKNOWN;
        };
    }
}
