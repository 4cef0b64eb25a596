package firebreak.store;

import firebreak.domain.Text;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Looks at a database file before H2 opens it, because opening a stranger's database runs the
/// stranger's code: triggers, linked tables and the like are run on opening, views, defaults and
/// checks on first use. Only what [PlainSql] knows may be in it.
///
/// It reads the file as [RawStore] and changes nothing. The shared lock that it takes on the file
/// is gone when it answers; call it while this process has the file not open.
final class DatabaseGuard {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGuard.class);

    /// Every version of our schema has them.
    private static final Set<String> OURS = Set.of("SCHEMA_VERSION", "ASSESSMENT");

    private DatabaseGuard() {}

    /// Why the database must not be opened, in a sentence; empty where it may be.
    ///
    /// @param filePassword what H2 encrypts the file with; null for a plain file
    static Optional<String> problem(Path database, char @Nullable [] filePassword) {
        var path = database.toAbsolutePath();
        return fault(path, filePassword).map(key -> Text.of(key, path.resolveSibling("")));
    }

    private static Optional<String> fault(Path database, char @Nullable [] filePassword) {
        if (Files.isSymbolicLink(database)) return Optional.of("store.guard.link");
        var damaged = filePassword == null ? "store.damaged" : "store.guard.key";
        if (!isFile(database)) return Optional.of(damaged);
        OrderedFile.register();
        var content = new Content();
        // H2 clears the password that it gets.
        var password = filePassword == null ? new char[0] : filePassword.clone();
        try {
            RawStore.read(OrderedFile.SCHEME + database, password, content::take);
            return content.fault(damaged);
        } catch (RawStore.Strange e) {
            return Optional.of(content.strange());
        } catch (MVStoreException e) {
            LOG.warn("A database could not be looked at: error {}", e.getErrorCode());
            return Optional.of(
                    e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                            ? "store.openElsewhere.unknown"
                            : damaged);
        } catch (RuntimeException | AssertionError | OutOfMemoryError | StackOverflowError e) {
            // A file can claim any length and depth; it then takes no more than what it asked for.
            // H2's own assertions fail where Java runs with them.
            LOG.warn("A database could not be looked at: {}", e.getClass().getSimpleName());
            return Optional.of(damaged);
        }
    }

    private static boolean isFile(Path database) {
        try {
            return Files.isRegularFile(database, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(database) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// What the statements of a database make.
    private static final class Content {
        private final Set<String> tables = new HashSet<>();
        private boolean strange;

        void take(String sql) {
            var table = PlainSql.table(sql);
            table.ifPresent(tables::add);
            strange |= table.isEmpty() && !PlainSql.allows(sql);
        }

        /// A file that was cut off opens as an empty database.
        Optional<String> fault(String damaged) {
            if (strange) return Optional.of(strange());
            if (tables.isEmpty()) return Optional.of(damaged);
            return tables.containsAll(OURS) ? Optional.empty() : Optional.of("store.guard.foreign");
        }

        String strange() {
            return tables.containsAll(OURS) ? "store.guard.more" : "store.guard.foreign";
        }
    }
}
