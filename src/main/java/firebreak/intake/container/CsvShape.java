package firebreak.intake.container;

import firebreak.domain.Text;
import firebreak.intake.value.Cells;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;

/// How a CSV file is put together.
///
/// @param announced whether the first line only names the delimiter (`sep=;`), as Excel wants it
public record CsvShape(Encoding encoding, char delimiter, boolean announced) {
    private static final int HEADER_AT_MOST = 262_144;

    /// Finds the delimiter: the one a person chose, the one that a first line announces, or the one
    /// that parts the first rows, see [Delimiters].
    ///
    /// @throws Unreadable where there is no row, or only one column
    public static CsvShape of(Content file, Encoding encoding, @Nullable Character chosen)
            throws IOException {
        var start = start(file, encoding);
        if (start.isBlank()) throw new Unreadable(0, "", Text.of("intake.refused.empty"));
        var firstLine = start.lines().findFirst().orElse("").strip().replace("\"", "");
        var announced =
                firstLine.matches("(?i)sep=.") || start.matches("(?is)\"?sep=\t\"?[\r\n].*");
        var body = announced ? afterFirstLine(start) : start;
        if (body.isBlank()) throw new Unreadable(0, "", Text.of("intake.refused.empty"));
        var delimiters = Delimiters.of(body);
        if (chosen != null) {
            if (!delimiters.occurs(chosen))
                throw new Unreadable(
                        0, Cells.shown(body), Text.of("intake.refused.delimiter", named(chosen)));
            return new CsvShape(encoding, chosen, announced);
        }
        if (announced) {
            var named = firstLine.length() < 5 ? '\t' : firstLine.charAt(4);
            if (delimiters.occurs(named)) return new CsvShape(encoding, named, true);
        }
        var best = delimiters.best();
        if (best == 0)
            throw new Unreadable(
                    0,
                    Cells.shown(body.strip().lines().findFirst().orElse("")),
                    Text.of("intake.refused.one_column"));
        return new CsvShape(encoding, best, announced);
    }

    /// The delimiter in words.
    public static String named(char delimiter) {
        return delimiter == '\t' ? Text.of("intake.delimiter.tab") : Character.toString(delimiter);
    }

    private static String start(Content file, Encoding encoding) throws IOException {
        try (var reader = new BufferedReader(CsvRows.decoded(file, encoding, null))) {
            var buffer = new char[HEADER_AT_MOST];
            var filled = 0;
            for (int n; filled < buffer.length; filled += n) {
                n = reader.read(buffer, filled, buffer.length - filled);
                if (n < 0) break;
            }
            return new String(buffer, 0, filled);
        }
    }

    private static String afterFirstLine(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n') return text.substring(i + 1);
            if (c == '\r') return text.substring(text.startsWith("\r\n", i) ? i + 2 : i + 1);
        }
        return "";
    }
}
