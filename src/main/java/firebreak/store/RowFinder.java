package firebreak.store;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Finds the row of a table by columns that are unique in it, with a statement whose text is made
/// once: an edit would spend a fifth of its time in making it anew. [RowStatements] writes rows.
///
/// @param <R> the row
final class RowFinder<R extends UpdatableRecord<R>> {
    private final Table<R> table;
    private final Field<?>[] columns;
    private final String select;

    private RowFinder(Table<R> table, String select) {
        this.table = table;
        this.columns = table.fields();
        this.select = select;
    }

    @SafeVarargs
    static <R extends UpdatableRecord<R>> RowFinder<R> by(Table<R> table, TableField<R, ?>... key) {
        var names = Arrays.stream(table.fields()).map(Field::getName);
        var select =
                "SELECT %s FROM %s WHERE %s"
                        .formatted(
                                names.collect(Collectors.joining(", ")),
                                table.getName(),
                                Arrays.stream(key)
                                        .map(f -> f.getName() + " = ?")
                                        .collect(Collectors.joining(" AND ")));
        return new RowFinder<>(table, select);
    }

    /// The row whose columns have these values; null where there is none.
    @Nullable R find(DSLContext dsl, Object... values) {
        return dsl.connectionResult(c -> {
            try (var statement = c.prepareStatement(select)) {
                for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) return null;
                    var row = row(rows);
                    if (rows.next())
                        throw new IllegalStateException("more than one row of " + table.getName());
                    return row;
                }
            }
        });
    }

    private R row(ResultSet rows) throws SQLException {
        var row = table.newRecord();
        for (int i = 0; i < columns.length; i++) set(row, columns[i], rows, i + 1);
        row.touched(false);
        return row;
    }

    private static <T> void set(UpdatableRecord<?> row, Field<T> field, ResultSet rows, int column)
            throws SQLException {
        row.set(field, value(rows, column, field.getType()));
    }

    /// Days as jOOQ reads them, which matters before 1582.
    private static <T> @Nullable T value(ResultSet rows, int column, Class<T> type)
            throws SQLException {
        if (type != LocalDate.class) return rows.getObject(column, type);
        var day = rows.getDate(column);
        return day == null ? null : type.cast(day.toLocalDate());
    }
}
