package firebreak.ui.kit;

import java.text.Normalizer;
import java.util.Locale;

/// How well what a person types fits a name.
public final class Fuzzy {
    private static final int WHOLE = 100;
    private static final int BEGINNING = 80;
    private static final int WORD = 60;
    private static final int INSIDE = 30;
    private static final int INITIALS = 25;
    private static final int SCATTERED = 8;

    private Fuzzy() {}

    /// A name as it is compared: without case and accents.
    public static String folded(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++)
            if (lower.charAt(i) >= 0x80)
                return Normalizer.normalize(lower, Normalizer.Form.NFKD)
                        .replaceAll("\\p{InCombiningDiacriticalMarks}+", "");
        return lower;
    }

    /// The words of what is typed, to be compared with many names.
    public static String[] words(String typed) {
        var folded = folded(typed.strip());
        return folded.isEmpty() ? new String[0] : folded.split("\\s+");
    }

    /// From 1; 0 where a word doesn't occur at all.
    ///
    /// @param name see [#folded]
    /// @param loose whether the letters of a word may stand apart, in order, as is handy with the
    ///   few names of commands and not with thousands of titles
    public static int score(String[] words, String name, boolean loose) {
        int sum = 0;
        for (var word : words) {
            int one = one(word, name, loose);
            if (one == 0) return 0;
            sum += one;
        }
        return words.length == 0 ? 1 : 1 + sum / words.length;
    }

    private static int one(String word, String name, boolean loose) {
        if (name.equals(word)) return WHOLE;
        int best = 0;
        for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
            boolean ends = end == name.length() || !Character.isLetterOrDigit(name.charAt(end));
            int here = at == 0 ? BEGINNING : begins ? WORD : INSIDE;
            if (begins && ends) here += 10;
            best = Math.max(best, here);
        }
        if (best > 0 || !loose || word.length() < 2) return best;
        return initials(word, name) ? INITIALS : scattered(word, name) ? SCATTERED : 0;
    }

    private static boolean initials(String word, String name) {
        int next = 0;
        for (int i = 0; i < name.length() && next < word.length(); i++) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(name.charAt(i - 1));
            if (begins && name.charAt(i) == word.charAt(next)) next++;
        }
        return next == word.length();
    }

    private static boolean scattered(String word, String name) {
        int next = 0;
        for (int i = 0; i < name.length() && next < word.length(); i++)
            if (name.charAt(i) == word.charAt(next)) next++;
        return next == word.length();
    }
}
