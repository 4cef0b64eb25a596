package firebreak.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The zip in a snapshot, read from front to back and never beyond what a snapshot of ours can
/// hold. Which entry comes when is known beforehand, so a strange name, a second one of the same
/// name or a missing one is noticed without being looked up.
final class SnapshotPayload implements AutoCloseable {
    /// A hundred thousand incidents with long texts are about 1 GB.
    static final long MOST_BYTES = 4L << 30;

    /// Below this, whatever the ratio, nothing is exhausted.
    private static final long FREE_BYTES = 256L << 20;

    /// Rows carry random ids, so they don't shrink like this.
    private static final int MOST_RATIO = 300;

    private static final int LEAST_TAIL = 4096;
    private static final int TAIL_OF_ENTRY = 256;

    private final Counted packed;
    private final ZipInputStream zip;
    private long unpacked;
    private int entries;

    SnapshotPayload(InputStream in) {
        packed = new Counted(in);
        zip = new ZipInputStream(packed);
    }

    /// The content of the next entry, which must have this name.
    InputStream entry(String name) throws IOException {
        ZipEntry entry;
        try {
            entry = zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new IOException("an entry with an unreadable name", e);
        }
        if (entry == null || !entry.getName().equals(name))
            throw new IOException("not the entry that must come here");
        entries++;
        return new Content();
    }

    /// Reads to the very end, so that a sealed payload has been authenticated wholly.
    void finish() throws IOException {
        if (zip.getNextEntry() != null) throw new IOException("an entry too many");
        long most = LEAST_TAIL + (long) TAIL_OF_ENTRY * entries;
        if (packed.skip(most) == most && packed.read() >= 0)
            throw new IOException("more than a zip");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void count(long bytes) throws IOException {
        unpacked += Math.max(0, bytes);
        if (unpacked > MOST_BYTES || unpacked > FREE_BYTES && unpacked / MOST_RATIO > packed.bytes)
            throw new IOException("too much to unpack");
    }

    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            int next = zip.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = zip.read(buffer, from, length);
            count(read);
            return read;
        }
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) bytes++;
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            bytes += Math.max(0, read);
            return read;
        }

        /// By reading: what is skipped must be authenticated too.
        @Override
        public long skip(long most) throws IOException {
            var buffer = new byte[8192];
            long skipped = 0;
            while (skipped < most) {
                int read = read(buffer, 0, (int) Math.min(buffer.length, most - skipped));
                if (read < 0) break;
                skipped += read;
            }
            return skipped;
        }
    }
}
