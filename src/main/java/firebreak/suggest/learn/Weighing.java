package firebreak.suggest.learn;

import java.util.Arrays;

/// Weighs the features of incidents as an emphasis has it, over those that the taught ones have.
final class Weighing {
    private static final Block[] BLOCKS = Block.values();

    private final Corpus corpus;
    private final Emphasis emphasis;
    private final Columns columns;

    Weighing(Corpus corpus, Emphasis emphasis, Columns columns) {
        this.corpus = corpus;
        this.emphasis = emphasis;
        this.columns = columns;
    }

    /// See [Columns#of].
    int column(int id) {
        return columns.of(id);
    }

    /// What is known of a row, in its order. Each block has the length that is its share.
    SoftmaxRegression.Row of(Corpus.Row row) {
        var found = new int[row.ids().length];
        var values = new float[found.length];
        var blocks = new int[found.length];
        var squares = new double[BLOCKS.length];
        int n = 0;
        for (int j = 0; j < found.length; j++) {
            int id = row.ids()[j];
            int column = columns.of(id);
            if (column < 0) continue;
            found[n] = column;
            values[n] = (float) (row.counts()[j] * columns.rarity(column));
            blocks[n] = corpus.block(id);
            squares[blocks[n]] += values[n] * values[n];
            n++;
        }
        var scale = new double[BLOCKS.length];
        for (int b = 0; b < BLOCKS.length; b++)
            if (squares[b] > 0) scale[b] = Math.sqrt(emphasis.share(BLOCKS[b]) / squares[b]);
        for (int j = 0; j < n; j++) values[j] *= (float) scale[blocks[j]];
        return new SoftmaxRegression.Row(Arrays.copyOf(found, n), Arrays.copyOf(values, n));
    }
}
