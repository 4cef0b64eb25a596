package firebreak.intake.container;

import firebreak.domain.Text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file, as many as it had when it was opened: one that goes on growing would never
/// end, and of one that was cut off nobody knows what is missing.
final class Unchanging extends FilterInputStream {
    private final long size;
    private long done;

    private Unchanging(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    static InputStream open(Path file) throws IOException {
        return new Unchanging(Files.newInputStream(file), Files.size(file));
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        passed(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var n = super.read(buffer, offset, length);
        passed(n);
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        var skipped = super.skip(Math.min(n, size - done));
        done += skipped;
        return skipped;
    }

    private void passed(int n) throws Unreadable {
        if (n > 0) done += n;
        if (done > size || n < 0 && done < size)
            throw new Unreadable(0, "", Text.of("intake.refused.changed"));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
