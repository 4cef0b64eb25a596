package firebreak.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// Small files that are there wholly or not at all, also when the power fails.
public final class SafeFile {
    private SafeFile() {}

    /// Writes beside `target`, forces it to the disk, and puts it in its place in one step.
    public static void write(Path target, byte[] content) throws IOException {
        var beside = target.resolveSibling(target.getFileName() + ".new");
        try (var channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
            channel.close();
            take(beside, target);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    /// Puts a file that is on the disk already in the place of `target`.
    static void take(Path beside, Path target) throws IOException {
        try {
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(target.toAbsolutePath().getParent());
    }

    /// Makes the names in a folder last; a system that can't open folders does it by itself.
    static void forceFolder(@Nullable Path folder) {
        if (folder == null) return;
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows.
        }
    }

    /// Removes a folder with everything in it; links are removed, not followed.
    static void removeAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path inner, @Nullable IOException fault) throws IOException {
                        if (fault != null) throw fault;
                        Files.delete(inner);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
