package firebreak.store;

import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.JournalLine;
import firebreak.domain.assessment.RowChange;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
        private static final List<String> COLUMNS =
                List.of(
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

        private final OutputStream out;
        private final Csv csv;
        private List<String> head = List.of();
        private boolean changed;

        private OfCsv(OutputStream out) {
            this.out = out;
            csv = new Csv(out, COLUMNS);
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
            var cells = new ArrayList<@Nullable String>(head);
            cells.addAll(Arrays.asList(more));
            csv.row(cells);
        }

        @Override
        public void close() throws IOException {
            try (out) {
                csv.finish();
            }
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
