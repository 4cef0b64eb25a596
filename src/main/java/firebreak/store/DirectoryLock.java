package firebreak.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps an assessment to one window. The lock is the operating system's, so a crash leaves none
/// behind; the file says who holds it.
final class DirectoryLock implements AutoCloseable {
    static final String NAME = "assessment.lock";

    /// Far behind the text, so that the holder's name can be read on systems that lock regions
    /// strictly.
    private static final long REGION = Long.MAX_VALUE - 1;

    /// The folders that this process holds. On most systems a lock goes when the process closes any
    /// channel to the file, so nothing here may open the file of a lock that is held.
    private static final Map<Path, String> OURS = new ConcurrentHashMap<>();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /// Takes the lock, or is empty where someone else has it.
    static Optional<DirectoryLock> take(Path directory) throws IOException {
        var path = directory.toRealPath();
        var holder =
                "process "
                        + ProcessHandle.current().pid()
                        + " of "
                        + System.getProperty("user.name");
        if (OURS.putIfAbsent(path, holder) != null) return Optional.empty();
        FileChannel channel = null;
        var taken = false;
        try {
            channel =
                    FileChannel.open(
                            path.resolve(NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (channel.tryLock(REGION, 1, false) == null) return Optional.empty();
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            taken = true;
            return Optional.of(new DirectoryLock(path, channel));
        } finally {
            if (!taken) {
                if (channel != null) channel.close();
                OURS.remove(path);
            }
        }
    }

    /// Who holds the lock, as far as it can be read.
    static String holder(Path directory) {
        try {
            var path = directory.toRealPath();
            var own = OURS.get(path);
            return own != null ? own : Files.readString(path.resolve(NAME)).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException gone) {
            // The directory may have been removed meanwhile; the lock went with it.
        } finally {
            OURS.remove(directory);
        }
    }
}
