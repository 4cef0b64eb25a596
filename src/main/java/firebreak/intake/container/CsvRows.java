package firebreak.intake.container;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import firebreak.domain.Text;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/// The rows of a CSV file, one after the other; empty lines are left out, the header is a row.
final class CsvRows implements TableRows {
    private final Guard guard;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final long linesBefore;

    private CsvRows(Guard guard, CsvShape shape, long linesBefore) {
        this.guard = guard;
        this.linesBefore = linesBefore;
        reader =
                CsvReader.builder()
                        .fieldSeparator(shape.delimiter())
                        .quoteCharacter('"')
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(true)
                        .detectBomHeader(false)
                        .maxBufferSize(2 * Guard.LONGEST_ROW)
                        .ofCsvRecord(guard);
        records = reader.iterator();
    }

    /// Opens the file; progress counts its bytes.
    static CsvRows open(Content file, CsvShape shape, Progress progress) throws IOException {
        var decoded = decoded(file, shape.encoding(), progress);
        if (!shape.announced())
            return new CsvRows(new Guard(decoded, shape.delimiter(), 1), shape, 0);
        var rest = new PushbackReader(decoded);
        for (int c; (c = rest.read()) >= 0; ) {
            if (c == '\n') break;
            if (c == '\r') {
                var next = rest.read();
                if (next >= 0 && next != '\n') rest.unread(next);
                break;
            }
        }
        return new CsvRows(new Guard(rest, shape.delimiter(), 2), shape, 1);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!records.hasNext()) return null;
            var record = records.next();
            var line = record.getStartingLineNumber() + linesBefore;
            var cells = record.getFields();
            var badQuote = guard.anyBadQuote() && guard.badQuoteWithin(line, line + breaks(cells));
            return new Row(line, cells, badQuote);
        } catch (UncheckedIOException | CsvParseException e) {
            throw cause(e);
        }
    }

    private static int breaks(List<String> cells) {
        var breaks = 0;
        for (var cell : cells)
            for (var i = 0; i < cell.length(); i++) {
                var c = cell.charAt(i);
                if (c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r') || c == '\r') breaks++;
            }
        return breaks;
    }

    private static IOException cause(Throwable e) {
        for (var t = e; t != null; t = t.getCause()) {
            if (t instanceof Unreadable unreadable) return unreadable;
            if (t instanceof CharacterCodingException)
                return new Unreadable(0, "", Text.of("intake.refused.undecodable"));
            if (t instanceof IOException io) return io;
            // The parser wraps whatever comes out of its reader, also what progress throws.
            if (t instanceof Cancelled cancelled) throw cancelled;
        }
        return new Unreadable(0, "", Text.of("intake.refused.parser"));
    }

    static Reader decoded(Content file, Encoding encoding, @Nullable Progress progress)
            throws IOException {
        var in = file.open();
        try {
            in.skipNBytes(encoding.markLength());
            var counted = progress == null ? in : new Counted(in, file.size(), progress);
            var decoder =
                    encoding.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new InputStreamReader(counted, decoder);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }
}
