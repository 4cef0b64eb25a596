package firebreak.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/// Rows as CSV that a spreadsheet may open without running anything.
final class Csv {
    private final CsvWriter writer;

    /// @param to stays the caller's to close
    Csv(OutputStream to, List<String> header) {
        writer =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(to, StandardCharsets.UTF_8);
        writer.writeRecord(header);
    }

    void row(Collection<? extends @Nullable Object> values) {
        writer.writeRecord(values.stream().map(Csv::cell).toList());
    }

    void finish() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A text that a spreadsheet would run as a formula gets an apostrophe in front.
    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        var text = value.toString();
        var formula =
                value instanceof String
                        && !text.isEmpty()
                        && TagTable.FORMULA.contains(text.charAt(0));
        return formula ? "'" + text : text;
    }
}
