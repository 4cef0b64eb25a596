package firebreak.store.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// A second way into an assessment, printed on paper: 160 random bits in nine groups of four
/// characters, of which the last finds slips of the pen. Written in Crockford's base 32, which has
/// no letters that look like digits.
public final class RecoveryKey {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 20;
    private static final int DIGITS = 32;
    private static final int CHECK_DIGITS = 4;

    private final byte[] bytes;

    private RecoveryKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static RecoveryKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RecoveryKey(bytes);
    }

    /// Reads what was typed from paper, in any case, with or without spaces and hyphens; empty
    /// where it is no recovery key or one with a slip.
    public static Optional<RecoveryKey> parse(CharSequence typed) {
        var value = BigInteger.ZERO;
        int digits = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = Character.toUpperCase(typed.charAt(i));
            if (c == '-' || Character.isWhitespace(c)) continue;
            int digit = ALPHABET.indexOf(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c);
            if (digit < 0 || ++digits > DIGITS + CHECK_DIGITS) return Optional.empty();
            value = value.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        if (digits != DIGITS + CHECK_DIGITS) return Optional.empty();
        var check = value.mod(BigInteger.ONE.shiftLeft(5 * CHECK_DIGITS)).intValueExact();
        var bytes = fixed(value.shiftRight(5 * CHECK_DIGITS));
        return check == check(bytes) ? Optional.of(new RecoveryKey(bytes)) : Optional.empty();
    }

    /// As it is printed.
    public String text() {
        var value =
                new BigInteger(1, bytes)
                        .shiftLeft(5 * CHECK_DIGITS)
                        .or(BigInteger.valueOf(check(bytes)));
        var text = new StringBuilder();
        for (int i = DIGITS + CHECK_DIGITS - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(value.shiftRight(5 * i).intValue() & 31));
            if (i % 4 == 0 && i > 0) text.append('-');
        }
        return text.toString();
    }

    byte[] bytes() {
        return bytes;
    }

    private static byte[] fixed(BigInteger value) {
        var raw = value.toByteArray();
        var bytes = new byte[BYTES];
        int length = Math.min(raw.length, BYTES);
        System.arraycopy(raw, raw.length - length, bytes, BYTES - length, length);
        return bytes;
    }

    private static int check(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new BigInteger(1, Arrays.copyOf(hash, 3)).shiftRight(4).intValue();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "a recovery key";
    }
}
