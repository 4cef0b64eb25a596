package firebreak.ui.history;

import firebreak.domain.Refusal;
import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NotedExport;

import java.util.Locale;

/// Writes the whole trail into a file and remembers that it did.
final class TrailExport {
    /// What the file is for.
    enum Format {
        /// One row for each field that changed, for a spreadsheet.
        CSV,
        /// One object for each line, for a program.
        JSON
    }

    private final AssessmentFile file;
    private final Desk desk;
    private final NotedExport export;

    TrailExport(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.export = new NotedExport(desk, file.written().notes(Kind.TRAIL), this::failed);
    }

    /// How it stands.
    NotedExport running() {
        return export;
    }

    /// Asks where it goes, and writes it.
    void write(Format format) {
        var ending = format.name().toLowerCase(Locale.ROOT);
        export.write(
                new NotedExport.Wanted(
                        Text.of("history.export.title"),
                        Text.of("history.export.name"),
                        ending,
                        Text.of("history.export.kind." + ending),
                        Text.of("history.exporting"),
                        p -> Text.of("history.exported", p.getFileName())),
                progress -> file.history(),
                (target, history, progress) -> {
                    switch (format) {
                        case CSV -> history.writeCsv(target, progress);
                        case JSON -> history.writeJson(target, progress);
                    }
                });
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof Refusal || !file.locked()) desk.notices().failed(trouble);
    }
}
