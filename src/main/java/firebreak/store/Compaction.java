package firebreak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compacts the file of an assessment where forced commits have made it a multiple of its content.
final class Compaction {
    /// Below this size nobody is helped by it.
    private static final long SMALL = 4_000_000;

    private static final long BLOATED = 3;

    private final Path file;
    private final Database database;
    private final Beside beside;
    private long compacted;

    Compaction(Path file, Database database, Beside beside) {
        this.file = file;
        this.database = database;
        this.beside = beside;
        this.compacted = size();
    }

    /// Whether it was done; where it fails, the file is as it was.
    boolean tidy() {
        return tidy(Math.max(SMALL, BLOATED * compacted));
    }

    /// As [#tidy()], for files of at least so many bytes.
    boolean tidy(long least) {
        long bloated = size();
        if (bloated < least) return false;
        beside.stop(() -> {
            // Where it has no room for it, the database leaves it be without a word.
            if (database.compact() && size() < bloated) compacted = size();
        });
        beside.goOn();
        return size() == compacted;
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
