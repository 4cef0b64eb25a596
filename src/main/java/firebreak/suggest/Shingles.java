package firebreak.suggest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How alike two texts are, word for word: Jaccard's index of their shingles, which are all runs of
/// `k` words (Broder, On the resemblance and containment of documents, 1997). A text of fewer words
/// is one shingle.
public final class Shingles {
    private Shingles() {}

    /// From 0 (nothing in common) to 1 (the same runs of words); NaN where neither has a word.
    ///
    /// @param k words in a run, at least 1
    public static double jaccard(String a, String b, int k) {
        var numbers = new HashMap<String, Integer>();
        return jaccard(words(a, numbers), words(b, numbers), k);
    }

    private static int[] words(String text, HashMap<String, Integer> numbers) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .mapToInt(w -> numbers.computeIfAbsent(w, n -> numbers.size()))
                .toArray();
    }

    /// The same for words that are numbers already.
    public static double jaccard(int[] a, int[] b, int k) {
        if (k < 1) throw new IllegalArgumentException("a run has at least one word");
        var ofA = of(a, k);
        var ofB = of(b, k);
        if (ofA.isEmpty() && ofB.isEmpty()) return Double.NaN;
        var both = new HashSet<>(ofA);
        both.retainAll(ofB);
        return (double) both.size() / (ofA.size() + ofB.size() - both.size());
    }

    private static Set<List<Integer>> of(int[] words, int k) {
        var all = Arrays.stream(words).boxed().toList();
        var shingles = new HashSet<List<Integer>>();
        if (all.size() < k) {
            if (!all.isEmpty()) shingles.add(all);
            return shingles;
        }
        for (int i = 0; i + k <= all.size(); i++) shingles.add(all.subList(i, i + k));
        return shingles;
    }
}
