package firebreak.domain.pseudonym;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds names in texts, however many there are. A name stands as words of its own, in any case;
/// what is between its words may be another sign or none, so that `payments-api` is found in
/// "Payments API" and "PaymentsApi". Where a script has no spaces, a name is found anywhere.
///
/// @param <T> what is known of a name
public final class NameFinder<T> {
    /// A name in a text.
    ///
    /// @param end behind it
    public record Found<T>(int start, int end, T what) {}

    /// @param asWritten the only way in which it counts; empty for any
    /// @param words whether it has signs between its words
    private record Name<T>(String asWritten, boolean words, T what) {}

    private static final int WIDEST_GAP = 3;
    private static final String GAP = " \t\r\n\u00A0\u202F-_./&'\u2019,:+()|@\u2013\u2014\u2011";

    private final Map<String, List<Name<T>>> names = new HashMap<>();
    private final Map<String, T> unspaced = new HashMap<>();
    private String[] sorted = {};

    /// Adds a name in any case; the first one added stands for all that are the same but for case
    /// and signs.
    ///
    /// @return false where it has no letter or digit, so that no text has it as a word
    public boolean add(String name, T what) {
        return add(name, "", what);
    }

    /// Adds a name that only counts as it is written.
    public boolean addAsWritten(String name, T what) {
        return add(name, name, what);
    }

    private boolean add(String name, String asWritten, T what) {
        var letters = letters(name);
        if (letters.isEmpty()) return false;
        if (letters.codePoints().anyMatch(NameFinder::isUnspaced))
            unspaced.putIfAbsent(folded(name.strip()), what);
        else
            names.computeIfAbsent(letters, _ -> new ArrayList<>())
                    .add(new Name<>(asWritten, hasGap(name.strip()), what));
        sorted = new String[0];
        return true;
    }

    /// All that are in a text, from left to right, the longest where several begin at one place;
    /// none overlaps another.
    public List<Found<T>> in(String text) {
        if (sorted.length == 0 && !names.isEmpty()) {
            // Several may look at the same time.
            var all = names.keySet().toArray(String[]::new);
            Arrays.sort(all);
            sorted = all;
        }
        var folded = folded(text);
        var found = new ArrayList<Found<T>>();
        for (int at = 0; at < text.length(); ) {
            var here = at(text, folded, at);
            if (here == null) at += Character.charCount(text.codePointAt(at));
            else {
                found.add(here);
                at = here.end();
            }
        }
        return found;
    }

    private @Nullable Found<T> at(String text, String folded, int start) {
        if (!unspaced.isEmpty() && isUnspaced(text.codePointAt(start))) {
            var found = unspacedAt(folded, start);
            if (found != null) return found;
        }
        boolean begins =
                isSpaced(text.codePointAt(start))
                        && (start == 0 || !isSpaced(text.codePointBefore(start)));
        return begins ? wordsAt(text, folded, start) : null;
    }

    private @Nullable Found<T> unspacedAt(String folded, int start) {
        @Nullable Found<T> longest = null;
        for (var name : unspaced.entrySet())
            if (folded.startsWith(name.getKey(), start)
                    && (longest == null || start + name.getKey().length() > longest.end()))
                longest = new Found<>(start, start + name.getKey().length(), name.getValue());
        return longest;
    }

    /// Narrows the sorted names letter by letter.
    private @Nullable Found<T> wordsAt(String text, String folded, int start) {
        @Nullable Found<T> longest = null;
        int low = 0;
        int high = sorted.length;
        int depth = 0;
        boolean tight = true;
        for (int at = start; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (!isSpaced(c)) {
                int next = behindGap(text, at);
                if (next < 0) break;
                tight &= next == at + 1 && "-_".indexOf(text.charAt(at)) >= 0;
                at = next;
                continue;
            }
            for (int i = 0; i < Character.charCount(c) && low < high; i++) {
                char letter = folded.charAt(at + i);
                low = first(low, high, depth, letter);
                high = first(low, high, depth, (char) (letter + 1));
                depth++;
            }
            if (low >= high) break;
            at += Character.charCount(c);
            boolean ends = at == text.length() || !isSpaced(text.codePointAt(at));
            if (ends && sorted[low].length() == depth) {
                var what = fitting(sorted[low], text.substring(start, at), tight);
                if (what != null) longest = new Found<>(start, at, what.what());
            }
        }
        return longest;
    }

    private @Nullable Name<T> fitting(String letters, String written, boolean tight) {
        @Nullable Name<T> fitting = null;
        for (var name : names.getOrDefault(letters, List.of())) {
            if (name.asWritten().equals(written)) return name;
            boolean any = name.asWritten().isEmpty() && (name.words() || tight);
            if (any && fitting == null) fitting = name;
        }
        return fitting;
    }

    /// The first of the sorted names whose letter at `depth` is at least this one.
    private int first(int from, int to, int depth, char letter) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            var name = sorted[middle];
            if (name.length() <= depth || name.charAt(depth) < letter) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int behindGap(String text, int at) {
        int next = at;
        while (next < text.length() && GAP.indexOf(text.charAt(next)) >= 0) next++;
        boolean between = next < text.length() && isSpaced(text.codePointAt(next));
        // Lines are broken and indented, however far.
        boolean narrow = next - at <= WIDEST_GAP || text.substring(at, next).isBlank();
        return next > at && between && narrow ? next : -1;
    }

    private static boolean hasGap(String name) {
        return name.codePoints().anyMatch(c -> !isLetter(c));
    }

    /// The letters and digits of a name, without their case.
    static String letters(String name) {
        var letters = new StringBuilder();
        folded(name).codePoints().filter(NameFinder::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// Of a word that ends where another sign, or a script without spaces, begins.
    private static boolean isSpaced(int c) {
        return isLetter(c) && !isUnspaced(c);
    }

    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /// Letter by letter without its case, so that places stay the same.
    private static String folded(String text) {
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++)
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        return new String(letters);
    }
}
