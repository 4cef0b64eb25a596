package firebreak.store;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;

/// A row as text, by column name, so that an image outlives a restart and later columns. A row has
/// the same image when it is written and when it is read back, by whichever way.
final class RowImage {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable String>> COLUMNS =
            new TypeReference<>() {};

    private RowImage() {}

    static String of(UpdatableRecord<?> row) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var field : row.fields()) {
                json.writeName(field.getName());
                json.writeString(text(row.get(field)));
            }
            json.writeEndObject();
        }
        return text.toString();
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
        if (text == null) row.set(field, null);
        else if (field.getType() == byte[].class)
            row.set(field, field.getType().cast(HexFormat.of().parseHex(text)));
        else row.set(field, field.getDataType().convert(text));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case OffsetDateTime at -> at.toInstant().toString();
            default -> value.toString();
        };
    }

    /// Images of rows as the database hands them out, whether or not this program knows their
    /// columns.
    static final class Reader {
        private final ResultSet rows;
        private final String[] names;
        private final int[] types;

        Reader(ResultSet rows) throws SQLException {
            this.rows = rows;
            var columns = rows.getMetaData();
            names = new String[columns.getColumnCount()];
            types = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                names[i] = columns.getColumnName(i + 1);
                types[i] = columns.getColumnType(i + 1);
            }
        }

        /// The image of the row at which the result stands.
        String read() throws SQLException {
            var text = new StringWriter();
            try (var json = JSON.createGenerator(text)) {
                json.writeStartObject();
                for (int i = 0; i < names.length; i++) {
                    json.writeName(names[i]);
                    json.writeString(text(value(i)));
                }
                json.writeEndObject();
            }
            return text.toString();
        }

        private @Nullable Object value(int i) throws SQLException {
            return types[i] == Types.CLOB ? rows.getString(i + 1) : rows.getObject(i + 1);
        }
    }
}
