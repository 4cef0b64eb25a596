package firebreak.store;

import firebreak.domain.incident.FileLedger;
import firebreak.domain.incident.ScopeCounts;
import firebreak.store.ImportStore.PastImport;
import firebreak.work.Progress;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes what became of the rows of imports, for each file and sheet, so that a client can count
/// them again.
public final class LedgerOutput {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final List<String> COLUMNS =
            List.of(
                    "import",
                    "at",
                    "file",
                    "sheet",
                    "source",
                    "read",
                    "new",
                    "updated",
                    "merged",
                    "outOfScope",
                    "rejected",
                    "rules");

    private LedgerOutput() {}

    /// What the file is for.
    public enum Format {
        /// One row for each file and sheet, for a spreadsheet.
        CSV,
        /// One object for each import, for a program.
        JSON
    }

    /// Writes a new file, whole or not at all.
    ///
    /// @throws firebreak.work.Cancelled when the work was asked to stop
    public static void write(
            Path target, List<PastImport> imports, Format format, Progress progress)
            throws SnapshotException {
        try (var file = NewFile.at(target)) {
            try (var out = new BufferedOutputStream(file.write())) {
                write(out, watched(imports, progress), format);
            }
            file.take();
        } catch (FileAlreadyExistsException e) {
            throw SnapshotException.inTheWay(target, e);
        } catch (IOException | UncheckedIOException | JacksonIOException e) {
            throw SnapshotException.unwritable(target.toAbsolutePath().getParent(), e);
        }
    }

    /// Writes onto a stream that stays the caller's to close.
    public static void write(OutputStream out, Iterable<PastImport> imports, Format format)
            throws IOException {
        switch (format) {
            case CSV -> csv(out, imports);
            case JSON -> json(out, imports);
        }
        out.flush();
    }

    /// Tells of each import before it is written.
    private static Iterable<PastImport> watched(List<PastImport> imports, Progress progress) {
        return () ->
                IntStream.range(0, imports.size())
                        .mapToObj(i -> {
                            progress.step(i, imports.size());
                            return imports.get(i);
                        })
                        .iterator();
    }

    private static void csv(OutputStream out, Iterable<PastImport> imports) {
        var csv = new Csv(out, COLUMNS);
        for (var made : imports)
            for (var f : files(made))
                csv.row(
                        List.of(
                                made.id(),
                                made.at(),
                                f.file(),
                                f.sheet(),
                                f.source(),
                                f.read(),
                                f.added(),
                                f.updated(),
                                f.merged(),
                                f.outOfScope(),
                                f.rejected(),
                                rules(f.scope())));
        csv.finish();
    }

    /// An import made before files were counted is one line.
    private static List<FileLedger> files(PastImport made) {
        var l = made.ledger();
        if (!l.files().isEmpty()) return l.files();
        return List.of(
                new FileLedger(
                        made.files(),
                        "",
                        made.source(),
                        l.read(),
                        l.added(),
                        l.updated(),
                        l.merged(),
                        l.scope(),
                        l.rejected()));
    }

    private static String rules(ScopeCounts scope) {
        return scope.rows().entrySet().stream()
                .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    private static void json(OutputStream out, Iterable<PastImport> imports) {
        try (var g = JSON.createGenerator(out)) {
            g.writeStartObject();
            g.writeArrayPropertyStart("imports");
            for (var made : imports) {
                g.writeStartObject();
                g.writeStringProperty("import", made.id().toString());
                g.writeStringProperty("at", made.at().toString());
                var l = made.ledger();
                counts(g, l.read(), l.added(), l.updated(), l.merged(), l.scope(), l.rejected());
                g.writeArrayPropertyStart("files");
                for (var f : files(made)) {
                    g.writeStartObject();
                    g.writeStringProperty("file", f.file());
                    g.writeStringProperty("sheet", f.sheet());
                    g.writeStringProperty("source", f.source());
                    counts(
                            g,
                            f.read(),
                            f.added(),
                            f.updated(),
                            f.merged(),
                            f.scope(),
                            f.rejected());
                    g.writeEndObject();
                }
                g.writeEndArray();
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        }
    }

    private static void counts(
            JsonGenerator g,
            int read,
            int added,
            int updated,
            int merged,
            ScopeCounts scope,
            int rejected) {
        g.writeNumberProperty("read", read);
        g.writeNumberProperty("new", added);
        g.writeNumberProperty("updated", updated);
        g.writeNumberProperty("merged", merged);
        g.writeNumberProperty("outOfScope", scope.total());
        g.writeNumberProperty("rejected", rejected);
        g.writeObjectPropertyStart("scope");
        scope.rows()
                .forEach((rule, n) ->
                        g.writeNumberProperty(rule.name().toLowerCase(Locale.ROOT), n));
        g.writeEndObject();
    }
}
