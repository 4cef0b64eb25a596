package firebreak.intake.coverage;

import firebreak.domain.Refusal;
import firebreak.domain.coverage.MeasuredFile;
import firebreak.domain.coverage.MeasuredUnit;
import firebreak.domain.coverage.Measurement.CoverageFormat;

import java.util.List;

/// What became of one file.
public sealed interface CoverageFile {
    /// For a person: with the folder or archive in which it was found.
    String name();

    /// It was read to its end.
    ///
    /// @param measured at least one unit
    /// @param warnings what doesn't fit together in it, a sentence each
    record Read(String name, MeasuredFile measured, List<String> warnings) implements CoverageFile {
        public Read {
            warnings = List.copyOf(warnings);
        }

        public CoverageFormat format() {
            return measured.format();
        }

        public List<MeasuredUnit> units() {
            return measured.units();
        }
    }

    /// Nothing of it counts.
    ///
    /// @param problem which file, where, what, and what to do; a sentence
    record Refused(String name, String problem) implements CoverageFile, Refusal {}

    /// It was found beside others and measures nothing, or nothing that another one doesn't.
    ///
    /// @param reason which file and why; a sentence
    record Skipped(String name, String reason) implements CoverageFile {}
}
