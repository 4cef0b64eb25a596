package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.domain.Text;
import firebreak.domain.Version;
import firebreak.domain.assessment.Comparison;
import firebreak.domain.assessment.SnapshotReason;
import firebreak.store.SnapshotException.Kind;
import firebreak.store.SnapshotInfo.Condition;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.KeyFile;
import firebreak.work.Progress;

import org.h2.engine.Constants;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// The snapshots of one assessment, in a folder of their own beside its database. Several threads
/// may use it; each call reads through the connection it is given.
public final class Snapshots {
    static final String FOLDER = "snapshots";
    static final String SUFFIX = ".firebreak";

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// Why, when and by whom a snapshot is taken.
    ///
    /// @param name of a milestone
    public record Order(SnapshotReason reason, @Nullable String name, String actor, Instant at) {}

    private final Path folder;
    private final Attachments attachments;
    private final @Nullable DataKey key;

    /// What was read wholly in this session, by file, with the time of its last change.
    private final Map<Path, Long> good = new ConcurrentHashMap<>();

    /// @param assessment the folder of the assessment
    /// @param key of an encrypted assessment; it stays the caller's to close
    Snapshots(Path assessment, @Nullable DataKey key) {
        this.folder = assessment.resolve(FOLDER);
        this.attachments = new Attachments(assessment, key);
        this.key = key;
    }

    public Path folder() {
        return folder;
    }

    /// Takes a snapshot of everything that `dsl` sees, which nobody may change meanwhile. It is
    /// there only once it was read back.
    ///
    /// @param keyFile of an encrypted assessment, as it is now
    SnapshotInfo take(DSLContext dsl, @Nullable KeyFile keyFile, Order order, Progress progress)
            throws SnapshotException {
        if ((key == null) != (keyFile == null))
            throw new IllegalArgumentException("a key without its file, or the other way round");
        var manifest = manifest(dsl, order);
        var content =
                new SnapshotWriter.Content(
                        new SnapshotHeader(manifest.assessment(), keyFile),
                        key,
                        manifest,
                        new DatabaseRows(dsl),
                        attachments,
                        manifest.schema() < Schema.WITH_DIGESTS ? Map.of() : Digests.kept(dsl));
        for (int i = 1; ; i++) {
            var target = folder.resolve(name(manifest, i));
            try {
                var written = SnapshotWriter.write(target, content, progress);
                remember(target);
                return new SnapshotInfo(target, size(target), written, Condition.GOOD);
            } catch (FileAlreadyExistsException another) {
                LOG.debug("A second snapshot within one second");
            }
        }
    }

    /// What a client's copy may still hold, for people to know before they hand it over.
    public static String remainsInClientCopy() {
        return Text.of("snapshot.clientCopy.remains");
    }

    /// A copy of our key where it opens `file`, for the caller to wipe out; null where another
    /// does.
    @Nullable DataKey keyOf(Path file) {
        if (key == null) return null;
        try {
            new SnapshotReader(file, key).manifest();
            return key.copy();
        } catch (SnapshotException another) {
            return null;
        }
    }

