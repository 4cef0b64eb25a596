package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.LedgerOutput;
import firebreak.store.NotSaved;
import firebreak.store.SnapshotException;
import firebreak.ui.kit.Desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Writes the ledgers of all imports into a file and remembers that it did.
final class LedgerExport {
    private record Noted(List<UUID> ids, List<firebreak.store.ImportStore.PastImport> imports) {}

    private final AssessmentFile file;
    private final Desk desk;

    LedgerExport(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
    }

    /// Asks where it goes, and writes it.
    void write(LedgerOutput.Format format) {
        var suffix = "." + format.name().toLowerCase(Locale.ROOT);
        desk.dialogs()
                .save(
                        Text.of("incidents.imports.export.title"),
                        Text.of("incidents.imports.export.name") + suffix,
                        Text.of("incidents.imports.export.kind." + suffix.substring(1)),
                        "*" + suffix)
                .map(p ->
                        p.toString().toLowerCase(Locale.ROOT).endsWith(suffix)
                                ? p
                                : p.resolveSibling(p.getFileName() + suffix))
                .ifPresent(p -> write(p, format));
    }

    /// Remembered before it is written, so that what a crash leaves of it can be found.
    private void write(Path target, LedgerOutput.Format format) {
        desk.jobs()
                .database(
                        "",
                        progress ->
                                new Noted(
                                        file.written().note(Kind.DOCUMENT, List.of(target)),
                                        file.imports().all()),
                        noted -> write(target, format, noted),
                        this::failed);
    }

    private void write(Path target, LedgerOutput.Format format, Noted noted) {
        desk.jobs()
                .background(
                        Text.of("incidents.imports.exporting"),
                        progress -> {
                            LedgerOutput.write(target, noted.imports(), format);
                            return target;
                        },
                        written ->
                                desk.notices()
                                        .done(
                                                Text.of(
                                                        "incidents.imports.exported",
                                                        target.getFileName())),
                        trouble -> {
                            withdraw(noted.ids());
                            failed(trouble);
                        });
    }

    /// Nothing was written after all.
    private void withdraw(List<UUID> ids) {
        desk.jobs()
                .database(
                        "",
                        progress -> {
                            if (!file.locked()) file.written().withdraw(ids);
                            return true;
                        },
                        done -> {},
                        this::failed);
    }

    private void failed(Throwable trouble) {
        switch (trouble) {
            case SnapshotException e -> desk.notices().problem(e.problem());
            case NotSaved e -> desk.notices().problem(e.problem());
            default -> {
                if (!file.locked()) desk.notices().fault(trouble);
            }
        }
    }
}
