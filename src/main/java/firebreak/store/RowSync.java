package firebreak.store;

import org.jooq.Field;
import org.jooq.UpdatableRecord;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes rows what they should be: those that are missing come, those that differ change, and those
/// that are left over go.
final class RowSync {
    private RowSync() {}

    /// @param there all rows of which `wanted` says what they should be
    /// @param wanted no two with one primary key
    static <R extends UpdatableRecord<R>> void make(Tx tx, List<R> there, List<R> wanted) {
        Map<List<?>, R> left = new LinkedHashMap<>();
        for (var row : there) left.put(key(row), row);
        for (var want : wanted) {
            var row = left.remove(key(want));
            if (row == null) tx.insert(want);
            else tx.update(filled(row, want));
        }
        for (var row : left.values()) tx.delete(row);
    }

    private static List<?> key(UpdatableRecord<?> row) {
        var key = Objects.requireNonNull(row.getTable().getPrimaryKey());
        return key.getFields().stream().map(f -> (Object) row.get(f)).toList();
    }

    private static <R extends UpdatableRecord<R>> R filled(R row, R from) {
        Arrays.stream(from.fields()).forEach(f -> set(row, f, from));
        return row;
    }

    private static <T> void set(UpdatableRecord<?> row, Field<T> field, UpdatableRecord<?> from) {
        row.set(field, from.get(field));
    }
}
