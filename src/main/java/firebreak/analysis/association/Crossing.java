package firebreak.analysis.association;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table of counts of two properties, without the rows and columns that nothing falls into. Each
/// incident may stand in one cell only: tables of several tags per incident break every test here.
///
/// @param counts rows of equal length, no row and no column empty; at least two of each
/// @param rows which rows of the table given these are, from 0
/// @param columns which columns of the table given these are, from 0
public record Crossing(List<List<Integer>> counts, List<Integer> rows, List<Integer> columns) {

    public Crossing {
        counts = counts.stream().map(List::copyOf).toList();
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /// The table as it can be tested.
    ///
    /// Edges: nothing counted is `NO_DATA`; all in one row or one column is `ONE_CATEGORY`. Errors:
    /// [IllegalArgumentException] for a negative count or rows of different length.
    public static Outcome<Crossing> of(List<List<Integer>> table) {
        int width = table.isEmpty() ? 0 : table.getFirst().size();
        long n = 0;
        for (var row : table) {
            if (row.size() != width) throw new IllegalArgumentException("Rows of equal length");
            for (int count : row) {
                if (count < 0)
                    throw new IllegalArgumentException("A count from 0 up, not " + count);
                n += count;
            }
        }
        if (n > Integer.MAX_VALUE) throw new IllegalArgumentException("Too many to count");
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        var rows =
                IntStream.range(0, table.size())
                        .filter(i -> table.get(i).stream().anyMatch(count -> count > 0))
                        .boxed()
                        .toList();
        var columns =
                IntStream.range(0, width)
                        .filter(j -> table.stream().anyMatch(row -> row.get(j) > 0))
                        .boxed()
                        .toList();
        if (rows.size() < 2 || columns.size() < 2) return Outcome.undefined(Reason.ONE_CATEGORY, n);
        var counts = new ArrayList<List<Integer>>();
        for (int i : rows) counts.add(columns.stream().map(j -> table.get(i).get(j)).toList());
        return Outcome.known(new Crossing(counts, rows, columns));
    }

    /// The sum of all cells.
    public int n() {
        return rowTotals().stream().mapToInt(t -> t).sum();
    }

    /// The count of one cell, by the places of its row and column from 0.
    public int count(int row, int column) {
        return counts.get(row).get(column);
    }

    /// The sum of each row.
    public List<Integer> rowTotals() {
        return counts.stream().map(row -> row.stream().mapToInt(c -> c).sum()).toList();
    }

    /// The sum of each column.
    public List<Integer> columnTotals() {
        return IntStream.range(0, columns.size())
                .mapToObj(j -> counts.stream().mapToInt(row -> row.get(j)).sum())
                .toList();
    }

    /// Whether it has two rows and two columns.
    public boolean isTwoByTwo() {
        return rows.size() == 2 && columns.size() == 2;
    }
}
