package firebreak.intake.coverage;

import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.CoverageFormat;
import firebreak.intake.container.Content;
import firebreak.work.Progress;

import java.io.IOException;
import java.util.List;

/// Reads files of one format, in one walk and to the end.
interface FormatReader {
    CoverageFormat format();

    /// @throws firebreak.intake.container.Unreadable where nothing of the file may count
    Found read(Content content, Progress progress) throws IOException;

    /// @param warnings sentences without the name of the file
    record Found(List<MeasuredUnit> units, List<String> warnings) {
        public Found {
            units = List.copyOf(units);
            warnings = List.copyOf(warnings);
        }
    }
}
