package firebreak.suggest.learn;

import java.util.Arrays;

/// The features that taught incidents have, each with a column of its own, in the order in which
/// they come; shared by all who are taught by the same.
final class Columns {
    private final int[] columns;
    private final double[] rarity;

    Columns(Corpus corpus, Corpus.Row[] taught) {
        columns = new int[corpus.features()];
        Arrays.fill(columns, -1);
        int n = 0;
        for (var row : taught) for (int id : row.ids()) if (columns[id] < 0) columns[id] = n++;
        rarity = new double[n];
        for (int id = 0; id < columns.length; id++)
            if (columns[id] >= 0) rarity[columns[id]] = corpus.rarity(id);
    }

    int size() {
        return rarity.length;
    }

    /// The column of a feature, or -1 where no taught incident has it.
    int of(int id) {
        return columns[id];
    }

    double rarity(int column) {
        return rarity[column];
    }
}
