package firebreak.suggest.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How far to trust suggestions: learn from some tagged incidents, ask of the others, compare. The
/// others' texts count for how rare words are, as those of all imported incidents do; what they
/// were tagged with is not seen.
public final class Evaluation {
    /// A value with fewer taggings is left out: neither learning nor measuring would mean anything.
    public static final int FEWEST = 10;

    /// How the incidents to learn from are chosen.
    public enum Split {
        /// Learns from the earlier and asks of the later, as at work.
        TIME,
        /// Any. Incidents that recur make it look better than it is.
        RANDOM
    }

    /// @param majority what naming the most frequent value of the taught would have reached
    public record Result(int train, long seed, Score score, Score majority) {
        /// Whether suggestions do better than always naming the most frequent value: in macro-F1
        /// and in how many are right.
        public boolean better() {
            return better(
                    score.macroF1(), majority.macroF1(), score.accuracy(), majority.accuracy());
        }

        static boolean better(
                double macroF1, double usualMacroF1, double accuracy, double usualAccuracy) {
            return macroF1 > usualMacroF1 && accuracy > usualAccuracy;
        }
    }

    private final Corpus corpus;
    private final String kind;
    private final List<String> allowed;
    private final List<Example> examples;
    private final int leftOut;

    /// @param examples in the order of time
    public Evaluation(Corpus corpus, String kind, List<String> allowed, List<Example> examples) {
        this.corpus = corpus;
        this.kind = kind;
        this.allowed = List.copyOf(allowed);
        var counts = new HashMap<String, Integer>();
        for (var e : examples) counts.merge(e.value(), 1, Integer::sum);
        this.examples =
                examples.stream().filter(e -> counts.getOrDefault(e.value(), 0) >= FEWEST).toList();
        leftOut = examples.size() - this.examples.size();
    }

    /// How many tagged incidents there are to learn from and to ask of.
    public int size() {
        return examples.size();
    }

    /// How many tagged incidents have a value too rare to measure.
    public int leftOut() {
        return leftOut;
    }

    /// Learns from `train` and asks of the others, of which there must be one.
    public Result run(Split split, int train, long seed) {
        if (train < 1 || train >= examples.size())
            throw new IllegalArgumentException(train + " of " + examples.size());
        var order = new ArrayList<>(examples);
        if (split == Split.RANDOM) Collections.shuffle(order, new SplittableRandom(seed));
        var taught = List.copyOf(order.subList(0, train));
        var suggester = Learner.learn(corpus, kind, allowed, taught);
        var usual = majority(taught);
        var answers = new ArrayList<Score.Answer>();
        var guesses = new ArrayList<Score.Answer>();
        for (var e : order.subList(train, order.size())) {
            answers.add(
                    switch (suggester.suggest(e.incident())) {
                        case Suggestion s ->
                                new Score.Answer(e.value(), s.value(), s.probability());
                        case Abstention a -> Score.Answer.abstained(e.value());
                    });
            guesses.add(new Score.Answer(e.value(), usual, 0));
        }
        return new Result(train, seed, Score.of(answers), Score.of(guesses));
    }

    /// The most frequent value, of two the one that comes first in the alphabet.
    private static String majority(List<Example> taught) {
        var counts = new HashMap<String, Integer>();
        for (var e : taught) counts.merge(e.value(), 1, Integer::sum);
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
