package firebreak.store;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// A snapshot in the folder of an assessment, as far as its beginning tells.
///
/// @param bytes how large the file is
/// @param manifest what it says of itself; none where it can't be read
/// @param condition how much of it was read
public record SnapshotInfo(
        Path file, long bytes, @Nullable SnapshotManifest manifest, Condition condition) {
    /// How far a snapshot can be trusted.
    public enum Condition {
        /// Read wholly in this session, and as it was written.
        GOOD,
        /// Its beginning can be read; the rest was read back when it was taken.
        READABLE,
        /// A newer program wrote it.
        NEWER,
        /// It can't be restored.
        DAMAGED
    }
}
