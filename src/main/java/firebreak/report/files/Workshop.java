package firebreak.report.files;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A private, hidden folder beside the files that are being written in it. As long as it is in use
/// its lock is held by the operating system, so that one that a crash has left is known for what it
/// is and removed by the next that is made beside it.
public final class Workshop implements AutoCloseable {
    static final String PREFIX = ".firebreak-writing-";
    static final String LOCK = "lock";

    private static final int TRIES = 5;

    /// Those of this process. They must not be asked for their lock: closing any channel of a file
    /// gives back the whole process's lock on it.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private Workshop(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Makes one in `parent`, after removing those that nobody works in any more.
    static Workshop in(Path parent) throws IOException {
        removeLeftovers(parent);
        for (int tries = 1; ; tries++) {
            var folder = Files.createTempDirectory(parent, PREFIX);
            OURS.add(folder);
            try {
                var lock =
                        FileChannel.open(
                                folder.resolve(LOCK),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE);
                hold(lock);
                return new Workshop(folder, lock);
            } catch (NoSuchFileException removedByAnother) {
                OURS.remove(folder);
                if (tries == TRIES) throw removedByAnother;
            }
        }
    }

    /// Some network folders know no locks; what is left in one of them stays.
    private static void hold(FileChannel lock) {
        try {
            lock.tryLock();
        } catch (IOException e) {
            return;
        }
    }

    Path folder() {
        return folder;
    }

    /// Removes the folder with all that is in it.
    @Override
    public void close() {
        try {
            empty(folder);
            lock.close();
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Nothing that a reader could do: the next one beside it tries again.
            folder.toFile().deleteOnExit();
        } finally {
            closeQuietly();
            OURS.remove(folder);
        }
    }

    private void closeQuietly() {
        try {
            lock.close();
        } catch (IOException e) {
            return;
        }
    }

    /// Removes what a crash has left beside documents.
    public static void removeLeftovers(Path parent) {
        for (var folder : all(parent)) {
            try {
                removeIfLeft(folder);
            } catch (IOException e) {
                // It stays for the next; what is to be written now is not harmed by it.
                continue;
            }
        }
    }

    private static List<Path> all(Path parent) {
        var found = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var entry : entries)
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !OURS.contains(entry))
                    found.add(entry);
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    private static void removeIfLeft(Path folder) throws IOException {
        var file = folder.resolve(LOCK);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            // Left at the very beginning or end; where something is in it, it is not ours.
            Files.delete(folder);
            return;
        }
        try (var lock = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) return;
            empty(folder);
        }
        Files.delete(file);
        Files.delete(folder);
    }

    /// Removes all but the lock, which goes last.
    private static void empty(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!file.equals(folder.resolve(LOCK))) Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException e)
                            throws IOException {
                        if (!inner.equals(folder)) Files.delete(inner);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
