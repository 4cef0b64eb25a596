package firebreak.store;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is written beside its place and takes it only when it is whole and on the disk.
/// Where it isn't taken, nothing of it stays.
final class NewFile implements AutoCloseable {
    private static final String UNFINISHED = ".part";

    private final Path target;
    private final Path part;
    private boolean taken;

    private NewFile(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /// Reserves the place; makes its folder where there is none.
    ///
    /// @throws FileAlreadyExistsException where someone has it or is about to
    static NewFile at(Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) makeFolder(folder);
        var part = part(target);
        Files.createFile(part);
        var file = new NewFile(target, part);
        if (Files.exists(target)) {
            file.close();
            throw new FileAlreadyExistsException(target.toString());
        }
        return file;
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    /// Removes what a crash left beside `target`.
    static void removeUnfinished(Path target) {
        var part = part(target);
        if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) return;
        try {
            Files.delete(part);
        } catch (IOException e) {
            LoggerFactory.getLogger(NewFile.class).warn("A half-written file could not be removed");
        }
    }

    private static Path part(Path target) {
        return target.resolveSibling("." + target.getFileName() + UNFINISHED);
    }

    /// Whether a file is what a crash left of one.
    static boolean unfinished(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(UNFINISHED);
    }

    /// Where it is before it is taken.
    Path part() {
        return part;
    }

    /// What is written; closing it forces it to the disk.
    OutputStream write() throws IOException {
        var channel = FileChannel.open(part, StandardOpenOption.WRITE);
        return new java.io.FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                try (channel) {
                    channel.force(true);
                }
            }
        };
    }

    /// Puts it into its place, for good.
    void take() throws IOException {
        takeAs(target);
    }

    /// Puts it into another place in the same folder, over what is there.
    void takeAs(Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
        taken = true;
        var folder = place.toAbsolutePath().getParent();
        if (folder != null) force(folder);
    }

    /// Not every system can force a folder; those that can't don't need it.
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LoggerFactory.getLogger(NewFile.class).debug("A folder can't be forced");
        }
    }

    @Override
    public void close() {
        if (taken) return;
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LoggerFactory.getLogger(NewFile.class).warn("A half-written file could not be removed");
        }
    }
}
