package firebreak.store;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/// A file system of H2's that keeps the order of writes which a loss of power would otherwise
/// upset. Only [Database] uses it; it is public because H2 makes objects of it.
///
/// H2 appends what it writes in chunks, and on opening believes a chunk whose first and last block
/// are there. A disk keeps the blocks of an unforced write in any order, so after a loss of power
/// both may be there and the middle not. Here the first block of a long write is written only when
/// the others are on the disk, so a chunk that was cut off has no beginning and H2 goes on with the
/// one before. Likewise what points at chunks, the head of the file, is written after them, and the
/// file is cut only when what was moved out of its end is safe.
///
/// H2 encrypts above this, block by block behind one block of its own, so blocks are blocks here.
public final class OrderedFile extends FilePathWrapper {
    static final String SCHEME = "ordered:";

    private static final int BLOCK = 4096;

    /// H2's head of the file takes two blocks, in an encrypted file behind one more.
    private static final long HEAD = 3 * BLOCK;

    /// For H2.
    public OrderedFile() {}

    static void register() {
        FilePath.register(new OrderedFile());
    }

    @Override
    public String getScheme() {
        return SCHEME.substring(0, SCHEME.length() - 1);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var base = super.open(mode);
        return mode.equals("r") ? base : new Channel(base);
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;

        /// Whether something was written since the file was last forced.
        private boolean unforced;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            int length = bytes.remaining();
            if (position < HEAD) settle();
            int first = BLOCK - (int) (position % BLOCK);
            if (length > first) {
                var others = bytes.duplicate();
                others.position(bytes.position() + first);
                writeFully(others, position + first);
                settle();
            }
            var beginning = bytes.duplicate();
            beginning.limit(bytes.position() + Math.min(length, first));
            writeFully(beginning, position);
            bytes.position(bytes.limit());
            return length;
        }

        private void writeFully(ByteBuffer bytes, long position) throws IOException {
            unforced = true;
            for (long at = position; bytes.hasRemaining(); ) at += base.write(bytes, at);
        }

        private void settle() throws IOException {
            if (unforced) force(true);
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            base.force(metaData);
            unforced = false;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            settle();
            base.truncate(size);
            unforced = true;
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return base.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
