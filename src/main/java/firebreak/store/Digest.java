package firebreak.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What a table holds, in few bytes: the number of its rows and the sum modulo 2^256 of the SHA-256
/// of each. The order of the rows doesn't matter, and a row can be added or taken away without
/// reading the others.
record Digest(long rows, BigInteger sum) {
    static final Digest EMPTY = new Digest(0, BigInteger.ZERO);

    private static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * BYTES);

    static Digest of(long rows, byte[] sum) {
        return new Digest(rows, new BigInteger(1, sum));
    }

    /// With one row more, given by its image ([RowImage]).
    Digest plus(String table, String image) {
        return plus(1, hash(table, image));
    }

    /// With one row less.
    Digest minus(String table, String image) {
        return plus(-1, hash(table, image).negate());
    }

    Digest plus(Digest other) {
        return plus(other.rows, other.sum);
    }

    byte[] bytes() {
        var bytes = new byte[BYTES];
        var number = sum.toByteArray();
        for (int i = 1; i <= Math.min(BYTES, number.length); i++)
            bytes[BYTES - i] = number[number.length - i];
        return bytes;
    }

    private Digest plus(long more, BigInteger number) {
        return new Digest(rows + more, sum.add(number).mod(MODULUS));
    }

    private static BigInteger hash(String table, String image) {
        var sha = sha();
        sha.update(table.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(image.getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, sha.digest());
    }

    static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
