package firebreak.bench;

import firebreak.domain.tagging.TaggedField;
import firebreak.store.BuiltInCodebook;
import firebreak.suggest.learn.Corpus;
import firebreak.suggest.learn.Example;
import firebreak.suggest.learn.IncidentText;
import firebreak.suggest.learn.Learner;
import firebreak.suggest.learn.Suggester;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What it costs to learn from 10,000 tagged incidents with texts of 80 words, reading them
/// included, and to suggest for one. Run it with `mvn -q test-compile exec:exec@bench
/// -Dbench=Suggesting`.
final class Suggesting {
    private static final int INCIDENTS = 10_000;
    private static final int ASKED = 1_000;
    private static final int WARMING = 2_000;
    private static final int ROUNDS = 5;
    private static final double LEARN_BAR = 2000;
    private static final double SUGGEST_BAR = 5;

    private Suggesting() {}

    static void main() {
        var random = new Random(1);
        var texts = new ArrayList<IncidentText>();
        for (int i = 0; i < INCIDENTS; i++)
            texts.add(
                    new IncidentText(
                            words(random, i, 8),
                            words(random, i, 80),
                            "cause " + random.nextInt(9)));
        for (var field : List.of(TaggedField.ORIGIN, TaggedField.FACTOR)) {
            var values = field.categories(BuiltInCodebook.load());
            var examples = new ArrayList<Example>();
            for (int i = 0; i < INCIDENTS; i++)
                examples.add(new Example(i, values.get(i % values.size())));
            double best = Double.MAX_VALUE;
            double reading = Double.MAX_VALUE;
            Suggester suggester = null;
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                var corpus = Corpus.of(texts);
                reading = Math.min(reading, (System.nanoTime() - begin) / 1e6);
                suggester = Learner.learn(corpus, field.id(), values, examples);
                best = Math.min(best, (System.nanoTime() - begin) / 1e6);
            }
            print(field.id() + ": reading and learning", best, LEARN_BAR);
            print(field.id() + ": of it reading", reading, LEARN_BAR);
            var took = new ArrayList<Double>();
            // The first are slow, because the machine code is still being made.
            for (int i = -WARMING; i < ASKED; i++) {
                var text =
                        new IncidentText(
                                words(random, i & 31, 8), words(random, i & 31, 80), "cause 1");
                long begin = System.nanoTime();
                if (suggester.suggest(text) == null) throw new IllegalStateException();
                if (i >= 0) took.add((System.nanoTime() - begin) / 1e6);
            }
            took.sort(null);
            print(field.id() + ": a suggestion, median", took.get(ASKED / 2), SUGGEST_BAR);
            print(
                    field.id() + ": a suggestion, 95th percentile",
                    took.get(ASKED * 95 / 100),
                    SUGGEST_BAR);
        }
    }

    private static void print(String what, double millis, double bar) {
        System.out.printf(
                "%-44s %8.2f ms  (bar %.0f) %s%n",
                what, millis, bar, millis <= bar ? "kept" : "BROKEN");
    }

    /// Few words often, many seldom, as in texts; every ninth is of a kind of incident.
    private static String words(Random random, int kind, int n) {
        var text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            int word =
                    i % 9 == 0
                            ? 40_000 + kind % 26 * 40 + random.nextInt(40)
                            : (int) Math.exp(random.nextDouble() * Math.log(30_000));
            text.append(Integer.toString(word * 7919, 36)).append(i % 15 == 14 ? ".\n" : " ");
        }
        return text.toString();
    }
}
