package firebreak.suggest;

/// Evidence in bits: one bit speaks for something as much as a fair coin that falls as foretold.
final class Bits {
    private static final double LN_2 = Math.log(2);

    private Bits() {}

    static double log2(double x) {
        return Math.log(x) / LN_2;
    }
}
