package firebreak.suggest.learn;

import java.util.Arrays;

/// What was learned with one emphasis.
final class Expert {
    private final Weighing weighing;
    private final SoftmaxRegression model;

    private Expert(Weighing weighing, SoftmaxRegression model) {
        this.weighing = weighing;
        this.model = model;
    }

    /// @param columns those that the rows have
    /// @param y the class of each row
    static Expert learn(
            Corpus corpus,
            Emphasis emphasis,
            Columns columns,
            Corpus.Row[] rows,
            int[] y,
            int classes) {
        var weighing = new Weighing(corpus, emphasis, columns);
        var vectors = new SoftmaxRegression.Row[rows.length];
        for (int i = 0; i < rows.length; i++) vectors[i] = weighing.of(rows[i]);
        return new Expert(
                weighing, SoftmaxRegression.fit(vectors, y, costs(y, classes), columns.size()));
    }

    /// What a fault costs in each class, so that every class counts the same in all, however many
    /// incidents it has.
    static double[] costs(int[] y, int classes) {
        var counts = new int[classes];
        for (int c : y) counts[c]++;
        long present = Arrays.stream(counts).filter(c -> c > 0).count();
        var costs = new double[classes];
        for (int c = 0; c < classes; c++)
            if (counts[c] > 0) costs[c] = (double) y.length / (present * counts[c]);
        return costs;
    }

    double[] scores(Corpus.Row row, int classes) {
        var scores = new double[classes];
        model.scores(weighing.of(row), scores);
        return scores;
    }

    boolean knows(int id) {
        return weighing.column(id) >= 0;
    }

    /// Told how much a feature speaks for a class, by its number.
    interface Ear {
        void hears(int id, double weight);
    }

    void speaks(Corpus.Row row, int c, Ear ear) {
        var vector = weighing.of(row);
        int j = 0;
        for (int id : row.ids()) {
            int column = weighing.column(id);
            if (column >= 0) ear.hears(id, vector.values()[j++] * model.weight(column, c));
        }
    }
}
