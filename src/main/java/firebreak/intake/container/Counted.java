package firebreak.intake.container;

import firebreak.work.Progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells progress how many bytes have passed.
public final class Counted extends FilterInputStream {
    private static final int STEP = 65_536;
    private final long total;
    private final Progress progress;
    private long done;
    private long told;

    public Counted(InputStream in, long total, Progress progress) {
        super(in);
        this.total = total;
        this.progress = progress;
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

    private void passed(int n) {
        if (n > 0) done += n;
        if (n < 0 || done - told >= STEP) {
            told = done;
            progress.step(done, total);
        }
    }
}
