package firebreak.cli;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command writes: results to one stream, messages to the other, both in UTF-8; and where
/// it asks.
final class Console {
    private final Kept kept;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;

    Console(OutputStream out, OutputStream err, Terminal terminal) {
        this.terminal = terminal;
        this.kept = new Kept(new BufferedOutputStream(out));
        this.out = new PrintStream(kept, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /// Who can be asked.
    Terminal terminal() {
        return terminal;
    }

    /// Writes out what is still held back.
    ///
    /// @throws IOException when any of the results could not be written
    void finish() throws IOException {
        out.flush();
        if (kept.failure != null && !readerIsGone(kept.failure)) throw kept.failure;
    }

    /// Whoever read the results has seen enough, as `head` does.
    private static boolean readerIsGone(IOException e) {
        return String.valueOf(e.getMessage()).contains("pipe");
    }

    /// Keeps the failure that a print stream swallows.
    private static final class Kept extends FilterOutputStream {
        private @Nullable IOException failure;

        Kept(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (failure != null) return;
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            if (failure != null) return;
            try {
                out.flush();
            } catch (IOException e) {
                failure = e;
            }
        }

        /// The streams belong to the caller.
        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
