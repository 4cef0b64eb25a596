package firebreak.store.seal;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Files encrypted and authenticated piece by piece (AES-256-GCM, each file under a key of its own
/// derived from the assessment's): nothing that was changed, cut or reordered is ever handed out.
public final class Sealed {
    private static final int SEGMENT = 1 << 16;

    private Sealed() {}

    /// Encrypts what is written; whole only once closed, which closes `to`.
    ///
    /// @param purpose what the file is; it opens for the same purpose only
    public static OutputStream seal(DataKey key, String purpose, OutputStream to)
            throws IOException {
        try {
            return cipher(key).newEncryptingStream(to, context(purpose));
        } catch (GeneralSecurityException e) {
            throw new IOException("sealing failed", e);
        }
    }

    /// Decrypts what was sealed. Reading throws an [IOException] at the first piece that is not as
    /// it was written; the end of the stream has been seen only where nothing was cut off.
    public static InputStream open(DataKey key, String purpose, InputStream from)
            throws IOException {
        try {
            return cipher(key).newDecryptingStream(from, context(purpose));
        } catch (GeneralSecurityException e) {
            throw new IOException("opening failed", e);
        }
    }

    private static AesGcmHkdfStreaming cipher(DataKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.bytes(), "HmacSha256", DataKey.LENGTH, SEGMENT, 0);
    }

    private static byte[] context(String purpose) {
        return ("firebreak " + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
