package firebreak.domain.assessment;

import java.nio.file.Path;
import java.time.Instant;

/// A file with the client's data that was written outside the assessment.
///
/// @param revision of the assessment that it shows
public record WrittenFile(Instant at, String actor, Kind kind, Path path, long revision) {
    /// What was written.
    public enum Kind {
        /// A deliverable.
        DOCUMENT,
        /// A copy to hand over.
        COPY,
        /// The audit trail.
        TRAIL,
        /// The assessment itself, at its end.
        ARCHIVE,
        /// The key to the pseudonyms of documents.
        KEY
    }
}
