package firebreak.ui.codebook;

import firebreak.deeds.CodebookExchange;
import firebreak.domain.Refusal;
import firebreak.domain.Text;
import firebreak.domain.assessment.WrittenFile.Kind;
import firebreak.intake.codebook.CodebookFile.Format;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.NotedExport;

/// Writes the newest version of the codebook into a file and remembers that it did.
final class CodebookExport {
    private final AssessmentFile file;
    private final Desk desk;
    private final NotedExport export;

    CodebookExport(AssessmentFile file, Desk desk) {
        this.file = file;
        this.desk = desk;
        this.export = new NotedExport(desk, file.written().notes(Kind.DOCUMENT), this::failed);
    }

    /// How it stands.
    NotedExport running() {
        return export;
    }

    /// Asks where it goes, and writes it.
    void write(Format format) {
        export.write(
                new NotedExport.Wanted(
                        Text.of("codebook.export.title"),
                        Text.of("codebook.export.name"),
                        format.ending(),
                        Text.of("codebook.export." + format.ending()),
                        Text.of("codebook.exporting"),
                        p -> Text.of("codebook.exported", p.getFileName())),
                progress -> CodebookExchange.compose(file, format),
                (target, content, progress) -> CodebookExchange.write(target, content));
    }

    private void failed(Throwable trouble) {
        if (trouble instanceof Refusal || !file.locked()) desk.notices().failed(trouble);
    }
}
