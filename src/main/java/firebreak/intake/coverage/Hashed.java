package firebreak.intake.coverage;

import firebreak.intake.container.Content;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file whose hash is known once it was read to its end.
final class Hashed implements Content {
    private final Content of;
    private @Nullable Stream last;

    Hashed(Content of) {
        this.of = of;
    }

    @Override
    public Path file() {
        return of.file();
    }

    @Override
    public String name() {
        return of.name();
    }

    @Override
    public long size() throws IOException {
        return of.size();
    }

    @Override
    public InputStream open() throws IOException {
        var stream = new Stream(of.open());
        last = stream;
        return stream;
    }

    /// The SHA-256 of what was read last.
    String hash() {
        if (last == null) throw new IllegalStateException("not read");
        return HexFormat.of().formatHex(last.digest.digest());
    }

    private static final class Stream extends FilterInputStream {
        private final MessageDigest digest;

        Stream(InputStream in) {
            super(in);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) digest.update((byte) one);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n > 0) digest.update(buffer, offset, n);
            return n;
        }

        /// What is passed over counts like the rest.
        @Override
        public long skip(long n) throws IOException {
            return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
