package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.Text;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.codebook.Codebook;
import firebreak.store.Opening.Opened;
import firebreak.store.Opening.Refused;

import org.h2.api.ErrorCode;
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
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Creates and opens assessments. An assessment is a directory with an H2 database in it.
public final class Assessments {
    private static final Logger LOG = LoggerFactory.getLogger(Assessments.class);
    private static final String DATABASE = "assessment";
    private static final String FILE = DATABASE + ".mv.db";

    /// WRITE_DELAY=0: a commit is written at once ([Journal] forces it to disk). Trace files would
    /// hold the client's data in clear.
    private static final String SETTINGS =
            ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536";

    private static final Settings JOOQ =
            new Settings().withRenderSchema(false).withExecuteLogging(false);

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final Clock clock;
    private final String actor;

    /// @param actor who edits, as the audit trail names them
    public Assessments(Clock clock, String actor) {
        this.clock = clock;
        this.actor = actor;
    }

    /// Whether `directory` looks like an assessment, without opening it.
    public static boolean isAssessment(Path directory) {
        return Files.isRegularFile(directory.resolve(FILE));
    }

    /// A new, empty assessment with the built-in codebook.
    public Opening create(Path directory, String client, ZoneId zone) {
        return create(
                directory,
                new Assessment(
                        Ids.next(), client, Text.of("store.title", client), zone, now(), false),
                BuiltInCodebook.load());
    }

    /// A new assessment with the given facts and codebook. The directory must be new or empty;
    /// where it can't be completed, nothing of it stays.
    public Opening create(Path directory, Assessment assessment, Codebook codebook) {
        var path = directory.toAbsolutePath().normalize();
        var wrong = unusableName(path).or(() -> notEmpty(path));
        if (wrong.isPresent()) return new Refused(wrong.get());
        var existed = Files.isDirectory(path);
        Opening opening;
        try {
            Files.createDirectories(path);
            opening =
                    writable(path)
                            ? connect(path, "", dsl -> seed(dsl, assessment, codebook))
                            : new Refused(Text.of("store.readOnly", path));
        } catch (IOException e) {
            opening = new Refused(Text.of("store.cannotCreate", path));
        }
        if (opening instanceof Refused) removeHalfMade(path, existed);
        return opening;
    }

    /// Opens an assessment and brings it to this program's schema.
    public Opening open(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        if (!Files.exists(path)) return new Refused(Text.of("store.missing", path));
        if (!Files.isDirectory(path)) return new Refused(Text.of("store.noDirectory", path));
        if (!isAssessment(path)) return new Refused(Text.of("store.noAssessment", path));
        var wrong = unusableName(path);
        if (wrong.isPresent()) return new Refused(wrong.get());
        if (!writable(path) || !writable(path.resolve(FILE)))
            return new Refused(Text.of("store.readOnly", path));
        return connect(path, ";IFEXISTS=TRUE", Assessments::bringUpToDate);
    }

    /// What is done with a fresh connection before the assessment is handed out; empty, or why it
    /// can't be.
    private interface Preparation {
        Optional<String> apply(DSLContext dsl);
    }

    private Opening connect(Path path, String settings, Preparation preparation) {
        DirectoryLock lock = null;
        Connection connection = null;
        try {
            var taken = DirectoryLock.take(path);
            if (taken.isEmpty())
                return new Refused(
                        Text.of("store.openElsewhere", path, DirectoryLock.holder(path)));
            lock = taken.get();
            connection =
                    DriverManager.getConnection(
                            "jdbc:h2:file:" + path.resolve(DATABASE) + SETTINGS + settings);
            var dsl = DSL.using(connection, SQLDialect.H2, JOOQ);
            var problem = preparation.apply(dsl);
            if (problem.isPresent()) {
                close(connection, lock);
                return new Refused(Text.of(problem.get(), path));
            }
            return new Opened(new AssessmentFile(path, connection, dsl, lock, clock, actor));
        } catch (SQLException
                | DataAccessException
                | IOException
                | IllegalStateException
                | DateTimeException e) {
            // Messages of the database may quote rows, so only its code is kept.
            LOG.warn("Opening an assessment failed: {} {}", e.getClass().getSimpleName(), code(e));
            close(connection, lock);
            return new Refused(Text.of(reason(e, path), path));
        }
    }

    private Optional<String> seed(DSLContext dsl, Assessment assessment, Codebook codebook) {
        Schema.migrate(dsl);
        new Journal(dsl, clock, actor)
                .begin(Text.of("store.created"), tx -> Seed.write(tx, assessment, codebook));
        return Optional.empty();
    }

    private static Optional<String> bringUpToDate(DSLContext dsl) {
        var version = Schema.version(dsl);
        if (version == 0) return Optional.of("store.damaged");
        if (version > Schema.NEWEST) return Optional.of("store.newer");
        Schema.migrate(dsl);
        return dsl.fetchCount(ASSESSMENT) == 1 ? Optional.empty() : Optional.of("store.damaged");
    }

    private static String reason(Exception e, Path path) {
        if (e instanceof IOException) return "store.readOnly";
        return switch (code(e)) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "store.openElsewhere.unknown";
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                    fullDisk(path) ? "store.cannotWrite" : "store.damaged";
            default -> "store.damaged";
        };
    }

    private static boolean fullDisk(Path path) {
        return path.toFile().getUsableSpace() < 1_000_000;
    }

    private static int code(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause())
            if (t instanceof SQLException sql) return sql.getErrorCode();
        return 0;
    }

    private static void close(@Nullable Connection connection, @Nullable DirectoryLock lock) {
        try (lock;
                connection) {
            LOG.debug("An assessment was not opened");
        } catch (SQLException e) {
            LOG.debug("Closing failed: {}", e.getErrorCode());
        }
    }

    /// H2 reads what follows a semicolon in a path as settings.
    private static Optional<String> unusableName(Path path) {
        return path.toString().contains(";")
                ? Optional.of(Text.of("store.semicolon", path))
                : Optional.empty();
    }

    private static Optional<String> notEmpty(Path path) {
        if (!Files.exists(path)) return Optional.empty();
        if (!Files.isDirectory(path)) return Optional.of(Text.of("store.noDirectory", path));
        if (isAssessment(path)) return Optional.of(Text.of("store.exists", path));
        try (var entries = Files.list(path)) {
            return entries.findAny().isPresent()
                    ? Optional.of(Text.of("store.notEmpty", path))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Text.of("store.readOnly", path));
        }
    }

    /// What the permissions say; asking the system would always say yes to an administrator.
    private static boolean writable(Path path) {
        try {
            return Files.isWritable(path)
                    && Files.getPosixFilePermissions(path)
                            .contains(PosixFilePermission.OWNER_WRITE);
        } catch (UnsupportedOperationException noPosix) {
            return Files.isWritable(path);
        } catch (IOException e) {
            return false;
        }
    }

    private static void removeHalfMade(Path path, boolean existed) {
        for (var name : List.of(FILE, DATABASE + ".lock", "assessment.trace.db")) {
            try {
                Files.deleteIfExists(path.resolve(name));
            } catch (IOException e) {
                LOG.warn("A half-made assessment could not be removed");
            }
        }
        try {
            if (!existed) Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("A half-made assessment could not be removed");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
