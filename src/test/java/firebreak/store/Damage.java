package firebreak.store;

import static firebreak.store.StoreFixture.draft;
import static firebreak.store.StoreFixture.reading;
import static firebreak.store.StoreFixture.tagging;

import firebreak.domain.assessment.Assessment;
import firebreak.domain.assessment.SeriesWeek;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.store.seal.Cost;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.KeyFile;
import firebreak.store.seal.Passphrase;
import firebreak.store.seal.RecoveryKey;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// A small assessment with snapshots, one of whose files is damaged in one place after the other.
final class Damage {
    /// What became of one damage.
    enum Outcome {
        /// Opening said no and offered the newest good snapshot.
        REFUSED,
        /// The newest part is missing, and opening said so.
        OLDER,
        /// All can be read as before.
        NO_EFFECT,
        /// The same, and opening said that something beside the database is damaged.
        WARNED,
        /// Opening said no and offered nothing, or something else.
        NOT_OFFERED,
        /// Opening said no, and a file is not as it was.
        REWRITTEN,
        /// Opening ended in an exception.
        THREW,
        /// It opened, and only a full check found faults.
        FAULTS,
        /// All can be read, but it is not as before; or it can't be read and nothing said so.
        SILENT
    }

    /// What is allowed to come of a damage to the database.
    static final List<Outcome> GOOD =
            List.of(Outcome.REFUSED, Outcome.OLDER, Outcome.NO_EFFECT, Outcome.WARNED);

    private static final String PASSPHRASE = "a long sentence for a test";
    private static final int[] MASKS = {1, 0xff, 2, 0x80, 4, 0x40, 8, 0x20, 0x10};
    private static final int THREADS = 2;
    private static final int LISTED = 20;

    private final Path folder;
    private final boolean sealed;
    private final Map<String, byte[]> good;
    private final String reference;
    private final long revision;
    private final Map<Outcome, AtomicInteger> outcomes = new ConcurrentSkipListMap<>();
    private final List<String> bad = new ArrayList<>();

    private Damage(Path folder, boolean sealed, Map<String, byte[]> good, AssessmentFile file) {
        this.folder = folder;
        this.sealed = sealed;
        this.good = good;
        this.reference = everything(file);
        this.revision = file.journal().revision();
    }

    /// The assessment as a clean end leaves it.
    static Damage ofClosed(Path folder, boolean sealed) throws IOException {
        var home = folder.resolve("good");
        make(home, sealed).close();
        var good = files(home);
        try (var file = opened(open(home, sealed))) {
            return new Damage(folder, sealed, good, file);
        }
    }

