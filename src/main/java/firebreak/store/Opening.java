package firebreak.store;

import firebreak.domain.Refusal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What came of creating, opening or unlocking an assessment. `problem` is always one sentence that
/// says why and what to do.
public sealed interface Opening {
    /// Why it is not open; empty where it is.
    String problem();

    /// It is open, and nobody else can open it until it is closed.
    record Opened(AssessmentFile file) implements Opening {
        @Override
        public String problem() {
            return "";
        }
    }

    /// It could not be opened.
    record Refused(String problem) implements Opening, Refusal {}

    /// What is on the disk is not what was written.
    ///
    /// @param snapshot the newest good one, to restore from
    record Damaged(String problem, Optional<Path> snapshot) implements Opening {}

    /// It is encrypted, and no passphrase was given, or the wrong one.
    ///
    /// @param delay how long no further passphrase is looked at
    record NeedsPassphrase(String problem, Duration delay) implements Opening {}
}
