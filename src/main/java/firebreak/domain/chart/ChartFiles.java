package firebreak.domain.chart;

import firebreak.domain.assessment.FileNotes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// How charts become files for others.
public interface ChartFiles {
    /// Where it is noted that they are written.
    FileNotes notes();

    /// Writes a file whole or not at all, and never over another.
    void write(Path target, byte[] content) throws Exception;

    /// Rows as CSV that a spreadsheet may open without running anything.
    byte[] csv(List<? extends List<? extends @Nullable Object>> rows);

    /// Whether the assessment is locked, so that what fails meanwhile is no surprise.
    boolean locked();
}
