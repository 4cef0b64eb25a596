package firebreak.report;

import firebreak.work.Cancelled;
import firebreak.work.Progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Lets writing a long file be stopped between its pieces.
final class Stoppable extends FilterOutputStream {
    private final Progress progress;
    private boolean stopped;

    Stoppable(OutputStream out, Progress progress) {
        super(out);
        this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        // What closes on the way out still writes; it must not be stopped a second time.
        if (stopped) return;
        try {
            progress.step(80, 100);
        } catch (Cancelled e) {
            stopped = true;
            throw e;
        }
        out.write(bytes, from, length);
    }

    /// Closing half a zip fails with words of its own; what really happened is that work stopped.
    boolean stopped() {
        return stopped;
    }
}
