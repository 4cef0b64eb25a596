package firebreak.ui.deliverables;

import firebreak.report.excel.PseudonymKey;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Documents that were written in this session, with the revision that they show.
record Written(long revision, Instant at, List<Document> documents, Optional<PseudonymKey> key) {
    Written {
        documents = List.copyOf(documents);
    }

    /// A file on the disk.
    record Document(Path path, long bytes) {}
}
