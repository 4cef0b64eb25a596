package firebreak.store;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// A file system of H2's that keeps to itself what is done to a database until the database was
/// found to be sound. H2 writes as soon as it opens a file, be it damaged or not; here a file that
/// is refused stays byte for byte what it was, for someone who can mend it. It is public because H2
/// makes objects of it.
///
/// What was held is then done in its order, forces included, so [OrderedFile] above keeps what it
/// promises. Files that nobody holds are the base's.
public final class HeldFile extends FilePathWrapper {
    static final String SCHEME = "held:";

    private static final int BLOCK = 4096;

    /// Opening writes next to nothing, unless it takes back what a kill left of a large import;
    /// that is not worth the memory of holding it.
    private static final long MOST_BYTES = 32_000_000;

    private static final Map<Path, Hold> HOLDS = new ConcurrentHashMap<>();

    /// For H2.
    public HeldFile() {}

    /// Done to a file when it is let go.
    private interface Deed {
        void perform() throws IOException;
    }

    private enum State {
        HOLDING,
        RELEASED,
        DROPPED
    }

    /// Holds back what is done to the files of one folder.
    static final class Hold implements AutoCloseable {
        private final Path folder;
        private final List<Deed> deeds = new ArrayList<>();
        private volatile State state = State.HOLDING;
        private long bytes;

        private Hold(Path folder) {
            this.folder = folder;
        }

        /// Does what was held back; from here on everything is done at once.
        synchronized void release() throws IOException {
            if (state != State.HOLDING) return;
            try {
                for (var deed : deeds) deed.perform();
                end(State.RELEASED);
            } finally {
                close();
            }
        }

        /// Forgets what was held back, and lets nothing through any more. Does nothing after
        /// [#release()].
        @Override
        public synchronized void close() {
            if (state == State.HOLDING) end(State.DROPPED);
        }

        private void end(State end) {
            state = end;
            deeds.clear();
            HOLDS.remove(folder, this);
        }

        /// Whether `deed` will be done later, if at all.
        private synchronized boolean later(Deed deed, int length) throws IOException {
            if (state == State.DROPPED) throw new IOException("the file was let go of");
            if (state == State.RELEASED) return false;
            if (bytes + length > MOST_BYTES) {
                release();
                return false;
            }
            bytes += length;
            return deeds.add(deed);
        }
    }

    /// From here on nothing is done to the files of `folder` that H2 opens through this file
    /// system, until [Hold#release()].
    static Hold hold(Path folder) {
        FilePath.register(new HeldFile());
        var hold = new Hold(folder.toAbsolutePath().normalize());
        HOLDS.put(hold.folder, hold);
        return hold;
    }

    @Override
    public String getScheme() {
        return SCHEME.substring(0, SCHEME.length() - 1);
    }

    private @Nullable Hold held() {
        if (HOLDS.isEmpty()) return null;
        var folder = path(getBase()).toAbsolutePath().normalize().getParent();
        return folder == null ? null : HOLDS.get(folder);
    }

    /// Below, there may be file systems of tests.
    private static Path path(FilePath file) {
        var below = file;
        while (below instanceof FilePathWrapper wrapper) below = wrapper.unwrap();
        var name = below.toString();
        return Path.of(name.startsWith("file:") ? name.substring("file:".length()) : name);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var base = super.open(mode);
        var hold = held();
        return hold == null || mode.equals("r") ? base : new Channel(base, hold);
    }

    @Override
    public void delete() {
        var hold = held();
        try {
            if (hold != null && hold.later(super::delete, 0)) return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.delete();
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;
        private final Hold hold;

        /// What the file would be: blocks that differ from the base's, its size, and up to where
        /// what is not in a block is as the base has it.
        private final TreeMap<Long, byte[]> blocks = new TreeMap<>();

        private long size;
        private long sound;

        Channel(FileChannel base, Hold hold) throws IOException {
            this.base = base;
            this.hold = hold;
            this.size = base.size();
            this.sound = size;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            int length = bytes.remaining();
            if (hold.state == State.RELEASED || !held(bytes.duplicate(), position))
                writeFully(bytes.duplicate(), position);
            bytes.position(bytes.limit());
            return length;
        }

        private boolean held(ByteBuffer bytes, long position) throws IOException {
            var copy = new byte[bytes.remaining()];
            bytes.get(copy);
            synchronized (hold) {
                var later =
                        hold.later(() -> writeFully(ByteBuffer.wrap(copy), position), copy.length);
                if (later) remember(copy, position);
                return later;
            }
        }

        private void writeFully(ByteBuffer bytes, long position) throws IOException {
            for (long at = position; bytes.hasRemaining(); ) at += base.write(bytes, at);
        }

        private void remember(byte[] bytes, long position) throws IOException {
            for (int from = 0; from < bytes.length; ) {
                long at = position + from;
                int within = (int) (at % BLOCK);
                int length = Math.min(bytes.length - from, BLOCK - within);
                System.arraycopy(bytes, from, block(at / BLOCK), within, length);
                from += length;
            }
            size = Math.max(size, position + bytes.length);
        }

        private byte[] block(long number) throws IOException {
            var known = blocks.get(number);
            if (known != null) return known;
            var bytes = ByteBuffer.allocate(BLOCK);
            readBase(bytes, number * BLOCK);
            blocks.put(number, bytes.array());
            return bytes.array();
        }

        /// What the base has from `position` on, and nothing behind where it is sound.
        private void readBase(ByteBuffer bytes, long position) throws IOException {
            int length = (int) Math.clamp(sound - position, 0, bytes.remaining());
            var part = bytes.slice(bytes.position(), length);
            for (long at = position; part.hasRemaining(); ) {
                int read = base.read(part, at);
                if (read < 0) break;
                at += read;
            }
            bytes.position(bytes.position() + length);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            if (hold.state == State.RELEASED) return base.read(bytes, position);
            synchronized (hold) {
                if (hold.state == State.RELEASED) return base.read(bytes, position);
                int length = (int) Math.clamp(size - position, 0, bytes.remaining());
                if (length == 0) return bytes.hasRemaining() ? -1 : 0;
                for (int done = 0; done < length; ) {
                    long at = position + done;
                    int within = (int) (at % BLOCK);
                    int part = Math.min(length - done, BLOCK - within);
                    var known = blocks.get(at / BLOCK);
                    if (known != null) bytes.put(known, within, part);
                    else take(bytes, at, part);
                    done += part;
                }
                return length;
            }
        }

        private void take(ByteBuffer bytes, long at, int length) throws IOException {
            var part = ByteBuffer.allocate(length);
            readBase(part, at);
            bytes.put(part.array());
        }

        @Override
        protected void implTruncate(long shorter) throws IOException {
            synchronized (hold) {
                if (!hold.later(() -> base.truncate(shorter), 0)) base.truncate(shorter);
                else if (shorter < size) forget(shorter);
            }
        }

        private void forget(long shorter) {
            size = shorter;
            sound = Math.min(sound, shorter);
            blocks.tailMap((shorter + BLOCK - 1) / BLOCK, true).clear();
            var last = blocks.get(shorter / BLOCK);
            if (last != null) Arrays.fill(last, (int) (shorter % BLOCK), BLOCK, (byte) 0);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (hold.state == State.RELEASED || !hold.later(() -> base.force(metaData), 0))
                base.force(metaData);
        }

        @Override
        public long size() throws IOException {
            synchronized (hold) {
                return hold.state == State.RELEASED ? base.size() : size;
            }
        }

        @Override
        public FileLock tryLock(long position, long length, boolean shared) throws IOException {
            return base.tryLock(position, length, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
