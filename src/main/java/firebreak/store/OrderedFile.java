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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A file system of H2's that keeps the order of writes which a loss of power would otherwise
/// upset. Only [Database] uses it; it is public because H2 makes objects of it.
///
/// H2 appends what it writes in chunks, and on opening believes a chunk whose first and last block
/// are there. A disk keeps the blocks of an unforced write in any order, so after a loss of power
/// both may be there and the middle not. Here the end of the file is marked before its beginning
/// ([EndMarks]), with a sum of what was appended since the last force. After a loss of power the
/// file ends behind what was appended if all of it is there, and otherwise where it ended before,
/// and H2 goes on with the chunk before; so one force covers both a chunk and its mark.
///
/// What is written elsewhere than at the end keeps its order by more forces: the first block of a
/// long write is written only when the others are on the disk. Likewise what points at chunks, the
/// head of the file, is written after them, and the file is cut only when what was moved out of its
/// end is safe.
///
/// As the mark says where the file ends, there may be more room behind. Small writes that are
/// forced one by one get it in advance, because a disk takes twice as long where a file becomes
/// longer.
///
/// H2 encrypts above this, block by block behind one block of its own, so blocks are blocks here. A
/// file from before there were marks is written without them until it is compacted; all of it then
/// takes the order of what is not at the end.
public final class OrderedFile extends FilePathWrapper {
    static final String SCHEME = "ordered:";

    private static final byte[] ENCRYPTED = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

    private static final int BLOCK = EndMarks.BLOCK;

    /// H2's head of the file takes two blocks, in an encrypted file behind one more.
    private static final long HEAD = 3 * BLOCK;

    /// How much room is made in advance, for writes that are much smaller.
    private static final int AHEAD = 1 << 19;

    /// More than this is not read twice to know that it is whole.
    private static final int MUCH = 1 << 20;

    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(1 << 16).asReadOnlyBuffer();

    /// For H2.
    public OrderedFile() {}

    static void register() {
        FilePath.register(new OrderedFile());
    }

    /// Whether H2 encrypts what is in `file`, by the first bytes that it writes then.
    static boolean encrypted(Path file) {
        register();
        var first = ByteBuffer.allocate(ENCRYPTED.length);
        try (var channel = FilePath.get(SCHEME + file.toAbsolutePath()).open("r")) {
            while (first.hasRemaining() && channel.read(first, first.position()) > 0) {}
        } catch (IOException unreadable) {
            return false;
        }
        return Arrays.equals(first.array(), ENCRYPTED);
    }

    @Override
    public String getScheme() {
        return SCHEME.substring(0, SCHEME.length() - 1);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var base = super.open(mode);
        try {
            var readOnly = mode.equals("r");
            var marks =
                    base.size() == 0 && !readOnly
                            ? Optional.of(EndMarks.create(base))
                            : EndMarks.read(base);
            return readOnly && marks.isEmpty()
                    ? base
                    : new Channel(base, marks.orElse(null), readOnly);
        } catch (IOException | RuntimeException e) {
            base.close();
            throw e;
        }
    }

