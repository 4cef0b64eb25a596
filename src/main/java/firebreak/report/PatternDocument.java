package firebreak.report;

import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The Word document "Incident pattern analysis".
public final class PatternDocument {
    private PatternDocument() {}

    /// Writes the document to `file`, replacing one that is there. Until the new one is complete
    /// and checked, the old one stays.
    ///
    /// @throws ReportException with a sentence for the reader
    /// @throws firebreak.work.Cancelled when asked to stop; nothing is left behind
    public static void write(ReportModel model, Path file, Progress progress)
            throws ReportException {
        try (var staged = StagedFile.of(file)) {
            staged.write(place -> compose(model, place, progress));
            progress.step(10, 10);
            staged.take();
        }
    }

    /// Writes and checks the document in a place where nobody looks yet.
    static void compose(ReportModel model, Path place, Progress progress) throws IOException {
        progress.step(0, 10);
        var charts = Charts.of(model.patterns());
        var manuscript = Manuscript.begin();
        try (var document = manuscript.document()) {
            var frame = new DocumentFrame(manuscript, model);
            frame.properties();
            frame.settings();
            frame.cover();
            var contents = frame.contentsPlace();
            new DocumentSummary(manuscript, model, charts).write();
            progress.step(2, 10);
            new DocumentPatterns(manuscript, model, charts).write(progress);
            var process = model.process();
            if (process != null && process.asked()) new DocumentGaps(manuscript, process).write();
            if (process != null && process.tested())
                new DocumentCoverage(manuscript, model, process).write();
            var appendices = new DocumentAppendices(manuscript, model);
            appendices.method();
            appendices.glossary();
            appendices.codebook();
            var across = appendices.anyIncidents();
            if (across) {
                frame.turn();
                appendices.incidents(progress);
            }
            frame.finish(across);
            frame.contents(contents);
            progress.step(9, 10);
            try (var out = Files.newOutputStream(place)) {
                document.write(out);
            }
        }
        DocumentCheck.check(place, manuscript.headings());
    }
}
