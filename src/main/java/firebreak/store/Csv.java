package firebreak.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import firebreak.domain.Formula;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/// Rows as CSV that a spreadsheet may open without running anything.
public final class Csv {
    private final CsvWriter writer;

    /// @param to stays the caller's to close
    public Csv(OutputStream to, List<String> header) {
        writer =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(to, StandardCharsets.UTF_8);
        row(header);
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
        return switch (value) {
            case null -> "";
            case String text -> Formula.guarded(text);
            default -> value.toString();
        };
    }
}
