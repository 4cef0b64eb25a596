package firebreak.intake.container.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// A part of a zip file while it is inflated: stops at what only a bomb does, and at the end checks
/// that every byte is the one that was packed.
final class PartStream extends FilterInputStream {
    /// Regular sheets reach 1:60; the ratio counts from here on.
    private static final long FREE = 16L << 20;

    private static final int RATIO = 100;
    private static final long AT_MOST = 8L << 30;

    /// So many bytes without any mark-up would be a name or a text that fills the memory.
    private static final int PLAIN_AT_MOST = 8 << 20;

    private final long crc;
    private final long packed;
    private final CRC32 sum = new CRC32();
    private long done;
    private long plain;
    private boolean checked;

    /// @param packed how many bytes the part has in the zip file at most
    PartStream(InputStream in, long crc, long packed) {
        super(in);
        this.crc = crc;
        this.packed = packed;
    }

    /// How many bytes have been inflated.
    long done() {
        return done;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var n = super.read(buffer, offset, length);
        if (n < 0) {
            if (!checked && sum.getValue() != crc) throw Broken.damaged(0);
            checked = true;
            return n;
        }
        sum.update(buffer, offset, n);
        done += n;
        if (done > AT_MOST || done > FREE && done / RATIO > packed) throw Broken.bomb();
        plain = marked(buffer, offset, n) ? 0 : plain + n;
        if (plain > PLAIN_AT_MOST) throw Broken.bomb();
        return n;
    }

    private static boolean marked(byte[] buffer, int offset, int length) {
        for (var i = offset; i < offset + length; i++)
            if (buffer[i] == '<' || buffer[i] == '>') return true;
        return false;
    }

    @Override
    public long skip(long n) throws IOException {
        return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
