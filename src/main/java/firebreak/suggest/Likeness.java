package firebreak.suggest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/// How much the words of two incidents speak for them being one. A word is worth the bits by which
/// it narrows the incidents down, as inverse document frequency has it, less what a long text holds
/// of all words anyhow; and all that two have in common counts by the share that it is of the
/// shorter one.
final class Likeness {
    /// Marks the word that stands for a whole title.
    static final char WHOLE_TITLE = 1;

    private static final double MOST = 26;

    /// A word of so many incidents leads nowhere.
    private static final int TOO_MANY = 200;

    private static final int RAREST = 16;
    private static final int BEST = 12;
    private static final int SHOWN = 6;

    /// What a word must be worth to be shown.
    private static final double TELLING = 1.5;

    private final List<Trace> all;
    private final Vocabulary vocabulary;
    private final float[] bits;
    private final float[] mass;
    private final double usual;
    private final int[] begins;
    private final int[] places;
    private final float[] gathered;
    private final Best rarest = new Best(RAREST);
    private final Best best = new Best(BEST);

    /// Each of the rarest words leads to so many at most.
    private final int[] met = new int[RAREST * TOO_MANY];

    private int metCount;

    Likeness(List<Trace> all, Vocabulary vocabulary) {
        this.all = all;
        this.vocabulary = vocabulary;
        bits = new float[vocabulary.size()];
        for (int w = 0; w < bits.length; w++)
            bits[w] = (float) Bits.log2((double) all.size() / vocabulary.incidents(w));
        mass = new float[all.size()];
        long words = 0;
        for (int i = 0; i < mass.length; i++) {
            for (var w : all.get(i).words) mass[i] += weighed(w);
            words += all.get(i).words.length;
        }
        usual = all.isEmpty() ? 1 : Math.max(1, (double) words / all.size());
        begins = new int[bits.length + 1];
        for (int w = 0; w < bits.length; w++)
            begins[w + 1] = begins[w] + (leads(w) ? vocabulary.incidents(w) : 0);
        places = new int[begins[bits.length]];
        var filled = begins.clone();
        for (int i = 0; i < mass.length; i++)
            for (var w : all.get(i).words) if (leads(w)) places[filled[w]++] = i;
        gathered = new float[all.size()];
    }

    /// A word that nobody else uses counts half against likeness, as it may be another word for the
    /// same; the whole title only ever counts for it.
    private double weighed(int word) {
        if (vocabulary.first(word) == WHOLE_TITLE) return 0;
        return vocabulary.incidents(word) == 1 ? bits[word] / 2 : bits[word];
    }

    private boolean leads(int word) {
        return vocabulary.incidents(word) > 1 && vocabulary.incidents(word) <= TOO_MANY;
    }

    /// Hands over those of other sources that have the most of its rarest words.
    void like(int incident, IntConsumer found) {
        var trace = all.get(incident);
        rarest.clear();
        for (var word : trace.words) if (leads(word)) rarest.offer(word, bits[word]);
        metCount = 0;
        rarest.forEach(word -> {
            for (int at = begins[word]; at < begins[word + 1]; at++) {
                var other = places[at];
                if (gathered[other] == 0) met[metCount++] = other;
                gathered[other] += bits[word];
            }
        });
        best.clear();
        for (int i = 0; i < metCount; i++) {
            var gathers = gathered[met[i]];
            if (best.takes(gathers) && !all.get(met[i]).shares(trace)) best.offer(met[i], gathers);
            gathered[met[i]] = 0;
        }
        best.forEach(found);
    }

    double weight(int a, int b) {
        var one = all.get(a).words;
        var other = all.get(b).words;
        var lesser = Math.min(mass[a], mass[b]);
        if (lesser == 0) return 0;
        var byChance = Math.max(0, Bits.log2(Math.max(one.length, other.length) / usual));
        double shared = 0;
        double rare = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] < other[j]) i++;
            else if (one[i] > other[j]) j++;
            else {
                shared += bits[one[i]];
                rare += Math.max(0, bits[one[i]] - byChance);
                i++;
                j++;
            }
        }
        var share = Math.min(1, shared / lesser);
        return Math.min(MOST, share * share * rare);
    }

    /// The words of both that say most.
    Reason.WordsShared words(int a, int b) {
        var other = all.get(b).words;
        var both =
                Arrays.stream(all.get(a).words)
                        .filter(w -> Arrays.binarySearch(other, w) >= 0 && bits[w] >= TELLING)
                        .boxed()
                        .sorted(Comparator.comparingDouble(w -> -bits[w]))
                        .map(vocabulary::word)
                        .filter(w -> w.charAt(0) != WHOLE_TITLE)
                        .toList();
        var shown = both.subList(0, Math.min(SHOWN, both.size()));
        return new Reason.WordsShared(shown, both.size() - shown.size());
    }
}
