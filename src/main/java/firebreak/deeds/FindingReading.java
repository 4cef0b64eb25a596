package firebreak.deeds;

import firebreak.analysis.findings.FindingBoard;
import firebreak.analysis.findings.SliceFigures;
import firebreak.analysis.pictures.History;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.domain.pattern.Choices;
import firebreak.store.AssessmentFile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/// Reads findings, and what they are held against, out of an assessment.
public final class FindingReading {
    private FindingReading() {}

    /// What figures are made of; none is made yet. Call it on the database thread.
    ///
    /// @param today later dates lie in the future
    /// @param make such as `Pictures::of`
    public static SliceFigures figures(
            AssessmentFile file,
            LocalDate today,
            BiFunction<History, Choices, List<Picture>> make) {
        return new SliceFigures(HistoryReading.read(file, today), file.patterns().choices(), make);
    }

    /// Findings of the whole history. It makes all pictures, so it takes its time.
    public static FindingBoard board(AssessmentFile file, LocalDate today) {
        return board(file, figures(file, today, Pictures::of));
    }

    /// The same of figures that are made already, or will be for others too.
    static FindingBoard board(AssessmentFile file, SliceFigures figures) {
        return FindingBoard.of(
                figures, Slice.ALL, file.journal().revision(), file.patterns().findings().all());
    }
}