    /// All of them, newest first, as far as their beginnings tell; damaged ones too.
    public List<SnapshotInfo> all() {
        if (!Files.isDirectory(folder)) return List.of();
        var all = new ArrayList<SnapshotInfo>();
        try (var entries = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : entries)
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !NewFile.unfinished(file)) all.add(info(file));
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            LOG.warn("The folder of the snapshots can't be read");
        }
        all.sort(SnapshotRules.NEWEST_FIRST);
        return List.copyOf(all);
    }

    /// The newest snapshot beside an assessment whose header is whole and is `such`; for where
    /// there is no key to read a snapshot wholly.
    static Optional<Path> newest(Path assessment, Predicate<SnapshotHeader> such) {
        try (var files = Files.list(assessment.resolve(FOLDER))) {
            return files.filter(f -> f.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .filter(f -> header(f).filter(such).isPresent())
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Optional<SnapshotHeader> header(Path snapshot) {
        try {
            return Optional.of(SnapshotReader.header(snapshot));
        } catch (SnapshotException unreadable) {
            return Optional.empty();
        }
    }

    /// The revision of the newest, as far as it can be read.
    OptionalLong newestRevision() {
        return all().stream()
                .map(SnapshotInfo::manifest)
                .filter(Objects::nonNull)
                .mapToLong(SnapshotManifest::revision)
                .findFirst();
    }

    /// Reads a snapshot wholly.
    public SnapshotInfo verify(SnapshotInfo info, Progress progress) {
        try {
            var manifest =
                    new SnapshotReader(info.file(), key)
                            .read(SnapshotReader.Contents.NONE, progress);
            remember(info.file());
            return new SnapshotInfo(info.file(), info.bytes(), manifest, Condition.GOOD);
        } catch (SnapshotException e) {
            good.remove(info.file());
            return new SnapshotInfo(info.file(), info.bytes(), null, condition(e));
        }
    }

    /// The newest that was read wholly, just now or earlier in this session.
    public Optional<SnapshotInfo> newestGood(Progress progress) {
        for (var info : all()) {
            if (info.condition() == Condition.GOOD) return Optional.of(info);
            if (info.condition() != Condition.READABLE) continue;
            var verified = verify(info, progress);
            if (verified.condition() == Condition.GOOD) return Optional.of(verified);
        }
        return Optional.empty();
    }

    /// What changed between two snapshots.
    ///
    /// @param most how many rows are shown of each topic; all are counted
    public Comparison compare(SnapshotInfo old, SnapshotInfo now, int most, Progress progress)
            throws SnapshotException {
        return SnapshotComparison.compare(side(old, progress), side(now, progress), most);
    }

    /// What changed since a snapshot in what `dsl` sees.
    Comparison compare(SnapshotInfo old, DSLContext dsl, int most, Progress progress)
            throws SnapshotException {
        return SnapshotComparison.compare(
                side(old, progress), SnapshotComparison.Side.of(dsl), most);
    }

    private SnapshotComparison.Side side(SnapshotInfo info, Progress progress) {
        return SnapshotComparison.Side.of(new SnapshotReader(info.file(), key), progress);
    }

    /// Removes what the rules don't keep ([SnapshotRules]).
    ///
    /// @param zone of the assessment
    /// @return how many
    public int removeOld(ZoneId zone) {
        int removed = 0;
        for (var info : SnapshotRules.toRemove(all(), zone)) {
            try {
                if (Files.deleteIfExists(info.file())) removed++;
                good.remove(info.file());
            } catch (IOException e) {
                LOG.warn("An old snapshot could not be removed");
            }
        }
        return removed;
    }

    /// Removes what a crash left half written.
    public void tidy() {
        if (!Files.isDirectory(folder)) return;
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var file : entries) if (NewFile.unfinished(file)) Files.deleteIfExists(file);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            LOG.warn("A half-written snapshot could not be removed");
        }
    }

    static SnapshotManifest manifest(DSLContext dsl, Order order) {
        return new SnapshotManifest(
                SnapshotHeader.FORMAT,
                Objects.requireNonNull(
                        dsl.select(ASSESSMENT.ID).from(ASSESSMENT).fetchSingle().value1()),
                "",
                Version.number(),
                Schema.version(dsl),
                Constants.VERSION,
                Journal.revision(dsl),
                order.at().truncatedTo(ChronoUnit.MICROS),
                order.reason(),
                order.name(),
                order.actor(),
                false,
                List.of(),
                List.of());
    }

    private SnapshotInfo info(Path file) {
        long bytes = size(file);
        try {
            var manifest = new SnapshotReader(file, key).manifest();
            var known = good.get(file);
            return new SnapshotInfo(
                    file,
                    bytes,
                    manifest,
                    known != null && known == changed(file) ? Condition.GOOD : Condition.READABLE);
        } catch (SnapshotException e) {
            return new SnapshotInfo(file, bytes, null, condition(e));
        }
    }

    private static Condition condition(SnapshotException e) {
        return e.kind() == Kind.NEWER ? Condition.NEWER : Condition.DAMAGED;
    }

    private void remember(Path file) {
        good.put(file, changed(file));
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return -1;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /// Sorts by time, and holds no word of the client's.
    private static String name(SnapshotManifest manifest, int nth) {
        var name =
                "%s-r%06d-%s"
                        .formatted(
                                TIME.format(manifest.taken()),
                                manifest.revision(),
                                manifest.reason().name().toLowerCase(Locale.ROOT));
        return name + (nth == 1 ? "" : "-" + nth) + SUFFIX;
    }
}
