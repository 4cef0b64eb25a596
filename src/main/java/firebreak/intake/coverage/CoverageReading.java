package firebreak.intake.coverage;

import firebreak.domain.coverage.MeasuredFile;

import java.util.List;

/// What came of reading coverage files.
///
/// @param files in the order in which they were named or found
public record CoverageReading(List<CoverageFile> files) {
    public CoverageReading {
        files = List.copyOf(files);
    }

    /// What was measured, files that tell of different things put together.
    public List<MeasuredFile> measured() {
        return MeasuredFile.gathered(read().stream().map(CoverageFile.Read::measured).toList());
    }

    public List<CoverageFile.Read> read() {
        return only(CoverageFile.Read.class);
    }

    public List<CoverageFile.Refused> refused() {
        return only(CoverageFile.Refused.class);
    }

    public List<CoverageFile.Skipped> skipped() {
        return only(CoverageFile.Skipped.class);
    }

    /// What doesn't fit together in the files that were read.
    public List<String> warnings() {
        return read().stream().flatMap(r -> r.warnings().stream()).toList();
    }

    private <T extends CoverageFile> List<T> only(Class<T> kind) {
        return files.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
