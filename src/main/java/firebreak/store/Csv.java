package firebreak.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Rows as CSV that a spreadsheet may open without running anything.
public final class Csv {
    /// What a formula begins with, for a spreadsheet.
    public static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r');

    private final CsvWriter writer;

    /// @param to stays the caller's to close
    public Csv(OutputStream to, List<String> header) {
        writer =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(to, StandardCharsets.UTF_8);
        writer.writeRecord(header);
    }

    public void row(Collection<? extends @Nullable Object> values) {
        writer.writeRecord(values.stream().map(Csv::cell).toList());
    }

    /// Writes out what is held back.
    public void finish() {
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
                value instanceof String && !text.isEmpty() && FORMULA.contains(text.charAt(0));
        return formula ? "'" + text : text;
    }
}
