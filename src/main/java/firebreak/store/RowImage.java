package firebreak.store;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// A row as text, by column name, so that an image outlives a restart and later columns.
final class RowImage {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable String>> COLUMNS =
            new TypeReference<>() {};

    private RowImage() {}

    static String of(UpdatableRecord<?> row) {
        var columns = new LinkedHashMap<String, @Nullable String>();
        for (var field : row.fields()) {
            var value = row.get(field);
            columns.put(field.getName(), value == null ? null : value.toString());
        }
        return JSON.writeValueAsString(columns);
    }

    static <R extends UpdatableRecord<R>> R row(Table<R> table, String image) {
        var row = table.newRecord();
        for (var column : JSON.readValue(image, COLUMNS).entrySet()) {
            var field = table.field(column.getKey());
            if (field != null) set(row, field, column.getValue());
        }
        return row;
    }

    private static <T> void set(UpdatableRecord<?> row, Field<T> field, @Nullable String text) {
        row.set(field, text == null ? null : field.getDataType().convert(text));
    }
}
