package firebreak.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.RowChange;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A file that the audit trail is written into, line by line.
interface TrailOutput extends AutoCloseable {
    /// Begins a line of the trail.
    void line(JournalLine line);

    /// What the line did to a row.
    void change(RowChange change);

    void endOfLine();

    @Override
    void close() throws IOException;

    /// One row for each field that changed.
    static TrailOutput csv(OutputStream out) {
        return new OfCsv(out);
    }

    /// An array with one object for each line.
    static TrailOutput json(OutputStream out) {
        return new OfJson(out);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// See [TrailOutput#csv].
    final class OfCsv implements TrailOutput {
        /// With one of these first, a spreadsheet would run a text as a formula.
        private static final String FORMULA = "=+-@\t\r";

        private final CsvWriter writer;
        private List<String> head = List.of();
        private boolean changed;

        private OfCsv(OutputStream out) {
            writer =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(out, StandardCharsets.UTF_8);
            writer.writeRecord(
                    "revision",
                    "at",
                    "by",
                    "what",
                    "kind",
                    "change",
                    "row",
                    "field",
                    "before",
                    "after");
        }

        @Override
        public void line(JournalLine line) {
            head =
                    List.of(
                            String.valueOf(line.revision()),
                            line.at().toString(),
                            line.actor(),
                            line.label(),
                            word(line.kind()));
            changed = false;
        }

        @Override
        public void change(RowChange change) {
            changed = true;
            if (change.fields().isEmpty()) row(word(change.kind()), change.label(), "", "", "");
            for (var field : change.fields())
                row(
                        word(change.kind()),
                        change.label(),
                        field.field(),
                        field.before(),
                        field.after());
        }

        @Override
        public void endOfLine() {
            if (!changed) row("", "", "", "", "");
        }

        private void row(@Nullable String... more) {
            var cells = new java.util.ArrayList<String>();
            head.forEach(c -> cells.add(cell(c)));
            for (var c : more) cells.add(cell(c));
            writer.writeRecord(cells);
        }

        private static String cell(@Nullable String text) {
            if (text == null || text.isEmpty()) return "";
            return FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /// See [TrailOutput#json].
    final class OfJson implements TrailOutput {
        private final JsonGenerator json;

        private OfJson(OutputStream out) {
            json = JsonMapper.shared().createGenerator(out);
            json.writeStartArray();
        }

        @Override
        public void line(JournalLine line) {
            json.writeStartObject();
            json.writeNumberProperty("revision", line.revision());
            json.writeStringProperty("at", line.at().toString());
            json.writeStringProperty("by", line.actor());
            json.writeStringProperty("what", line.label());
            json.writeStringProperty("kind", word(line.kind()));
            json.writeArrayPropertyStart("rows");
        }

        @Override
        public void change(RowChange change) {
            json.writeStartObject();
            json.writeStringProperty("change", word(change.kind()));
            json.writeStringProperty("row", change.label());
            json.writeArrayPropertyStart("fields");
            change.fields().forEach(this::field);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void field(FieldChange field) {
            json.writeStartObject();
            json.writeStringProperty("field", field.field());
            json.writeStringProperty("before", field.before());
            json.writeStringProperty("after", field.after());
            json.writeEndObject();
        }

        @Override
        public void endOfLine() {
            json.writeEndArray();
            json.writeEndObject();
        }

        @Override
        public void close() {
            json.writeEndArray();
            json.close();
        }
    }
}
