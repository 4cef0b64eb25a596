package firebreak.drawing;

import org.jfree.data.category.CategoryDataset;
import org.jfree.data.general.AbstractDataset;

import java.util.List;
import java.util.stream.IntStream;

/// The numbers of a chart, found by their places. JFreeChart's own table looks for a category by
/// going through all of them, which takes long with many points.
@SuppressWarnings({"rawtypes", "serial"})
final class ChartTable extends AbstractDataset implements CategoryDataset {
    private final transient List<ChartCategory> rows;
    private final transient List<ChartCategory> columns;
    private final transient List<? extends List<? extends Number>> values;

    /// @param values one list per row, one number per column
    ChartTable(
            List<String> rows,
            List<String> columns,
            List<? extends List<? extends Number>> values) {
        this.rows = places(rows);
        this.columns = places(columns);
        this.values = values;
    }

    /// One row of numbers.
    static ChartTable of(String row, List<String> columns, List<? extends Number> values) {
        return new ChartTable(List.of(row), columns, List.of(values));
    }

    private static List<ChartCategory> places(List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new ChartCategory(i, ChartLabels.line(labels.get(i))))
                .toList();
    }

    @Override
    public Comparable getRowKey(int row) {
        return rows.get(row);
    }

    @Override
    public int getRowIndex(Comparable key) {
        return place(key);
    }

    @Override
    public List getRowKeys() {
        return rows;
    }

    @Override
    public Comparable getColumnKey(int column) {
        return columns.get(column);
    }

    @Override
    public int getColumnIndex(Comparable key) {
        return place(key);
    }

    @Override
    public List getColumnKeys() {
        return columns;
    }

    @Override
    public Number getValue(Comparable row, Comparable column) {
        return getValue(place(row), place(column));
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public Number getValue(int row, int column) {
        return values.get(row).get(column);
    }

    private static int place(Comparable key) {
        return key instanceof ChartCategory category ? category.place() : -1;
    }
}
