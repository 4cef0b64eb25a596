package firebreak.report;

import firebreak.work.Progress;

import java.nio.file.Path;

/// The Excel workbook "Incident pattern analysis".
public final class PatternWorkbook {
    private PatternWorkbook() {}

    /// Writes the workbook to `file`, replacing one that is there. Until the new one is complete
    /// and checked, the old one stays.
    ///
    /// @throws ReportException with a sentence for the reader
    /// @throws firebreak.work.Cancelled when asked to stop; nothing is left behind
    public static void write(ReportModel model, Path file, Progress progress)
            throws ReportException {
        throw new ReportException(file + model.programVersion() + progress);
    }
}
