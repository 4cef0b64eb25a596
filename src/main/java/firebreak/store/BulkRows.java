package firebreak.store;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.table.Table;
import org.h2.util.JSR310Utils;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueInteger;
import org.h2.value.ValueNull;
import org.h2.value.ValueUuid;
import org.h2.value.ValueVarchar;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Rows of one table for an import, made ready by one thread and written by another, below SQL: a
/// statement for each row, with its parameters, takes as long again as the write. It does what H2's
/// own INSERT does once its values are there, and asks what that asks of each value. Only [Rows]
/// uses it.
///
/// @param rows with the values of all columns, in their order
record BulkRows(String table, List<Value[]> rows, Digest digest) {
    /// What a row takes beside its values, as H2 counts its memory.
    private static final int MEMORY = 64;

    /// @param rows of one table, all columns of which are set
    static BulkRows of(List<? extends UpdatableRecord<?>> rows) {
        if (rows.isEmpty()) return new BulkRows("", List.of(), Digest.EMPTY);
        var table = rows.getFirst().getTable();
        var digest = new DigestSum(table);
        var all = new ArrayList<Value[]>(rows.size());
        for (var row : rows) {
            if (!RowStatements.whole(row))
                throw new IllegalArgumentException("columns are missing");
            Rows.cut(row);
            digest.add(row);
            var values = new Value[row.size()];
            for (int i = 0; i < values.length; i++) values[i] = value(row.get(i));
            all.add(values);
        }
        return new BulkRows(table.getName(), all, digest.digest());
    }

    private static Value value(@Nullable Object value) {
        return switch (value) {
            case null -> ValueNull.INSTANCE;
            case String text -> ValueVarchar.get(text);
            case Instant at -> JSR310Utils.instantToValue(at);
            case UUID id -> ValueUuid.get(id);
            case Integer number -> ValueInteger.get(number);
            case Long number -> ValueBigint.get(number);
            case Boolean flag -> ValueBoolean.get(flag);
            default ->
                    throw new IllegalArgumentException(
                            "a kind of value that no bulk has: " + value.getClass());
        };
    }

    /// Writes the rows within the transaction of the connection.
    void insert(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        session.lock();
        try {
            var before = session.setThreadLocalSession();
            try {
                session.startStatementWithinTransaction(null);
                insert(session);
            } finally {
                session.resetThreadLocalSession(before);
                session.endStatement();
            }
        } catch (RuntimeException e) {
            throw DbException.convert(e).getSQLException();
        } finally {
            session.unlock();
        }
    }

    private void insert(SessionLocal session) {
        session.getDatabase().checkPowerOff();
        var into = session.getDatabase().getMainSchema().getTableOrView(session, table);
        into.lock(session, Table.WRITE_LOCK);
        for (var values : rows) {
            check(into, values);
            var row = into.createRow(values, MEMORY);
            into.fireBeforeRow(session, null, row);
            into.addRow(session, row);
            into.fireAfterRow(session, null, row, false);
        }
    }

    private static void check(Table into, Value[] values) {
        var columns = into.getColumns();
        if (columns.length != values.length)
            throw new IllegalArgumentException("not as many values as columns");
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            var column = columns[i];
            var fits =
                    value == ValueNull.INSTANCE
                            ? column.isNullable()
                            : value.getValueType() == column.getType().getValueType()
                                    && (!(value instanceof ValueVarchar text)
                                            || text.getString().length()
                                                    <= column.getType().getPrecision());
            if (!fits)
                throw new IllegalArgumentException(
                        "a value that the column %s cannot have".formatted(column.getName()));
        }
    }
}
