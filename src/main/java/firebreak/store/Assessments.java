package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.Text;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.codebook.Codebook;
import firebreak.store.Opening.Damaged;
import firebreak.store.Opening.Opened;
import firebreak.store.Opening.Refused;
import firebreak.store.seal.Cost;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.KeyFile;
import firebreak.store.seal.Passphrase;

import org.h2.api.ErrorCode;
import org.h2.store.fs.FileUtils;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Creates and opens assessments. An assessment is a directory with an H2 database in it.
public final class Assessments {
    private static final Logger LOG = LoggerFactory.getLogger(Assessments.class);
    private static final String DATABASE = "assessment";
    static final String FILE = DATABASE + ".mv.db";

    /// For what comes and goes; emptied at each opening.
    static final String WORK = "work";

    private final Clock clock;
    private final String actor;
    private final Supplier<Cost> cost;
    private final String scheme;
    private final Attempts attempts = new Attempts(System::nanoTime);

    /// @param actor who edits, as the audit trail names them
    public Assessments(Clock clock, String actor) {
        this(clock, actor, Cost::calibrated, "file:");
    }

    /// For tests, which have no time for a passphrase's cost and disks of their own.
    Assessments(Clock clock, String actor, Supplier<Cost> cost, String scheme) {
        this.clock = clock;
        this.actor = actor;
        this.cost = cost;
        this.scheme = scheme;
    }

    /// Whether `directory` looks like an assessment, without opening it.
    public static boolean isAssessment(Path directory) {
        return Files.isRegularFile(directory.resolve(FILE));
    }

    /// Whether opening it takes a passphrase.
    public static boolean isEncrypted(Path directory) {
        return Files.exists(directory.resolve(KeyHeader.NAME));
    }

    /// A new, empty assessment with the built-in codebook.
    public Opening create(Path directory, String client, ZoneId zone, Protection protection) {
        return create(
                directory,
                new Assessment(
                        Ids.next(), client, Text.of("store.title", client), zone, now(), false),
                BuiltInCodebook.load(),
                protection);
    }

    /// A new assessment with the given facts and codebook. The directory must be new or empty;
    /// where it can't be completed, nothing of it stays.
    public Opening create(
            Path directory, Assessment assessment, Codebook codebook, Protection protection) {
        return build(
                directory,
                protection,
                assessment.id(),
                dsl -> {
                    Schema.migrate(dsl);
                    new Journal(dsl, clock, actor)
                            .begin(
                                    Text.of("store.created"),
                                    tx -> Seed.write(tx, assessment, codebook));
                });
    }

    /// What fills a new database.
    private interface Filling {
        void fill(DSLContext dsl);
    }

