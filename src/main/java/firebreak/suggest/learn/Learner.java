package firebreak.suggest.learn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// Learns from tagged incidents.
///
/// Three experts weigh the themes of the lexicon differently against the words themselves, and the
/// lexicon guesses without having learned. Each is asked of incidents that it was not taught, and
/// the better it did there, the more it counts: the lexicon is all there is at the start, and
/// fades.
public final class Learner {
    /// Values with fewer taggings are learned, too, but two such are needed to begin.
    static final int BEGIN = 2;

    private static final int FOLDS = 5;
    private static final int FEW_FOLDS = 3;
    private static final int MANY = 300;

    /// With more, a few hundred of them are enough to find out whom to trust.
    private static final int MUCH = 1500;

    private static final int ASKED = 400;

    /// The most numbers that one round of learning goes through.
    private static final long MOST = 12_000_000;

    private static final double HARDLY = 0.03;

    private final Corpus corpus;
    private final List<String> values;
    private final List<Example> examples;
    private final LexiconGuess lexicon;
    private final boolean guesses;
    private final Corpus.Row[] rows;
    private final int[] y;

    private Learner(Corpus corpus, String kind, List<String> allowed, List<Example> examples) {
        this.corpus = corpus;
        var all = new LinkedHashSet<>(LexiconGuess.known(kind, allowed));
        guesses = !all.isEmpty();
        this.examples =
                examples.stream()
                        .filter(e -> allowed.contains(e.value()))
                        .sorted(Comparator.comparingInt(Example::incident))
                        .toList();
        for (var value : allowed)
            if (this.examples.stream().anyMatch(e -> e.value().equals(value))) all.add(value);
        values = List.copyOf(all);
        lexicon = new LexiconGuess(corpus, kind, values);
        rows = this.examples.stream().map(e -> corpus.row(e.incident())).toArray(Corpus.Row[]::new);
        y = this.examples.stream().mapToInt(e -> values.indexOf(e.value())).toArray();
    }

    /// Learns what there is to learn.
    ///
    /// @param kind the field: `origin`, `factor`, `stage`, `preventability`, or another word, for
    ///   which the lexicon knows nothing
    /// @param allowed the values that may be suggested; examples of others are left out
    public static Suggester learn(
            Corpus corpus, String kind, List<String> allowed, List<Example> examples) {
        return new Learner(corpus, kind, allowed, examples).learn();
    }

    private Suggester learn() {
        var counts = new int[values.size()];
        for (int c : y) counts[c]++;
        boolean learnable = Arrays.stream(counts).filter(n -> n >= BEGIN).count() >= 2;
        if (!learnable)
            return new Suggester(
                    corpus, values, lexicon, guesses, List.of(), Trust.ofLexicon(guesses), counts);
        return y.length > MUCH ? much(counts) : little(counts);
    }

    /// Finds out whom to trust, then teaches those anew with everything.
    private Suggester little(int[] counts) {
        var hearing = new Hearing();
        var order = order();
        int many = y.length > MANY ? FEW_FOLDS : FOLDS;
        for (int fold = 0; fold < many; fold++) {
            var taught = new ArrayList<Integer>();
            var asked = new ArrayList<Integer>();
            for (int i = 0; i < order.size(); i++)
                (i % many == fold ? asked : taught).add(order.get(i));
            hearing.ask(taught(taught), asked);
        }
        var trust = hearing.trust();
        var lessons = new Lessons(order);
        var experts = new ArrayList<@Nullable Expert>();
        for (var emphasis : Emphasis.values())
            experts.add(
                    trust.weight(emphasis.ordinal()) > HARDLY ? lessons.taught(emphasis) : null);
        return new Suggester(corpus, values, lexicon, guesses, experts, trust, counts);
    }

    /// Where there is much, it can do without those that it asks of.
    private Suggester much(int[] counts) {
        var order = order();
        var taught = new ArrayList<Integer>();
        var asked = new ArrayList<Integer>();
        int every = order.size() / ASKED;
        for (int i = 0; i < order.size(); i++) (i % every == 0 ? asked : taught).add(order.get(i));
        var experts = taught(taught);
        var hearing = new Hearing();
        hearing.ask(experts, asked);
        return new Suggester(
                corpus,
                values,
                lexicon,
                guesses,
                List.<@Nullable Expert>copyOf(experts),
                hearing.trust(),
                counts);
    }

    private List<Expert> taught(List<Integer> these) {
        var lessons = new Lessons(these);
        return Arrays.stream(Emphasis.values()).map(lessons::taught).toList();
    }

    /// What all experts are taught by. Of too many, some are taken, of every value the same share.
    private final class Lessons {
        private final Corpus.Row[] taught;
        private final int[] right;
        private final Columns columns;

        Lessons(List<Integer> these) {
            long size = 0;
            for (int i : these) size += (long) rows[i].ids().length * values.size();
            int every = (int) (size / MOST) + 1;
            var some = new ArrayList<Integer>();
            for (int i = 0; i < these.size(); i += every) some.add(these.get(i));
            taught = some.stream().map(i -> rows[i]).toArray(Corpus.Row[]::new);
            right = some.stream().mapToInt(i -> y[i]).toArray();
            columns = new Columns(corpus, taught);
        }

        Expert taught(Emphasis emphasis) {
            return Expert.learn(corpus, emphasis, columns, taught, right, values.size());
        }
    }

    /// What the voices say of incidents that they were not taught.
    private final class Hearing {
        private final List<double[][]> scores = new ArrayList<>();
        private final List<Integer> truth = new ArrayList<>();

        void ask(List<Expert> experts, List<Integer> asked) {
            for (int i : asked) {
                var said = new double[experts.size() + 1][];
                for (int v = 0; v < experts.size(); v++)
                    said[v] = experts.get(v).scores(rows[i], values.size());
                var incident = corpus.incident(examples.get(i).incident());
                said[experts.size()] = lexicon.scores(lexicon.said(incident));
                scores.add(said);
                truth.add(y[i]);
            }
        }

        Trust trust() {
            return Trust.of(
                    scores.toArray(double[][][]::new),
                    truth.stream().mapToInt(i -> i).toArray(),
                    guesses);
        }
    }

    /// By value, so that every so many-th are of every value the same share. Neighbours in time are
    /// often alike; a fixed mix takes them apart.
    private List<Integer> order() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < y.length; i++) order.add(i);
        order.sort(
                Comparator.comparingInt((Integer i) -> y[i])
                        .thenComparingInt(i -> (examples.get(i).incident() + 1) * 0x9E3779B1));
        return order;
    }
}
