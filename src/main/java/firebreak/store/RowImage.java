package firebreak.store;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A row as text, by column name, so that an image outlives a restart and later columns. A row has
/// the same image when it is written and when it is read back, by whichever way.
final class RowImage {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable String>> COLUMNS =
            new TypeReference<>() {};

    private static final JsonStringEncoder QUOTES = JsonStringEncoder.getInstance();
    private static final int USUAL = 1000;

    private RowImage() {}

    static String of(UpdatableRecord<?> row) {
        var text = new StringBuilder(USUAL).append('{');
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) text.append(',');
            add(text, row.field(i) instanceof Field<?> field ? field.getName() : "", row.get(i));
        }
        return text.append('}').toString();
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        quote(text, name);
        text.append(':');
        if (value == null) text.append("null");
        else quote(text, text(value));
    }

    private static void quote(StringBuilder text, String word) {
        text.append('"');
        if (plain(word)) text.append(word);
        else QUOTES.quoteAsString(word, text);
        text.append('"');
    }

    /// The word as it stands in an image.
    static String quoted(String word) {
        var text = new StringBuilder(word.length() + 2);
        quote(text, word);
        return text.toString();
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') return false;
        }
        return true;
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
        row.set(field, text == null ? null : value(field, text));
    }

    /// jOOQ's own conversion of a moment tries other forms first, which takes longer than all else
    /// where an edit of many rows is undone.
    private static <T> T value(Field<T> field, String text) {
        var type = field.getType();
        if (type == Instant.class) return type.cast(Instant.parse(text));
        if (type == byte[].class) return type.cast(HexFormat.of().parseHex(text));
        return field.getDataType().convert(text);
    }

    /// A value as it stands in an image, but for what quotation does to it.
    static String text(Object value) {
        return switch (value) {
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

        /// Adds the image of the row at which the result stands to `digest`.
        void addTo(DigestSum digest) throws SQLException {
            for (int i = 0; i < names.length; i++) digest.value(i, value(i));
            digest.row();
        }

        /// The names of the columns.
        List<String> names() {
            return List.of(names);
        }

        /// The image of the row at which the result stands.
        String read() throws SQLException {
            var text = new StringBuilder(USUAL).append('{');
            for (int i = 0; i < names.length; i++) {
                if (i > 0) text.append(',');
                add(text, names[i], value(i));
            }
            return text.append('}').toString();
        }

        private @Nullable Object value(int i) throws SQLException {
            return types[i] == Types.CLOB ? rows.getString(i + 1) : rows.getObject(i + 1);
        }
    }
}
