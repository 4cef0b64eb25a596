package firebreak.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps an assessment to one window. The lock is the operating system's, so a crash leaves none
/// behind; the file says who holds it.
final class DirectoryLock implements AutoCloseable {
    static final String NAME = "assessment.lock";

    /// Far behind the text, so that the holder's name can be read on systems that lock regions
    /// strictly.
    private static final long REGION = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, or is empty where someone else has it.
    static Optional<DirectoryLock> take(Path directory) throws IOException {
        var channel =
                FileChannel.open(
                        directory.resolve(NAME),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(REGION, 1, false) == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (OverlappingFileLockException alreadyOurs) {
            channel.close();
            return Optional.empty();
        }
        var holder =
                "process "
                        + ProcessHandle.current().pid()
                        + " of "
                        + System.getProperty("user.name");
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        return Optional.of(new DirectoryLock(channel));
    }

    /// Who holds the lock, as far as it can be read.
    static String holder(Path directory) {
        try {
            return Files.readString(directory.resolve(NAME)).strip();
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
        }
    }
}
