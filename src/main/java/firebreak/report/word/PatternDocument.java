package firebreak.report.word;

import firebreak.report.check.CacheCheck;
import firebreak.report.check.HeadingsCheck;
import firebreak.report.check.LinksCheck;
import firebreak.report.check.PartCheck;
import firebreak.report.files.ReportException;
import firebreak.report.files.StagedFile;
import firebreak.report.model.Charts;
import firebreak.report.model.ReportModel;
import firebreak.report.template.Placeholders;
import firebreak.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
            staged.compose(place -> compose(model, place, progress), progress);
            progress.step(10, 10);
            staged.take();
        }
    }

    /// Writes the document in a place where nobody looks yet.
    ///
    /// @return whether it is built as it was written
    public static List<PartCheck> compose(ReportModel model, Path place, Progress progress)
            throws IOException {
        progress.step(0, 10);
        var charts = Charts.of(model.patterns());
        var template = DocumentTemplate.of(model);
        var manuscript = DocumentTemplate.begin(model, template);
        try (var document = manuscript.document()) {
            var frame = new DocumentFrame(manuscript, model);
            frame.properties(template);
            frame.settings();
            switch (model.plan().edition()) {
                case SHORT -> {
                    manuscript.bare();
                    new DocumentShort(manuscript, model, charts).write(progress);
                }
                case LONG ->
                        sections(
                                manuscript,
                                frame,
                                new DocumentSections(manuscript, model, charts),
                                progress);
            }
            manuscript.settle();
            progress.step(9, 10);
            manuscript.write(place, () -> progress.step(9, 10));
        }
        return List.of(
                new HeadingsCheck(
                        manuscript.headings().stream().map(Manuscript.Heading::text).toList(),
                        manuscript.styles().headings()),
                new CacheCheck(),
                new LinksCheck(template.links()));
    }

    /// What the template has, and at its places what the plan says.
    private static void sections(
            Manuscript manuscript,
            DocumentFrame frame,
            DocumentSections sections,
            Progress progress)
            throws IOException {
        var places = new DocumentPlaces(manuscript.places(), sections.upright(), sections.across());
        for (var next = manuscript.toNextPlace();
                next.isPresent();
                next = manuscript.toNextPlace()) {
            if (next.get().equals(Placeholders.CONTENTS)) frame.contentsPlace();
            else
                for (var section : places.at(next.get())) {
                    if (places.lies(section)) manuscript.across();
                    else manuscript.upright();
                    sections.write(section, progress);
                }
        }
        frame.contents();
    }
}
