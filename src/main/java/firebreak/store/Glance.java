package firebreak.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What can be said of an assessment's directory without opening anything in it: sizes and counts,
/// no name and no content, so that it is safe to send to others.
///
/// @param databaseBytes -1 where there is no database
/// @param changed when the database was last written; null where there is none
public record Glance(
        long databaseBytes,
        @Nullable Instant changed,
        boolean encrypted,
        boolean keyFile,
        DirectoryLockState lock,
        boolean othersMayRead,
        long freeBytes,
        Pile snapshots,
        Pile attachments,
        Pile work,
        int others) {

    /// Files of one kind together.
    public record Pile(int count, long bytes) {}

    private static final String DATABASE = "assessment.mv.db";
    private static final String KEY = "assessment.key";
    private static final String LOCK = "assessment.lock";
    private static final List<String> KNOWN =
            List.of(DATABASE, KEY, LOCK, "assessment.anchor", "snapshots", "attachments", "work");

    /// Looks at `directory`. Not for a process that has the assessment open, whose lock it would
    /// give back.
    public static Glance at(Path directory) {
        var database = directory.resolve(DATABASE);
        var there = Files.isRegularFile(database);
        return new Glance(
                there ? size(database) : -1,
                there ? changed(database) : null,
                there && OrderedFile.encrypted(database),
                Files.isRegularFile(directory.resolve(KEY)),
                lock(directory.resolve(LOCK)),
                there && othersMayRead(directory, database),
                directory.toFile().getUsableSpace(),
                below(directory.resolve("snapshots")),
                below(directory.resolve("attachments")),
                below(directory.resolve("work")),
                others(directory));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    private static @Nullable Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return null;
        }
    }

    /// The holder empties the file when it ends well, and the system gives the lock back in any
    /// case.
    private static DirectoryLockState lock(Path lock) {
        if (size(lock) <= 0) return DirectoryLockState.FREE;
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null
                    ? DirectoryLockState.HELD
                    : DirectoryLockState.LEFT;
        } catch (IOException | OverlappingFileLockException e) {
            return DirectoryLockState.HELD;
        }
    }

    /// Where the directory itself is closed to others, so is all that is in it.
    private static boolean othersMayRead(Path directory, Path database) {
        try {
            return Files.getPosixFilePermissions(directory)
                            .contains(PosixFilePermission.OTHERS_EXECUTE)
                    && Files.getPosixFilePermissions(database)
                            .contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static Pile below(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return new Pile(0, 0);
        try (var files = Files.walk(folder)) {
            var sizes = files.filter(Files::isRegularFile).mapToLong(Glance::size).toArray();
            return new Pile(sizes.length, Arrays.stream(sizes).sum());
        } catch (IOException | java.io.UncheckedIOException e) {
            return new Pile(0, 0);
        }
    }

    private static int others(Path directory) {
        try (var entries = Files.list(directory)) {
            return (int)
                    entries.filter(e -> !KNOWN.contains(String.valueOf(e.getFileName()))).count();
        } catch (IOException e) {
            return 0;
        }
    }
}
