package firebreak.store;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Makes the images of many rows of one table ([RowImage]), as the bytes that are hashed: without a
/// text for each, which takes several times as long.
final class ImageBytes {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);
    private static final int SECONDS_A_DAY = 86_400;

    /// What stands before each value.
    private final byte[][] names;

    private byte[] bytes = new byte[2048];
    private int length;

    /// @param columns the names of the table's columns, in their order
    ImageBytes(List<String> columns) {
        names = new byte[columns.size()][];
        for (int i = 0; i < names.length; i++)
            names[i] =
                    ((i == 0 ? "{" : ",") + RowImage.quoted(columns.get(i)) + ":")
                            .getBytes(StandardCharsets.UTF_8);
    }

    /// Adds the value of the next column.
    void add(int column, @Nullable Object value) {
        if (column == 0) length = 0;
        put(names[column]);
        switch (value) {
            case null -> put(NULL);
            case Instant at -> moment(at);
            case OffsetDateTime at -> moment(at.toInstant());
            case UUID id -> plain(id.toString());
            case String text -> text(text);
            default -> text(RowImage.text(value));
        }
    }

    /// Ends the row; its bytes go into `sha`.
    void into(MessageDigest sha) {
        room(1);
        bytes[length++] = '}';
        sha.update(bytes, 0, length);
    }

    private void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int more) {
        if (bytes.length - length < more)
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }

    private void text(String text) {
        if (!plain(text)) put(RowImage.quoted(text).getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the text has but characters that are written quickly; otherwise nothing was added.
    private boolean plain(String text) {
        var size = text.length();
        room(2 * size + 2);
        var at = length;
        bytes[at++] = '"';
        for (int i = 0; i < size; i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') bytes[at++] = '\\';
            else if (c == '\n') {
                bytes[at++] = '\\';
                c = 'n';
            } else if (c < ' ' || c > '~') return false;
            bytes[at++] = (byte) c;
        }
        bytes[at++] = '"';
        length = at;
        return true;
    }

    /// As [Instant#toString()] writes it.
    private void moment(Instant at) {
        var day = LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY));
        if (at.getNano() != 0 || day.getYear() < 1000 || day.getYear() > 9999) {
            plain(at.toString());
            return;
        }
        var second = (int) Math.floorMod(at.getEpochSecond(), SECONDS_A_DAY);
        room(22);
        bytes[length++] = '"';
        two(day.getYear() / 100);
        two(day.getYear() % 100);
        two('-', day.getMonthValue());
        two('-', day.getDayOfMonth());
        two('T', second / 3600);
        two(':', second / 60 % 60);
        two(':', second % 60);
        bytes[length++] = 'Z';
        bytes[length++] = '"';
    }

    private void two(char before, int number) {
        bytes[length++] = (byte) before;
        two(number);
    }

    private void two(int number) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
    }
}