    @Override
    public long size() {
        try (var channel = open("r")) {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;
        private final @Nullable EndMarks marks;
        private final int room;
        private final boolean readOnly;

        /// Up to where the disk has room for the file.
        private long roomEnd;

        /// Whether something was written since the file was last forced. A program that was killed
        /// may have left such a thing.
        private boolean unforced = true;

        /// Whether some of it must be on the disk before anything is appended.
        private boolean upset;

        /// Whether the disk refused to be forced: nobody knows then what is on it, and the system
        /// may not try again.
        private boolean refused;

        /// Whether room is made in advance: once H2 has forced the file.
        private boolean ahead;

        Channel(FileChannel base, @Nullable EndMarks marks, boolean readOnly) throws IOException {
            this.base = base;
            this.marks = marks;
            this.readOnly = readOnly;
            this.room = marks == null ? 0 : EndMarks.ROOM;
            this.roomEnd = base.size();
            this.upset = roomEnd > room;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            int length = bytes.remaining();
            int within = (int) Math.clamp(size() - position, 0, length);
            if (marks == null) within = length;
            var appended = bytes.slice(bytes.position() + within, length - within);
            if (marks != null && appended.hasRemaining())
                append(marks, appended, position + within);
            if (within > 0) writeWithin(bytes.slice(bytes.position(), within), position);
            bytes.position(bytes.limit());
            return length;
        }

        private void append(EndMarks marks, ByteBuffer bytes, long position) throws IOException {
            if (upset) settle();
            while (marks.end() < position) {
                int gap = (int) Math.min(ZEROS.capacity(), position - marks.end());
                append(marks, ZEROS.slice(0, gap), marks.end());
            }
            long end = position + bytes.remaining();
            makeRoom(room + end, bytes.remaining());
            writeFully(bytes.duplicate(), position);
            marks.grown(bytes, end);
        }

        /// What grows by large writes, or many between two forces, grows with them.
        private void makeRoom(long wanted, int length) throws IOException {
            if (wanted <= roomEnd) return;
            if (ahead && !unforced && length < AHEAD / 4) {
                try {
                    long further = roomEnd;
                    while (further < wanted + AHEAD) {
                        EndMarks.writeFully(base, ZEROS.duplicate(), further);
                        further += ZEROS.capacity();
                    }
                    roomEnd = further;
                    return;
                } catch (IOException full) {
                    // There may be room for the write itself.
                    base.truncate(roomEnd);
                }
            }
            roomEnd = wanted;
        }

        private void writeWithin(ByteBuffer bytes, long position) throws IOException {
            int length = bytes.remaining();
            if (position < HEAD) settle();
            if (marks != null && marks.covers(position, position + length)) uncover(marks);
            int first = BLOCK - (int) (position % BLOCK);
            upset = true;
            if (length > first) {
                writeFully(bytes.slice(first, length - first), position + first);
                settle();
                upset = true;
            }
            writeFully(bytes.slice(0, Math.min(length, first)), position);
        }

        /// Lets what was appended last be written over.
        private void uncover(EndMarks marks) throws IOException {
            settle();
            marks.renew(0);
            base.force(false);
            marks.settled();
        }

        private void writeFully(ByteBuffer bytes, long position) throws IOException {
            unforced = true;
            EndMarks.writeFully(base, bytes, room + position);
        }

        private void settle() throws IOException {
            if (!unforced) return;
            // Times of the file are no matter; its size is forced in any case.
            refused = true;
            base.force(marks == null);
            refused = false;
            unforced = false;
            upset = false;
            if (marks == null) return;
            marks.settled();
            marks.renew(MUCH);
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            settle();
            ahead = true;
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            if (size >= size()) return;
            settle();
            if (marks != null) {
                marks.cut(size);
                base.force(false);
                marks.settled();
            }
            base.truncate(room + size);
            roomEnd = room + size;
            unforced = true;
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            if (marks == null) return base.read(bytes, position);
            int length = (int) Math.clamp(size() - position, 0, bytes.remaining());
            if (length == 0) return bytes.hasRemaining() ? -1 : 0;
            int read = base.read(bytes.slice(bytes.position(), length), room + position);
            if (read > 0) bytes.position(bytes.position() + read);
            return read;
        }

        @Override
        public long size() throws IOException {
            return marks == null ? base.size() : marks.end();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            try (base) {
                if (marks != null && !readOnly) tidy(marks);
            }
        }

        /// Gives room back that was not used, or that is not to be believed.
        private synchronized void tidy(EndMarks marks) {
            try {
                if (!unforced) marks.renew(0);
                long used = room + (refused ? marks.forced() : marks.end());
                if (roomEnd > used) base.truncate(used);
            } catch (IOException refused) {
                // Without that the file opens as well.
            }
        }
    }
}
