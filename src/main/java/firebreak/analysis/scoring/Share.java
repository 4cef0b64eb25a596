package firebreak.analysis.scoring;

import java.math.BigInteger;

/// A part of a whole as an exact fraction in lowest terms, so that a score on the edge of a band
/// stands on its own side of it and equal scores are equal.
///
/// @param part from 0 to the whole
/// @param whole at least 1
public record Share(long part, long whole) implements Comparable<Share> {
    public static final Share NONE = new Share(0, 1);
    public static final Share ALL = new Share(1, 1);

    /// Error: [IllegalArgumentException] where it is not `0 <= part <= whole` with a whole above 0.
    public Share {
        if (part < 0 || whole < 1 || part > whole)
            throw new IllegalArgumentException("No share: %d of %d".formatted(part, whole));
        long common = BigInteger.valueOf(part).gcd(BigInteger.valueOf(whole)).longValueExact();
        part /= common;
        whole /= common;
    }

    /// From 0 to 1.
    public double value() {
        return (double) part / whole;
    }

    /// The band of ISO/IEC 33020 in which it stands.
    public Band band() {
        return Band.of(this);
    }

    @Override
    public int compareTo(Share other) {
        return product(part, other.whole).compareTo(product(other.part, whole));
    }

    /// Whether it is over `perMille` thousandths.
    boolean over(int perMille) {
        return product(part, 1000).compareTo(product(whole, perMille)) > 0;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
