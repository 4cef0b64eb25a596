package firebreak.intake.container.packed;

import firebreak.domain.Text;
import firebreak.intake.container.Unreadable;
import firebreak.work.Cancelled;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;

/// What comes out of an archive, watched: it may not be a hundred times what went in, and its
/// checksum must be the one that the archive names.
final class Bounded extends FilterInputStream {
    /// Texts of tools shrink to a tenth or, where they repeat themselves, a fiftieth.
    private static final long MOST_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 32_000_000;
    private static final long LARGEST = 8_000_000_000L;
    private final LongSupplier packed;
    private final long checksum;
    private final CRC32 crc = new CRC32();
    private long out;

    /// @param packed how many packed bytes were used so far, or are used altogether
    /// @param checksum the CRC-32 that the bytes must have, or -1
    Bounded(InputStream in, LongSupplier packed, long checksum) {
        super(in);
        this.packed = packed;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        var n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = super.read(buffer, offset, length);
        } catch (Unreadable | FileSystemException e) {
            throw e;
        } catch (Cancelled e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
        if (n > 0) {
            crc.update(buffer, offset, n);
            out += n;
            if (out > LARGEST
                    || out > ALWAYS_ALLOWED && out > MOST_RATIO * Math.max(1, packed.getAsLong()))
                throw new Unreadable(0, "", Text.of("intake.refused.bomb"));
        } else if (n < 0 && checksum >= 0 && crc.getValue() != checksum) throw damaged();
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        var left = n;
        var buffer = new byte[8192];
        while (left > 0) {
            var read = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) break;
            left -= read;
        }
        return n - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static Unreadable damaged() {
        return new Unreadable(0, "", Text.of("intake.refused.archive"));
    }
}
