package firebreak.domain;

import java.util.Set;

/// Text that a spreadsheet would run as a formula, whoever wrote it.
public final class Formula {
    private static final Set<Character> FIRST = Set.of('=', '+', '-', '@', '\t', '\r');

    private Formula() {}

    /// Whether a text that begins with this sign is a formula to a spreadsheet.
    public static boolean begins(char first) {
        return FIRST.contains(first);
    }

    /// The text, with an apostrophe in front where a spreadsheet would run it.
    public static String guarded(String text) {
        return !text.isEmpty() && begins(text.charAt(0)) ? "'" + text : text;
    }
}
