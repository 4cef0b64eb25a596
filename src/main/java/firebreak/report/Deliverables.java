package firebreak.report;

import firebreak.domain.Text;
import firebreak.work.Progress;

import java.nio.file.Path;
import java.util.List;

/// The documents of the pattern analysis, written together into one folder.
public final class Deliverables {

    /// Writes the Word document and the Excel workbook into `folder`, which is created where it is
    /// missing. Both are complete and checked before either replaces a file of its name.
    ///
    /// @return the files, Word first
    /// @throws ReportException with a sentence for the reader; files that were there are untouched
    /// @throws firebreak.work.Cancelled when asked to stop; nothing is left behind
    public List<Path> write(ReportModel model, Path folder, Progress progress)
            throws ReportException {
        var files = files(model, folder);
        try (var word = StagedFile.of(files.getFirst());
                var excel = StagedFile.of(files.getLast())) {
            word.write(place -> PatternDocument.compose(model, place, part(progress, 0)));
            excel.write(place -> PatternWorkbook.compose(model, place, part(progress, 1)));
            progress.step(2, 2);
            word.take();
            try {
                excel.take();
            } catch (ReportException e) {
                word.giveBack();
                throw e;
            }
        }
        return files;
    }

    /// Removes what a crash left in `folder` while documents were written there; what somebody is
    /// still writing stays.
    public static void removeLeftovers(Path folder) {
        Workshop.removeLeftovers(folder);
    }

    /// The names that [#write] uses, Word first, so that a caller can ask before it replaces them.
    public List<Path> files(ReportModel model, Path folder) {
        var name =
                Text.of(
                        "report.fileName",
                        CleanText.fileName(
                                model.assessment().client(), Text.of("report.fileName.client")),
                        Text.of("report.title"));
        return List.of(folder.resolve(name + ".docx"), folder.resolve(name + ".xlsx"));
    }

    /// One of two halves of the whole work.
    private static Progress part(Progress whole, int half) {
        return (done, total) -> {
            if (total > 0) whole.step(half * total + done, 2 * total);
            else whole.step(half, 2);
        };
    }
}
