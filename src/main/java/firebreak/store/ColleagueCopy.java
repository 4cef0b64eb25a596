package firebreak.store;

import firebreak.domain.Text;
import firebreak.store.seal.Cost;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Passphrase;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// A colleague's copy that was read and can be compared with ours, as often as ours changes
/// meanwhile. It is a database of its own for a while, in our folder, under a key that nobody
/// keeps; it goes when it is closed, and when ours is locked or closed.
public final class ColleagueCopy implements AutoCloseable {
    /// What came of reading a file.
    public sealed interface Reading {
        /// For the caller to close.
        record Read(ColleagueCopy copy) implements Reading {}

        /// Why not; [Opening.NeedsPassphrase] where another passphrase may help.
        record No(Opening problem) implements Reading {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(ColleagueCopy.class);
    private static final Attempts ATTEMPTS = new Attempts(System::nanoTime);

    private final AssessmentFile ours;
    private final Path from;
    private final Path folder;
    private final Database database;
    private final Runnable leaving = this::letGo;
    private volatile boolean closed;

    private ColleagueCopy(AssessmentFile ours, Path from) {
        this.ours = ours;
        this.from = from;
        this.folder = ours.directory().resolve(Assessments.WORK).resolve("merge-" + Ids.next());
        this.database = new Database(folder.resolve(Assessments.DATABASE), "file:");
    }

    /// Reads a snapshot or a copy that was handed over; on any thread, beside the edits.
    ///
    /// @param typed looked at only where our own key does not open it; stays the caller's
    public static Reading read(
            AssessmentFile ours, Path snapshot, @Nullable Passphrase typed, Progress progress)
            throws SnapshotException {
        var from = snapshot.toAbsolutePath().normalize();
        var header = SnapshotReader.header(from);
        if (!header.assessment().equals(ours.info().id()))
            return new Reading.No(new Opening.Refused(Text.of("merge.another", from)));
        var sealing = header.key();
        if (sealing == null) return new Reading.Read(loaded(ours, from, null, progress));
        try (var same = ours.snapshots().keyOf(from)) {
            if (same != null) return new Reading.Read(loaded(ours, from, same, progress));
        }
        return switch (new KeyHeader(from, ATTEMPTS, Cost::calibrated).unwrap(sealing, typed)) {
            case KeyHeader.Try.No(var problem) -> new Reading.No(problem);
            case KeyHeader.Try.Unwrapped(var key, var file) -> {
                try (key) {
                    yield new Reading.Read(loaded(ours, from, key, progress));
                }
            }
        };
    }

    private static ColleagueCopy loaded(
            AssessmentFile ours, Path from, @Nullable DataKey key, Progress progress)
            throws SnapshotException {
        var copy = new ColleagueCopy(ours, from);
        try {
            Files.createDirectories(copy.folder);
            var random = DataKey.random();
            var attachments = new Attachments(copy.folder, random.copy());
            copy.database.open(random, true);
            SnapshotLoader.load(from, key, copy.database.dsl(), attachments, progress);
            ours.beside().guest(copy.leaving);
            return copy;
        } catch (IOException | SQLException e) {
            copy.close();
            throw SnapshotException.unwritable(ours.directory(), e);
        } catch (SnapshotException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /// What merging it would do as things stand; empty where the copies have no past in common.
    ///
    /// @throws Cancelled where it is closed
    public Optional<MergePlan> plan(Progress progress) throws SnapshotException {
        var name = String.valueOf(from.getFileName());
        return ours.beside()
                .read(
                        progress,
                        (dsl, watched) -> {
                            if (closed) throw new Cancelled();
                            return MergePlanner.plan(name, dsl, database.dsl(), watched);
                        });
    }

    /// What to say where there is no plan.
    public Opening noCommonPast() {
        return new Opening.Refused(Text.of("merge.noCommonPast", from));
    }

    /// The file that was read.
    public Path file() {
        return from;
    }

    /// Whether it is gone, such as after ours was locked.
    public boolean closed() {
        return closed;
    }

    /// On any thread; waits for what reads.
    @Override
    public void close() {
        ours.beside().farewell(leaving);
    }

    private void letGo() {
        if (closed) return;
        closed = true;
        database.abandon();
        try {
            SafeFile.removeAll(folder);
        } catch (IOException e) {
            // Nobody has its key any more, and the next opening removes it.
            LOG.warn("A copy that was read could not be removed");
        }
    }
}
