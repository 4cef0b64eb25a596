package firebreak.store;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Writes whole rows with statements whose text is made once for each table: making it anew for
/// each row, as jOOQ does, costs more than the write. Only [Rows] uses it.
final class RowStatements {
    private static final Map<Table<?>, RowStatements> ALL = new ConcurrentHashMap<>();

    private final Field<?>[] columns;
    private final Field<?>[] key;
    private final String insert;
    private final String update;
    private final String delete;

    private RowStatements(Table<?> table) {
        var primary = table.getPrimaryKey();
        if (primary == null) throw new IllegalArgumentException("a table without a key");
        columns = table.fields();
        key = primary.getFieldsArray();
        var name = table.getName();
        insert =
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(name, list(columns, "%s", ", "), list(columns, "?", ", "));
        var where = " WHERE " + list(key, "%s = ?", " AND ");
        update = "UPDATE " + name + " SET " + list(columns, "%s = ?", ", ") + where;
        delete = "DELETE FROM " + name + where;
    }

    private static String list(Field<?>[] fields, String each, String between) {
        return Arrays.stream(fields)
                .map(f -> each.formatted(f.getName()))
                .collect(Collectors.joining(between));
    }

    static RowStatements of(Table<?> table) {
        return ALL.computeIfAbsent(table, RowStatements::new);
    }

    void insert(Connection connection, List<? extends UpdatableRecord<?>> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            if (rows.size() == 1) {
                bind(statement, columns, rows.getFirst(), 1);
                statement.executeUpdate();
                return;
            }
            for (var row : rows) {
                bindAll(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// How many rows were changed: one, unless the row is not there.
    int update(Connection connection, UpdatableRecord<?> row) throws SQLException {
        try (var statement = connection.prepareStatement(update)) {
            bindAll(statement, row);
            bind(statement, key, row, columns.length + 1);
            return statement.executeUpdate();
        }
    }

    /// How many rows were deleted: one, unless the row is not there.
    int delete(Connection connection, UpdatableRecord<?> row) throws SQLException {
        try (var statement = connection.prepareStatement(delete)) {
            bind(statement, key, row, 1);
            return statement.executeUpdate();
        }
    }

    /// Whether all columns of a row were set; others have what the database gives them.
    static boolean whole(UpdatableRecord<?> row) {
        for (int i = 0; i < row.size(); i++) if (!row.touched(i)) return false;
        return true;
    }

    private static void bindAll(PreparedStatement statement, UpdatableRecord<?> row)
            throws SQLException {
        for (int i = 0; i < row.size(); i++) statement.setObject(1 + i, value(row.get(i)));
    }

    private static void bind(
            PreparedStatement statement, Field<?>[] fields, UpdatableRecord<?> row, int from)
            throws SQLException {
        for (int i = 0; i < fields.length; i++)
            statement.setObject(from + i, value(row.get(fields[i])));
    }

    /// As the driver takes it; days as jOOQ reads them back, which matters before 1582.
    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> Date.valueOf(day);
            case null, default -> value;
        };
    }
}
