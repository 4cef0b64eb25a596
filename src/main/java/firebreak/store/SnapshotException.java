package firebreak.store;

import firebreak.domain.Refusal;
import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/// Why a snapshot could not be taken or read, as one sentence for people. Nothing was changed.
public final class SnapshotException extends Exception implements Refusal {
    /// What kind of trouble it is.
    public enum Kind {
        /// The file is something else.
        NOT_A_SNAPSHOT,
        /// A newer program wrote it.
        NEWER,
        /// It is not as it was written, or nobody but a forger writes such a thing.
        DAMAGED,
        /// It is sealed, and the key is not that of its assessment.
        LOCKED,
        /// It can't be read at all.
        UNREADABLE,
        /// The disk doesn't take it.
        UNWRITABLE,
        /// What was to be written can't be read now, though it may be whole.
        SOURCE_UNREACHABLE,
        /// What was to be written is not what the assessment once held.
        SOURCE_DAMAGED
    }

    private final Kind kind;

    private SnapshotException(Kind kind, String problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// The sentence; it holds no client text but the path.
    @Override
    public String problem() {
        return String.valueOf(getMessage());
    }

    static SnapshotException notASnapshot(Path file) {
        return new SnapshotException(
                Kind.NOT_A_SNAPSHOT, Text.of("snapshot.notASnapshot", file), null);
    }

    static SnapshotException newer(Path file) {
        return new SnapshotException(Kind.NEWER, Text.of("snapshot.newer", file), null);
    }

    static SnapshotException damaged(Path file, @Nullable Throwable cause) {
        return new SnapshotException(Kind.DAMAGED, Text.of("snapshot.damaged", file), cause);
    }

    static SnapshotException locked(Path file) {
        return new SnapshotException(Kind.LOCKED, Text.of("snapshot.locked", file), null);
    }

    static SnapshotException unreadable(Path file, Throwable cause) {
        return new SnapshotException(Kind.UNREADABLE, Text.of("snapshot.unreadable", file), cause);
    }

    static SnapshotException unwritable(@Nullable Path folder, Throwable cause) {
        return new SnapshotException(
                Kind.UNWRITABLE, Text.of("snapshot.unwritable", String.valueOf(folder)), cause);
    }

    static SnapshotException inTheWay(Path file, Throwable cause) {
        return new SnapshotException(Kind.UNWRITABLE, Text.of("snapshot.inTheWay", file), cause);
    }

    static SnapshotException insideAssessment(Path file) {
        return new SnapshotException(
                Kind.UNWRITABLE, Text.of("snapshot.insideAssessment", file), null);
    }

    /// What a failure of the database comes to while it was read for a snapshot: a disk that is
    /// full or gone says nothing about what the assessment holds.
    static SnapshotException ofSource(Path assessment, Exception failure) {
        if (!Files.isDirectory(assessment)) return gone(assessment);
        return DiskFault.whileReading(failure)
                ? unreachable(Text.of("store.unreachable", assessment), failure)
                : sourceDamaged(failure);
    }

    /// The assessment that is open is not in its place any more.
    static SnapshotException gone(Path assessment) {
        return unreachable(Text.of("store.unreachable.gone", assessment), null);
    }

    private static SnapshotException unreachable(String problem, @Nullable Throwable cause) {
        return new SnapshotException(Kind.SOURCE_UNREACHABLE, problem, cause);
    }

    static SnapshotException sourceDamaged(@Nullable Throwable cause) {
        return new SnapshotException(Kind.SOURCE_DAMAGED, Text.of("snapshot.sourceDamaged"), cause);
    }
}
