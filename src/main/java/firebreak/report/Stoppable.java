package firebreak.report;

import firebreak.work.Progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Lets writing a long file be stopped between its pieces.
final class Stoppable extends FilterOutputStream {
    private final Progress progress;

    Stoppable(OutputStream out, Progress progress) {
        super(out);
        this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        progress.step(80, 100);
        out.write(bytes, from, length);
    }
}
