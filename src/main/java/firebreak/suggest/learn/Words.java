package firebreak.suggest.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes a text apart. A compound such as `NullPointerException` or `max_open_files` counts as its
/// parts and, in `compounds`, as a whole. Scripts that leave no space between words give one word
/// per character; that two of them follow each other is then what tells.
///
/// @param parts in the order of the text
record Words(List<Word> parts, List<Word> compounds) {
    /// Longer ones are no words: keys, encoded files, lines of dashes.
    private static final int LONGEST = 60;

    static Words of(String text) {
        return of(text, 0, text.length());
    }

    /// The words between two places of a text.
    static Words of(String text, int from, int to) {
        var words = new Words(new ArrayList<>(), new ArrayList<>());
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (standsAlone(c)) {
                words.parts.add(new Word(text.substring(at, next), at, next));
            } else if (inWord(c)) {
                while (next < to) {
                    int n = text.codePointAt(next);
                    if (standsAlone(n) || !inWord(n) && !apostrophe(text, next, to)) break;
                    next += Character.charCount(n);
                }
                words.add(text, at, next);
            }
            at = next;
        }
        return words;
    }

    private void add(String text, int from, int to) {
        if (to - from > LONGEST) return;
        int before = parts.size();
        int at = from;
        while (at < to) {
            int end = at + 1;
            while (end < to && together(text, at, end, to)) end++;
            if (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) > 127)
                parts.add(new Word(form(text, at, end), at, end));
            at = end;
        }
        if (parts.size() - before > 1) compounds.add(new Word(form(text, from, to), from, to));
    }

    private static String form(String text, int from, int to) {
        var form = text.substring(from, to).toLowerCase(Locale.ROOT);
        return form.indexOf('\'') < 0 && form.indexOf('’') < 0
                ? form
                : form.replace("'", "").replace("’", "");
    }

    /// Whether the unit at `end` goes on with the part that began at `at`.
    private static boolean together(String text, int at, int end, int to) {
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        if (next == '_' || last == '_') return false;
        if (next == '\'' || next == '’' || last == '\'' || last == '’') return true;
        if (isDigit(last) != isDigit(next)) return false;
        if (Character.isLowerCase(last) && Character.isUpperCase(next)) return false;
        // "HTTPServer" is "HTTP" and "Server".
        return !(end - at > 0
                && Character.isUpperCase(last)
                && Character.isUpperCase(next)
                && end + 1 < to
                && Character.isLowerCase(text.charAt(end + 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean apostrophe(String text, int at, int to) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < to && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean inWord(int c) {
        if (c < 128) return Character.isLetterOrDigit(c) || c == '_';
        if (Character.isLetterOrDigit(c)) return true;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x0E00) return false;
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(c);
            default -> false;
        };
    }
}
