package firebreak.domain.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Where it is noted which files are written for others; the database thread only.
public interface FileNotes {
    /// Before the file is written, so that what a crash leaves of it can be found.
    ///
    /// @return for [#withdraw]
    List<UUID> note(Path target);

    /// Forgets a file that was not written after all.
    void withdraw(List<UUID> noted);
}
