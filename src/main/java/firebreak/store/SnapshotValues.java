package firebreak.store;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/// Values out of the texts in row images ([RowImage]), strictly.
final class SnapshotValues {
    private SnapshotValues() {}

    /// The value for a column of a table that our own script made.
    ///
    /// @throws IOException where it is none
    static @Nullable Object parse(Field<?> column, @Nullable String text) throws IOException {
        if (text == null) return null;
        var type = column.getType();
        try {
            if (type == String.class) return text;
            if (type == UUID.class) return UUID.fromString(text);
            if (type == Integer.class) return Integer.valueOf(text);
            if (type == Long.class) return Long.valueOf(text);
            if (type == OffsetDateTime.class) return Instant.parse(text).atOffset(ZoneOffset.UTC);
            // What a plain query calls a date.
            if (type == LocalDate.class || type == java.sql.Date.class)
                return LocalDate.parse(text);
            if (type == Double.class) return number(text);
            if (type == byte[].class) return HexFormat.of().parseHex(text);
            if (type == Boolean.class && (text.equals("true") || text.equals("false")))
                return Boolean.valueOf(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("a value of another type", e);
        }
        throw new IOException("a value of another type");
    }

    /// A number is written in one way only; another one would make another image of the same row.
    private static Double number(String text) throws IOException {
        var number = Double.valueOf(text);
        if (!Double.isFinite(number) || !number.toString().equals(text))
            throw new IOException("a value of another type");
        return number;
    }
}