    /// The assessment as a kill leaves it in the middle of an edit, some edits after it was opened.
    /// Opening it takes the half edit back, so it writes before anything could be checked.
    static Damage ofKilled(Path folder, boolean sealed) throws IOException {
        var home = folder.resolve("good");
        make(home, sealed).close();
        try (var file = opened(open(home, sealed))) {
            edits(file, "late");
            return new Damage(folder, sealed, inTheMiddle(home, sealed), file);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, byte[]> inTheMiddle(Path home, boolean sealed)
            throws IOException, SQLException {
        try (var typed = Passphrase.of(PASSPHRASE.toCharArray());
                var key = sealed ? key(home, typed) : null;
                var editing = beside(home, key);
                var other = beside(home, key);
                var edit = editing.createStatement();
                var sync = other.createStatement()) {
            editing.setAutoCommit(false);
            edit.execute("UPDATE incident SET title = 'half'");
            sync.execute("CHECKPOINT SYNC");
            var left = files(home);
            editing.rollback();
            return left;
        }
    }

    /// Another connection to the open database.
    private static Connection beside(Path home, @Nullable DataKey key) throws SQLException {
        var url = "jdbc:h2:ordered:held:file:" + home.resolve(Assessments.DATABASE);
        if (key == null) return DriverManager.getConnection(url);
        var password = new String(key.databasePassword()) + " ";
        return DriverManager.getConnection(url + ";CIPHER=AES", "", password);
    }

    /// Cuts the database for good, so that a snapshot is offered in any case.
    Damage withoutDatabase() {
        good.computeIfPresent(Assessments.FILE, (n, bytes) -> Arrays.copyOf(bytes, 5000));
        return this;
    }

    /// The newest snapshot.
    String snapshot() {
        return newestSnapshot(good.keySet());
    }

    /// The one attachment.
    String attachment() {
        return good.keySet().stream()
                .filter(n -> n.startsWith(Attachments.FOLDER))
                .findFirst()
                .orElseThrow();
    }

    /// Changes one byte of the file in every `step`th place, in many ways.
    void flip(String name, int step) {
        var bytes = good.get(name);
        each(
                (bytes.length + step - 1) / step,
                n -> {
                    var damaged = bytes.clone();
                    damaged[n * step] ^= (byte) MASKS[n % MASKS.length];
                    return attempt(n, name, n * step, damaged);
                });
    }

    /// Cuts the file in so many places.
    void cut(String name, int places) {
        var bytes = good.get(name);
        each(
                places,
                n -> {
                    int length = (int) ((long) bytes.length * n / places);
                    return attempt(n, name, length, Arrays.copyOf(bytes, length));
                });
    }

    Map<Outcome, AtomicInteger> outcomes() {
        return outcomes;
    }

    @Override
    public String toString() {
        synchronized (bad) {
            return "%s: %s; first bad ones: %s"
                    .formatted(
                            sealed ? "sealed" : "plain",
                            outcomes,
                            bad.subList(0, Math.min(LISTED, bad.size())));
        }
    }

    private static void each(int count, IntUnaryOperator attempt) {
        var threads = new ArrayList<Thread>();
        var failures = new ArrayList<Throwable>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    IntStream.range(0, count)
                                            .filter(n -> n % THREADS == first)
                                            .map(attempt)
                                            .sum();
                                } catch (RuntimeException | Error e) {
                                    synchronized (failures) {
                                        failures.add(e);
                                    }
                                }
                            }));
        }
        try {
            for (var thread : threads) thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!failures.isEmpty()) throw new AssertionError(failures.getFirst());
    }

    private int attempt(int n, String name, int place, byte[] bytes) {
        try {
            var path = folder.resolve("t" + n % THREADS);
            SafeFile.removeAll(path);
            var files = new TreeMap<>(good);
            files.put(name, bytes);
            write(files, path);
            var outcome = outcome(path, files);
            outcomes.computeIfAbsent(outcome, o -> new AtomicInteger()).incrementAndGet();
            if (!GOOD.contains(outcome)) {
                synchronized (bad) {
                    bad.add(outcome + " " + name + " at " + place);
                }
            }
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome outcome(Path path, Map<String, byte[]> before) throws IOException {
        Opening opening;
        try {
            opening = open(path, sealed);
        } catch (Exception | Error e) {
            return Outcome.THREW;
        }
        if (opening instanceof Opening.Opened(var file)) return outcome(file);
        if (!same(before, files(path))) return Outcome.REWRITTEN;
        return opening instanceof Opening.Damaged(var words, var snapshot)
                        && snapshot.isPresent()
                        && mayBeOffered(snapshot.get(), before)
                        && words.contains(snapshot.get().toString())
                ? Outcome.REFUSED
                : Outcome.NOT_OFFERED;
    }

    private Outcome outcome(AssessmentFile file) {
        try (file) {
            var warned = file.warnings().stream().anyMatch(w -> w.contains("revision"));
            if (!file.check(Progress.NONE).isEmpty()) return Outcome.FAULTS;
            if (file.journal().revision() < revision)
                return warned ? Outcome.OLDER : Outcome.SILENT;
            if (!everything(file).equals(reference)) return Outcome.SILENT;
            return file.warnings().stream().anyMatch(w -> w.contains("assessment.anchor"))
                    ? Outcome.WARNED
                    : Outcome.NO_EFFECT;
        } catch (Exception | Error e) {
            return Outcome.SILENT;
        }
    }

    /// The newest snapshot, or the one before where damage took that.
    private boolean mayBeOffered(Path snapshot, Map<String, byte[]> before) {
        var names = new TreeSet<>(before.keySet());
        var newest = newestSnapshot(names);
        var damaged = !Arrays.equals(before.get(newest), good.get(newest));
        if (damaged && !readable(snapshot.resolveSibling(Path.of(newest).getFileName()))) {
            names.remove(newest);
            newest = newestSnapshot(names);
        }
        return snapshot.endsWith(newest);
    }

    private boolean readable(Path snapshot) {
        try (var typed = Passphrase.of(PASSPHRASE.toCharArray());
                var key = sealed ? keyFile().open(typed).orElseThrow() : null) {
            new SnapshotReader(snapshot, key).read(SnapshotReader.Contents.NONE, Progress.NONE);
            return true;
        } catch (SnapshotException e) {
            return false;
        }
    }

    private KeyFile keyFile() {
        return ((KeyFile.Reading.Read) KeyFile.read(good.get(KeyHeader.NAME))).keyFile();
    }

    private static String newestSnapshot(Set<String> names) {
        return names.stream()
                .filter(n -> n.endsWith(Snapshots.SUFFIX))
                .max(String::compareTo)
                .orElseThrow();
    }

    /// All files but that of the lock, which says who had it.
    private static Map<String, byte[]> files(Path home) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(home)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (file.endsWith(DirectoryLock.NAME)) continue;
                files.put(home.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void write(Map<String, byte[]> files, Path home) throws IOException {
        for (var file : files.entrySet()) {
            var place = home.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
        // A specialist may want this, too.
        var left = Files.createDirectories(home.resolve(Assessments.WORK)).resolve("left");
        Files.write(left, new byte[] {1});
    }

    private static boolean same(Map<String, byte[]> before, Map<String, byte[]> after) {
        var left = new TreeMap<>(after);
        if (left.remove(Assessments.WORK + "/left") == null) return false;
        return left.keySet().equals(before.keySet())
                && left.entrySet().stream()
                        .allMatch(f -> Arrays.equals(f.getValue(), before.get(f.getKey())));
    }

    private static Assessments assessments() {
        return new Assessments(
                Clock.fixed(StoreFixture.NOW, ZoneOffset.UTC),
                "tester",
                () -> new Cost(8, 1),
                "file:");
    }

    private static Opening open(Path path, boolean sealed) {
        if (!sealed) return assessments().open(path);
        try (var typed = Passphrase.of(PASSPHRASE.toCharArray())) {
            return assessments().open(path, typed);
        }
    }

    private static AssessmentFile opened(Opening opening) {
        if (opening instanceof Opening.Opened(var file)) return file;
        throw new AssertionError(opening);
    }

    private static AssessmentFile make(Path path, boolean sealed) {
        var codebook =
                new Codebook(
                        1,
                        List.of(
                                new Factor("f1", Origin.DEPLOYMENT, "One", "a", "b", "c", "d"),
                                new Factor("f2", Origin.REQUIREMENTS, "Two", "a", "b", "c", "d")),
                        List.of(new Stage("requirements", "Requirements", "first")));
        var facts =
                new Assessment(
                        new UUID(1, 1),
                        "Acme",
                        "Analysis",
                        ZoneId.of("Europe/Berlin"),
                        StoreFixture.NOW,
                        false);
        AssessmentFile file;
        try (var typed = Passphrase.of(PASSPHRASE.toCharArray())) {
            var protection =
                    sealed
                            ? new Protection.Encrypted(typed, RecoveryKey.random())
                            : new Protection.Plain();
            file = opened(assessments().create(path, facts, codebook, protection));
        }
        attach(path, sealed);
        file.imports().take("Many", List.of(StoreFixture.many(12)), Progress.NONE);
        edits(file, "early");
        return file;
    }

    private static void attach(Path path, boolean sealed) {
        try (var typed = Passphrase.of(PASSPHRASE.toCharArray());
                var key = sealed ? key(path, typed) : null) {
            new Attachments(path, key).put(new ByteArrayInputStream("minutes".getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable DataKey key(Path path, Passphrase typed) throws IOException {
        var header = KeyFile.read(Files.readAllBytes(path.resolve(KeyHeader.NAME)));
        return ((KeyFile.Reading.Read) header).keyFile().open(typed).orElseThrow();
    }

    private static void edits(AssessmentFile file, String name) {
        var long_ = reading(draft("INC-3", "changed " + name), draft(name, "long ".repeat(200)));
        file.imports().take("Import " + name, List.of(long_), Progress.NONE);
        file.series()
                .take(
                        name,
                        List.of(
                                SeriesWeek.ofDays(
                                        "deployments",
                                        name,
                                        LocalDate.of(2026, 3, 2),
                                        "",
                                        List.of(0.0, 4.0, 0.0, 3.0, 0.0, 0.0, Double.NaN))),
                        Progress.NONE);
        var ids = file.incidents().idsByKey();
        for (int i = 0; i < 4; i++) {
            var id = ids.get("INC-" + i).getFirst();
            file.taggings().save("Tag " + i, List.of(tagging(id, name, Origin.DEPLOYMENT)));
        }
        file.taggings().remove("Remove", file.taggings().all().getFirst());
        file.journal().undo();
        file.journal().undo();
    }

    /// All that can be read, by scans and by lookups.
    private static String everything(AssessmentFile file) {
        var text = new StringBuilder(StoreFixture.contents(file));
        text.append(file.info()).append(file.codebooks().current());
        text.append(file.journal().lines(1000));
        text.append(file.journal().undoLabel()).append(file.journal().redoLabel());
        text.append(file.incidents().count()).append(file.incidents().tagged());
        text.append(file.taggings().standingStates());
        file.incidents()
                .forEach(i -> {
                    text.append(file.incidents().find(i.id()).orElseThrow());
                    text.append(file.incidents().idsByKey().get(i.facts().key()));
                    text.append(file.taggings().of(i.id()));
                });
        return text.toString();
    }
}
