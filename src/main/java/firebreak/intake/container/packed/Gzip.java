package firebreak.intake.container.packed;

import firebreak.intake.container.Content;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The only file in a .gz archive.
final class Gzip extends Packed {
    private static final int LIKELY_RATIO = 8;

    Gzip(Content outer) {
        super(outer, inner(outer.name()));
    }

    private static String inner(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        var lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") && file.length() > 3
                ? file.substring(0, file.length() - 3)
                : file + " (unpacked)";
    }

    @Override
    public long size() throws IOException {
        return outer().size() * LIKELY_RATIO;
    }

    @Override
    public InputStream open() throws IOException {
        var used = new Used(outer().open());
        try {
            return new Bounded(new GZIPInputStream(used, 65_536), () -> used.bytes, -1);
        } catch (ZipException | EOFException e) {
            used.close();
            throw Bounded.damaged();
        } catch (IOException | RuntimeException e) {
            used.close();
            throw e;
        }
    }

    /// Counts the packed bytes.
    private static final class Used extends FilterInputStream {
        long bytes;

        Used(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) bytes++;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var n = super.read(buffer, offset, length);
            if (n > 0) bytes += n;
            return n;
        }
    }
}
