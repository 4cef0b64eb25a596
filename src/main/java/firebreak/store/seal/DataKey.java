package firebreak.store.seal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/// The random key under which an assessment is encrypted. [#close()] wipes it out.
public final class DataKey implements AutoCloseable {
    static final int LENGTH = 32;

    private final byte[] bytes;

    /// Takes `bytes` over.
    DataKey(byte[] bytes) {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a key of another length");
        this.bytes = bytes;
    }

    public static DataKey random() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new DataKey(bytes);
    }

    public DataKey copy() {
        return new DataKey(bytes.clone());
    }

    public boolean sameAs(DataKey other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /// What the database takes as the password of its file, for the caller to wipe out.
    public char[] databasePassword() {
        var password = new char[2 * LENGTH];
        var hex = HexFormat.of();
        for (int i = 0; i < LENGTH; i++) {
            password[2 * i] = hex.toHighHexDigit(bytes[i]);
            password[2 * i + 1] = hex.toLowHexDigit(bytes[i]);
        }
        return password;
    }

    /// The bytes themselves; not to be kept.
    byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "a key";
    }
}