    /// Fills the database aside and puts it in its place as the last step, so that a directory
    /// either is an assessment or is none.
    private Opening build(Path directory, Protection protection, UUID assessment, Filling filling) {
        var path = directory.toAbsolutePath().normalize();
        var wrong = unusableName(path).or(() -> NewFolder.problem(path));
        if (wrong.isPresent()) return new Refused(wrong.get());
        var folder = new NewFolder(path);
        Opening opening;
        try (var key = protection instanceof Protection.Encrypted ? DataKey.random() : null) {
            folder.make();
            if (!NewFolder.writable(path)) opening = new Refused(Text.of("store.readOnly", path));
            else {
                if (key != null && protection instanceof Protection.Encrypted(var p, var r))
                    header(path).write(KeyFile.wrap(assessment, key, p, r, cost.get()));
                opening = fill(path, key, filling);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warn("Creating an assessment failed: {} {}", e.getClass().getSimpleName(), code(e));
            var made = Files.isDirectory(path);
            opening = new Refused(Text.of(made ? "store.cannotWrite" : "store.cannotCreate", path));
        }
        if (!(opening instanceof Opened)) folder.remove();
        return opening;
    }

    private Opening fill(Path path, @Nullable DataKey key, Filling filling)
            throws IOException, SQLException {
        var aside = path.resolve(WORK).resolve("new");
        var lock = DirectoryLock.take(path);
        if (lock.isEmpty()) return openElsewhere(path);
        try (var held = lock.get()) {
            SafeFile.removeAll(path.resolve(WORK));
            Files.createDirectories(aside);
            var database = new Database(aside.resolve(DATABASE), scheme);
            try {
                database.open(key == null ? null : key.copy(), true);
                filling.fill(database.dsl());
                database.shut(true);
            } finally {
                database.abandon();
            }
            FileUtils.move(scheme + aside.resolve(FILE), scheme + path.resolve(FILE));
            SafeFile.forceFolder(path);
            LOG.debug("Filled under {}", held);
        }
        return connect(path, key == null ? null : key.copy());
    }

    /// Opens a plain assessment and brings it to this program's schema.
    public Opening open(Path directory) {
        return open(directory, null);
    }

    /// Opens an assessment and brings it to this program's schema.
    ///
    /// @param typed looked at only where the assessment is encrypted; stays the caller's
    public Opening open(Path directory, @Nullable Passphrase typed) {
        var path = directory.toAbsolutePath().normalize();
        if (!Files.exists(path)) return new Refused(Text.of("store.missing", path));
        if (!Files.isDirectory(path)) return new Refused(Text.of("store.noDirectory", path));
        if (!isAssessment(path)) return new Refused(Text.of("store.noAssessment", path));
        var wrong = unusableName(path);
        if (wrong.isPresent()) return new Refused(wrong.get());
        var file = path.resolve(FILE);
        if (!NewFolder.writable(path) || !NewFolder.writable(file))
            return new Refused(Text.of("store.readOnly", path));
        var header = header(path);
        if (!header.exists())
            return looksEncrypted(file)
                    ? new Damaged(Text.of("store.key.lost", path), snapshot(path))
                    : connect(path, null);
        return switch (header.unwrap(typed)) {
            case KeyHeader.Try.No(var problem) -> problem;
            case KeyHeader.Try.Unwrapped(var key, var keyFile) -> connect(path, key);
        };
    }

    /// @param key taken over
    private Opening connect(Path path, @Nullable DataKey key) {
        var database = new Database(path.resolve(DATABASE), scheme);
        DirectoryLock lock = null;
        AssessmentFile opened = null;
        try {
            var taken = DirectoryLock.take(path);
            if (taken.isEmpty()) return openElsewhere(path);
            lock = taken.get();
            SafeFile.removeAll(path.resolve(WORK));
            var strange = guarded(path, key);
            if (strange.isPresent()) return strange.get();
            database.open(key, false);
            var problem = bringUpToDate(database.dsl());
            if (problem.isPresent()) return damaged(problem.get(), path);
            var revision = new Journal(database.dsl(), clock, actor).revision();
            var check = CopyCheck.of(path, database.key(), revision);
            Placement.warning(path).ifPresent(check.warnings()::add);
            opened = new AssessmentFile(path, database, lock, header(path), check, clock, actor);
            return new Opened(opened);
        } catch (SQLException
                | DataAccessException
                | IOException
                | IllegalStateException
                | DateTimeException e) {
            // Messages of the database may quote rows, so only its code is kept.
            LOG.warn("Opening an assessment failed: {} {}", e.getClass().getSimpleName(), code(e));
            return damaged(reason(e, path), path);
        } finally {
            if (opened == null) {
                database.abandon();
                if (key != null) key.close();
                if (lock != null) lock.close();
            }
        }
    }

    /// Looks into the file before H2 does, which would run whatever was put in.
    private static Optional<Opening> guarded(Path path, @Nullable DataKey key) {
        var password = key == null ? null : key.databasePassword();
        var problem = DatabaseGuard.problem(path.resolve(FILE), password);
        if (password != null) Arrays.fill(password, '\0');
        return problem.map(words -> new Damaged(words, snapshot(path)));
    }

    private static Optional<String> bringUpToDate(DSLContext dsl) {
        var version = Schema.version(dsl);
        if (version == 0) return Optional.of("store.damaged");
        if (version > Schema.NEWEST) return Optional.of("store.newer");
        Schema.migrate(dsl);
        return dsl.fetchCount(ASSESSMENT) == 1 ? Optional.empty() : Optional.of("store.damaged");
    }

    private static Opening damaged(String problem, Path path) {
        var words = Text.of(problem, path);
        if (!problem.equals("store.damaged")) return new Refused(words);
        var snapshot = snapshot(path);
        return new Damaged(
                snapshot.map(s -> Text.of("store.damaged.snapshot", path, s)).orElse(words),
                snapshot);
    }

    /// The newest snapshot beside the assessment.
    private static Optional<Path> snapshot(Path path) {
        try (var files = Files.list(path.resolve("snapshots"))) {
            return files.filter(f -> f.toString().endsWith(".firebreak")).max(Path::compareTo);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static String reason(Exception e, Path path) {
        if (e instanceof IOException) return "store.readOnly";
        return switch (code(e)) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "store.openElsewhere.unknown";
            case ErrorCode.FILE_ENCRYPTION_ERROR_1 -> "store.key.foreign";
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

    private static Refused openElsewhere(Path path) {
        return new Refused(Text.of("store.openElsewhere", path, DirectoryLock.holder(path)));
    }

    private KeyHeader header(Path path) {
        return new KeyHeader(path, attempts, cost);
    }

    /// By the first bytes that H2 writes into an encrypted file.
    private static boolean looksEncrypted(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(9), "H2encrypt".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }

    /// H2 reads what follows a semicolon in a path as settings.
    private static Optional<String> unusableName(Path path) {
        return path.toString().contains(";")
                ? Optional.of(Text.of("store.semicolon", path))
                : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
