package firebreak.store;

import firebreak.domain.Text;
import firebreak.store.seal.DataKey;
import firebreak.work.Cancelled;

import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

/// The database of one assessment, which can be shut and opened again under the stores that read
/// from it.
final class Database implements ConnectionProvider {
    /// Megabytes of pages in memory.
    private static final int CACHE = 32;

    /// The same while rows come in by the thousand.
    private static final int CACHE_THEN = 16;

    /// WRITE_DELAY=0: a commit is written at once ([Journal] forces it to disk). Trace files would
    /// hold the client's data in clear. With more rows than MAX_MEMORY_ROWS, H2 would write results
    /// into the system's temporary folder; LAZY_QUERY_EXECUTION keeps them out of memory, too. The
    /// images of an edit are kept in their row (MAX_LENGTH_INPLACE_LOB), and its statements in the
    /// cache: both halve what an edit costs.
    private static final String SETTINGS =
            ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE"
                    + ";MAX_MEMORY_ROWS=2147483647;LAZY_QUERY_EXECUTION=1"
                    + ";MAX_LENGTH_INPLACE_LOB=16384;QUERY_CACHE_SIZE=64;CACHE_SIZE="
                    + 1024 * CACHE;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final Settings JOOQ =
            new Settings()
                    .withRenderSchema(false)
                    .withExecuteLogging(false)
                    .withFetchWarnings(false);

