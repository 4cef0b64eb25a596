package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.Text;
import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.domain.codebook.Codebook;
import firebreak.store.Opening.Damaged;
import firebreak.store.Opening.Opened;
import firebreak.store.Opening.Refused;
import firebreak.store.seal.Cost;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.KeyFile;
import firebreak.store.seal.Passphrase;
import firebreak.work.Progress;

import org.h2.api.ErrorCode;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// Creates, opens and restores assessments. An assessment is a directory with an H2 database in it.
public final class Assessments {
    static final String DATABASE = "assessment";
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
        var place = directory.toAbsolutePath().normalize();
        var wrong = NewFolder.problem(place);
        if (wrong.isPresent()) return new Refused(wrong.get());
        return switch (protection) {
            case Protection.Plain() -> create(place, null, null, assessment, codebook);
            case Protection.Encrypted(var passphrase, var recovery) -> {
                try (var key = DataKey.random()) {
                    var header =
                            KeyFile.wrap(assessment.id(), key, passphrase, recovery, cost.get());
                    yield create(place, key, header, assessment, codebook);
                }
            }
        };
    }

    private Opening create(
            Path place,
            @Nullable DataKey key,
            @Nullable KeyFile header,
            Assessment assessment,
            Codebook codebook) {
        var folder = new NewFolder(place, scheme);
        var made =
                folder.fill(
                        key,
                        header,
                        database -> {
                            Schema.migrate(database.dsl());
                            new Journal(database, clock, actor)
                                    .begin(
                                            Text.of("store.created"),
                                            tx -> Seed.write(tx, assessment, codebook));
                        });
        return made.<Opening>map(Refused::new).orElseGet(() -> connectNew(folder, place, key));
    }

    /// A snapshot as a new assessment, with its history. It opens with the passphrase with which
    /// the snapshot opens.
    ///
    /// @param directory new or empty; nothing is ever restored over what is there
    /// @param typed looked at only where the snapshot is sealed; stays the caller's
    public Opening restore(
            Path snapshot, Path directory, @Nullable Passphrase typed, Progress progress) {
        var from = snapshot.toAbsolutePath().normalize();
        var place = directory.toAbsolutePath().normalize();
        var wrong = NewFolder.problem(place);
        if (wrong.isPresent()) return new Refused(wrong.get());
        KeyFile sealing;
        try {
            sealing = SnapshotReader.header(from).key();
        } catch (SnapshotException e) {
            return new Refused(e.problem());
        }
        if (sealing == null) return restore(from, place, null, null, progress);
        return switch (header(from).unwrap(sealing, typed)) {
            case KeyHeader.Try.No(var problem) -> problem;
            case KeyHeader.Try.Unwrapped(var key, var same) -> {
                try (key) {
                    yield restore(from, place, key, same, progress);
                }
            }
        };
    }

    private Opening restore(
            Path from,
            Path place,
            @Nullable DataKey key,
            @Nullable KeyFile header,
            Progress progress) {
        var attachments = new Attachments(place, key);
        var folder = new NewFolder(place, scheme);
        var made =
                folder.fill(
                        key,
                        header,
                        database ->
                                SnapshotLoader.load(
                                        from, key, database.dsl(), attachments, progress));
        return made.<Opening>map(Refused::new).orElseGet(() -> connectNew(folder, place, key));
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
        if (!Files.exists(path.resolve(FILE))) return withoutDatabase(path);
        var wrong = NewFolder.unusableName(path);
        if (wrong.isPresent()) return new Refused(wrong.get());
        var file = path.resolve(FILE);
        if (!NewFolder.writable(path) || !NewFolder.writable(file))
            return new Refused(Text.of("store.readOnly", path));
        var header = header(path);
        if (!header.exists())
            return OrderedFile.encrypted(file)
                    ? keyless("store.key.lost", path)
                    : connect(path, null);
        return switch (header.unwrap(typed)) {
            case KeyHeader.Try.No(var problem) -> problem;
            case KeyHeader.Try.Unwrapped(var key, var keyFile) -> connect(path, key);
        };
    }

    /// A folder that never was an assessment, or one whose database got lost.
    private static Opening withoutDatabase(Path path) {
        var snapshot = Snapshots.newest(path, any -> true);
        return snapshot.isPresent() || isEncrypted(path)
                ? damaged(Text.of("store.lost", path), snapshot)
                : new Refused(Text.of("store.noAssessment", path));
    }

    /// Where a new assessment can't even be opened, nobody misses it.
    private Opening connectNew(NewFolder folder, Path place, @Nullable DataKey key) {
        var opening = connect(place, copy(key));
        if (!(opening instanceof Opened)) folder.discard();
        return opening;
    }

    /// @param key taken over
    private Opening connect(Path path, @Nullable DataKey key) {
        var database = new Database(path.resolve(DATABASE), HeldFile.SCHEME + scheme);
        var snapshots = new Snapshots(path, key);
        DirectoryLock lock = null;
        HeldFile.Hold hold = null;
        AssessmentFile opened = null;
        try {
            var taken = DirectoryLock.take(path);
            if (taken.isEmpty())
                return new Refused(
                        Text.of("store.openElsewhere", path, DirectoryLock.holder(path)));
            lock = taken.get();
            var strange = strange(path, key);
            if (strange.isPresent()) return damaged(strange.get(), newestGood(snapshots));
            hold = HeldFile.hold(path);
            database.open(copy(key), false);
            var problem = bringUpToDate(database.dsl(), snapshots, path, hold);
            if (problem.isPresent()) return refused(problem.get(), path, snapshots);
            hold.release();
            HalfImport.takeBack(database.dsl());
            SafeFile.removeAll(path.resolve(WORK));
            snapshots.tidy();
            var revision = Journal.revision(database.dsl());
            var check = CopyCheck.of(path, key, revision);
            Placement.warning(path).ifPresent(check.warnings()::add);
            clockSetBack(database, path).ifPresent(check.warnings()::add);
            strangeSnapshots(database, path).ifPresent(check.warnings()::add);
            opened =
                    new AssessmentFile(
                            path, database, key, lock, header(path), check, clock, actor);
            return new Opened(opened);
        } catch (SnapshotException e) {
            return e.kind() == SnapshotException.Kind.SOURCE_DAMAGED
                    ? refused("store.damaged", path, snapshots)
                    : new Refused(e.problem());
        } catch (SQLException
                | IOException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) {
            // A damaged length alone makes the database throw almost anything. Its messages may
            // quote rows, so only its code is kept.
            LoggerFactory.getLogger(Assessments.class)
                    .warn(
                            "Opening an assessment failed: {} {}",
                            e.getClass().getSimpleName(),
                            code(e));
            return refused(reason(e, path), path, snapshots);
        } finally {
            if (opened == null) {
                database.abandon();
                if (hold != null) hold.close();
                if (key != null) key.close();
                if (lock != null) lock.close();
            }
        }
    }

    /// Looks into the file before H2 does, which would run whatever was put in.
    static Optional<String> strange(Path path, @Nullable DataKey key) {
        var password = key == null ? null : key.databasePassword();
        var problem = DatabaseGuard.problem(path.resolve(FILE), password);
        if (password != null) Arrays.fill(password, '\0');
        return problem;
    }

    /// Takes a snapshot before anything is migrated, and checks before anything is used. Until one
    /// of the two found all to be well, nothing is written into the database.
    private Optional<String> bringUpToDate(
            DSLContext dsl, Snapshots snapshots, Path path, HeldFile.Hold hold)
            throws SnapshotException, IOException {
        var version = Schema.version(dsl);
        if (version == 0 || !Schema.gapless(dsl)) return Optional.of("store.damaged");
        if (version > Schema.NEWEST) return Optional.of("store.newer");
        if (version < Schema.NEWEST) {
            var order = new Snapshots.Order(SnapshotReason.MIGRATION, null, actor, now());
            snapshots.take(dsl, header(path).current().orElse(null), order, Progress.NONE);
            hold.release();
            Schema.migrate(dsl);
        }
        if (!new IntegrityCheck(dsl).quick().isEmpty()) return Optional.of("store.damaged");
        return dsl.fetchCount(ASSESSMENT) == 1 ? Optional.empty() : Optional.of("store.damaged");
    }

    /// Times in the audit trail and the order of snapshots come from the computer's clock.
    private Optional<String> clockSetBack(Database database, Path path) {
        var last = new Journal(database, clock, actor).lines(1);
        return !last.isEmpty() && last.getFirst().at().isAfter(now().plus(1, ChronoUnit.HOURS))
                ? Optional.of(Text.of("store.clockBack", path, now(), last.getFirst().at()))
                : Optional.empty();
    }

    /// Somebody may have put the database of another assessment into the folder.
    private static Optional<String> strangeSnapshots(Database database, Path path) {
        var newest = Snapshots.newest(path, any -> true);
        if (newest.isEmpty()) return Optional.empty();
        try {
            return SnapshotReader.header(newest.get())
                            .assessment()
                            .equals(AssessmentRow.read(database.dsl()).id())
                    ? Optional.empty()
                    : Optional.of(Text.of("store.otherSnapshots", path));
        } catch (SnapshotException unreadable) {
            return Optional.empty();
        }
    }

    private static Opening refused(String problem, Path path, Snapshots snapshots) {
        var words = Text.of(problem, path);
        return problem.equals("store.damaged")
                ? damaged(words, newestGood(snapshots))
                : new Refused(words);
    }

    private static Opening damaged(String words, Optional<Path> snapshot) {
        return new Damaged(
                snapshot.map(s -> Text.of("store.restorable", words, s)).orElse(words), snapshot);
    }

    private static Optional<Path> newestGood(Snapshots snapshots) {
        return snapshots.newestGood(Progress.NONE).map(SnapshotInfo::file);
    }

    /// Where no key is there to read a snapshot wholly, the newest whose header is whole is
    /// offered.
    static Opening keyless(String problem, Path path) {
        return damaged(Text.of(problem, path), Snapshots.newest(path, SnapshotHeader::sealed));
    }

    /// Which sentence says why it could not be opened.
    static String reason(Throwable e, Path path) {
        if (!Files.isDirectory(path)) return "store.unreachable.gone";
        if (DiskFault.forbidden(e)) return "store.readOnly";
        if (e instanceof IOException) return "store.cannotWrite";
        return switch (code(e)) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "store.openElsewhere.unknown";
            case ErrorCode.FILE_ENCRYPTION_ERROR_1 -> "store.guard.key";
            default -> {
                if (!DiskFault.whileReading(e)) yield "store.damaged";
                yield NotSaved.fullDisk(path) ? "store.cannotWrite" : "store.unreachable";
            }
        };
    }

    static int code(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause())
            if (t instanceof SQLException sql) return sql.getErrorCode();
        return 0;
    }

    private KeyHeader header(Path path) {
        return new KeyHeader(path, attempts, cost);
    }

    private static @Nullable DataKey copy(@Nullable DataKey key) {
        return key == null ? null : key.copy();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
