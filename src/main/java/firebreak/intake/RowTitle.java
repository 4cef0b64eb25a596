package firebreak.intake;

import java.util.regex.Pattern;

/// The title of an incident, on one line.
final class RowTitle {
    private static final int FROM_TEXT = 120;
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private RowTitle() {}

    /// The title as it is written; where there is none, how the text begins, and without a text the
    /// key.
    static String of(String title, String key, String text) {
        if (!title.isEmpty()) return oneLine(title);
        var first = text.lines().findFirst().orElse("").strip();
        if (first.isEmpty()) return key;
        if (first.length() <= FROM_TEXT) return first;
        var cut = first.lastIndexOf(' ', FROM_TEXT);
        return first.substring(0, cut > 0 ? cut : FROM_TEXT) + "…";
    }

    private static String oneLine(String title) {
        for (var i = 0; i < title.length(); i++)
            if (title.charAt(i) < ' ' || title.charAt(i) > '~')
                return LINE_BREAK.matcher(title).replaceAll(" ");
        return title;
    }
}
