package firebreak.intake.container.sheet;

import firebreak.domain.Text;
import firebreak.intake.container.Row;
import firebreak.intake.container.Unreadable;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Gathers the cells of one line at their places; columns count from 0.
final class CellLine {
    /// No spreadsheet program has more.
    static final int COLUMNS = 16_384;

    static final int LINES = 1_048_576;

    /// As long as a row of a CSV file may be.
    private static final int LONGEST = 4_000_000;

    private String[] cells = new String[16];
    private int width;
    private long length;
    private long line;

    /// @param line from 1
    void begin(long line) {
        Arrays.fill(cells, 0, width, "");
        this.line = line;
        width = 0;
        length = 0;
    }

    long line() {
        return line;
    }

    /// The cells up to this column are behind us.
    int width() {
        return width;
    }

    /// Empty text keeps its place only before a text.
    void put(int column, String text) throws Unreadable {
        if (column < 0 || column >= COLUMNS) throw Broken.bounds(line, "");
        if (text.isEmpty()) return;
        length += text.length();
        if (length > LONGEST)
            throw new Unreadable(line, "", Text.of("intake.refused.long_row", LONGEST));
        if (column >= cells.length)
            cells = Arrays.copyOf(cells, Math.min(COLUMNS, Math.max(column + 1, 2 * column)));
        while (width <= column) cells[width++] = "";
        cells[column] = text;
    }

    /// The line, or null where nothing stands in it.
    @Nullable Row row() {
        var filled = width;
        while (filled > 0 && cells[filled - 1].isBlank()) filled--;
        return filled == 0 ? null : new Row(line, List.of(Arrays.copyOf(cells, filled)), false);
    }

    /// The column's letters, such as `AB`.
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1)
            letters.insert(0, (char) ('A' + rest % 26));
        return letters.toString();
    }

    /// The column of a reference such as `AB12`, or -1 where it is none.
    static int column(String reference) {
        var column = 0;
        var i = 0;
        for (; i < reference.length() && i < 4; i++) {
            var c = reference.charAt(i);
            if (c >= 'a' && c <= 'z') c -= 32;
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
        }
        return i == 0 || column > COLUMNS || i == reference.length() ? -1 : column - 1;
    }

    /// The line of a reference such as `AB12`, or -1 where it is none.
    static long line(String reference) {
        var i = 0;
        while (i < reference.length() && Character.isLetter(reference.charAt(i))) i++;
        var digits = reference.substring(i);
        if (digits.isEmpty() || digits.length() > 7) return -1;
        var line = 0L;
        for (var d = 0; d < digits.length(); d++) {
            var c = digits.charAt(d);
            if (c < '0' || c > '9') return -1;
            line = line * 10 + (c - '0');
        }
        return line >= 1 && line <= LINES ? line : -1;
    }
}
