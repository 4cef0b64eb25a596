package firebreak.ui.incidents;

import firebreak.domain.Refusal;
import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.store.LedgerOutput;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NotedExport;

import java.util.Locale;

/// Writes the ledgers of all imports into a file and remembers that it did.
final class LedgerExport {
    private final AssessmentFile file;
    private final Desk desk;
    private final NotedExport export;

    LedgerExport(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.export = new NotedExport(desk, file.written().notes(Kind.DOCUMENT), this::failed);
    }

    /// How it stands.
    NotedExport running() {
        return export;
    }

    /// Asks where it goes, and writes it.
    void write(LedgerOutput.Format format) {
        var ending = format.name().toLowerCase(Locale.ROOT);
        export.write(
                new NotedExport.Wanted(
                        Text.of("incidents.imports.export.title"),
                        Text.of("incidents.imports.export.name"),
                        ending,
                        Text.of("incidents.imports.export.kind." + ending),
                        Text.of("incidents.imports.exporting"),
                        p -> Text.of("incidents.imports.exported", p.getFileName())),
                progress -> file.imports().all(),
                (target, imports, progress) ->
                        LedgerOutput.write(target, imports, format, progress));
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof Refusal || !file.locked()) desk.notices().failed(trouble);
    }
}