    static {
        OrderedFile.register();
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final Path path;
    private final String scheme;
    private final DSLContext dsl = DSL.using(this, SQLDialect.H2, JOOQ);
    private @Nullable DataKey key;
    private volatile @Nullable Connection connection;
    private volatile boolean locked;
    private @Nullable Object file;
    private Runnable reopened = () -> {};

    /// @param path the file without its ending
    /// @param scheme the file system of H2 below ours ([OrderedFile]), such as `file:`
    Database(Path path, String scheme) {
        this.path = path;
        this.scheme = scheme;
    }

    /// Reads and writes through whatever connection is open.
    DSLContext dsl() {
        return dsl;
    }

    /// Calls `listener` whenever the database had to be opened again after it shut itself. Where it
    /// throws [NotSaved], the database stays shut.
    void whenReopened(Runnable listener) {
        reopened = listener;
    }

    /// Where it lies.
    Path directory() {
        return path.resolveSibling("");
    }

    /// An open file can be written after its folder was removed, and nobody will find it there.
    ///
    /// @throws NotSaved where the file that was opened is not in its place
    void ensurePresent() {
        if (!isPresent()) throw new NotSaved(Text.of("store.gone", directory()), null);
    }

    /// Whether the file that was opened is in its place.
    boolean isPresent() {
        return !isOpen() || Objects.equals(file, fileKey());
    }

    /// What tells a file from another of the same name; null where there is none, or the system
    /// knows no such thing.
    private @Nullable Object fileKey() {
        try {
            var there = path.resolveSibling(path.getFileName() + ".mv.db");
            return Files.readAttributes(there, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    /// Where the disk is the reason of `failure`: what to say. The database is let go of then; the
    /// next who uses it opens it again, as the file has it.
    @Nullable NotSaved refusal(RuntimeException failure) {
        var refusal = NotSaved.of(failure, directory());
        if (refusal.isEmpty()) return null;
        letGo();
        return refusal.get();
    }

    /// Lets go of the database; the next who uses it opens it again, as the file has it.
    void letGo() {
        var open = connection;
        if (open != null) drop(open);
    }

    boolean isOpen() {
        return connection != null;
    }

    /// From here on, until it is opened again, whatever reads is told that it was cancelled: what
    /// still reads when the assessment is locked has nobody to show it to.
    void lock() throws SQLException {
        locked = true;
        shut(false);
    }

    /// The key under which it is open; null for a plain one.
    @Nullable DataKey key() {
        return key;
    }

    /// Opens the database; `newKey` is taken over and wiped out when it is shut.
    void open(@Nullable DataKey newKey, boolean create) throws SQLException {
        key = newKey;
        connection = connect(create ? "" : ";IFEXISTS=TRUE");
        file = fileKey();
        locked = false;
    }

    /// Another connection to the open database, for reading beside the first; the caller closes it.
    Connection another() throws SQLException {
        acquire();
        return connect(";IFEXISTS=TRUE");
    }

    /// jOOQ over a connection of [#another()].
    static DSLContext over(Connection other) {
        return DSL.using(other, SQLDialect.H2, JOOQ);
    }

    private Connection connect(String settings) throws SQLException {
        var url = "jdbc:h2:" + OrderedFile.SCHEME + scheme + path + SETTINGS + settings;
        if (key == null) return appending(DriverManager.getConnection(url));
        var hex = key.databasePassword();
        // The password of the file, a space, and the password of the user, which is empty.
        var password = Arrays.copyOf(hex, hex.length + 1);
        password[hex.length] = ' ';
        Arrays.fill(hex, '\0');
        var properties = new Properties();
        properties.put("password", password);
        try {
            return appending(DriverManager.getConnection(url + ";CIPHER=AES", properties));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// Lets H2 write at the end of the file only, until it is compacted. After a kill it doesn't
    /// find everything that it wrote into gaps (decision 013).
    private static Connection appending(Connection opened) throws SQLException {
        if (opened.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)
            session.getDatabase().getStore().getMvStore().setReuseSpace(false);
        return opened;
    }

    /// Keeps fewer pages in memory while rows come in by the thousand, which are not read again:
    /// what the cache holds is gone through with every collection of garbage.
    ///
    /// @param many whether they do
    synchronized void rowsComeIn(boolean many) {
        var open = connection;
        try {
            if (open == null || !isUsable(open)) return;
            if (open.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)
                session.getDatabase()
                        .getStore()
                        .getMvStore()
                        .setCacheSize(many ? CACHE_THEN : CACHE);
        } catch (SQLException e) {
            // A database that was shut under it is opened with its usual cache.
            LOG.debug("The cache keeps its size");
        }
    }

    /// Shuts the database and forgets the key; does nothing where it is shut.
    ///
    /// @param compact also brings the file to the size of its content
    void shut(boolean compact) throws SQLException {
        var open = connection;
        connection = null;
        if (key != null) key.close();
        key = null;
        if (open == null) return;
        // Not through jOOQ, which asks the connection for warnings after it is gone.
        try (open;
                var statement = open.createStatement()) {
            statement.execute(compact ? "SHUTDOWN COMPACT" : "SHUTDOWN");
        } finally {
            removeHalfCompacted();
        }
    }

    /// Lets go of the database without another write to it.
    void abandon() {
        var open = connection;
        connection = null;
        if (key != null) key.close();
        key = null;
        if (open != null) drop(open);
    }

    private static void drop(Connection open) {
        try (open;
                var statement = open.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException alreadyGone) {
            // What is shut needs no shutting.
        }
    }

    /// Brings the file to the size of its content; whether that was done. Where it fails, whoever
    /// uses the database next opens it again.
    boolean compact() {
        var open = connection;
        if (open == null) return false;
        try (var statement = open.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
            var whole = !removeHalfCompacted();
            connection = connect(";IFEXISTS=TRUE");
            file = fileKey();
            return whole;
        } catch (SQLException e) {
            LOG.warn("Compacting failed: {}", e.getErrorCode());
            drop(open);
            removeHalfCompacted();
            return false;
        }
    }

    /// H2 shuts without a word where it has no room for compacting, and leaves what it had written
    /// until then.
    ///
    /// @return whether there was such a thing
    private boolean removeHalfCompacted() {
        var half =
                path.getFileName() + Constants.SUFFIX_MV_FILE + Constants.SUFFIX_MV_STORE_TEMP_FILE;
        try {
            return Files.deleteIfExists(path.resolveSibling(half));
        } catch (IOException e) {
            LOG.warn("A half-written file could not be removed");
            return true;
        }
    }

    /// The database shuts itself at the first write that fails, for instance on a full disk; what
    /// was acknowledged is there when it is opened again.
    ///
    /// @throws NotSaved where it can't be opened again
    @Override
    public synchronized Connection acquire() {
        if (locked) throw new Cancelled();
        var open = connection;
        if (open == null) throw new IllegalStateException("the database is shut");
        try {
            if (isUsable(open)) return open;
            drop(open);
            return reopen();
        } catch (SQLException | DataAccessException e) {
            throw new NotSaved(Text.of("store.unreachable", directory()), e);
        }
    }

    /// The file below a connection may be shut while the connection knows nothing of it: what H2
    /// writes by itself failed.
    private static boolean isUsable(Connection open) throws SQLException {
        return !open.isClosed()
                && open.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                && !session.getDatabase().getStore().getMvStore().isClosed();
    }

    private Connection reopen() throws SQLException {
        var directory = directory();
        if (!Files.isDirectory(directory))
            throw new NotSaved(Text.of("store.unreachable.gone", directory), null);
        // Somebody else's file may stand there by now.
        var strange = Assessments.strange(directory, key);
        if (strange.isPresent()) throw new NotSaved(strange.get(), null);
        var open = connect(";IFEXISTS=TRUE");
        connection = open;
        try {
            reopened.run();
        } catch (NotSaved another) {
            drop(open);
            throw another;
        }
        file = fileKey();
        return open;
    }

    @Override
    public void release(Connection used) {}
}
