package firebreak.ui.deliverables;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Documents that were written in this session, with the revision that they show.
record Written(long revision, Instant at, List<Document> documents) {
    Written {
        documents = List.copyOf(documents);
    }

    /// A file on the disk.
    record Document(Path path, long bytes) {}
}
