package firebreak.suggest.learn;

/// Tells whether a feature was met before, in few bits each (Bloom, *Space/time trade-offs in hash
/// coding with allowable errors*, 1970): of some it says so though it wasn't, never the other way
/// round.
final class MetBefore {
    /// 4 MB: of four million features one in twenty is mistaken.
    private static final int BITS = 25;

    private static final int REST = 64 - BITS;

    private final long[] bits = new long[1 << BITS - 6];

    /// Takes a feature in, once for each incident.
    ///
    /// @return whether it was met before
    boolean add(long hash) {
        boolean first = set((int) (hash >>> REST));
        boolean second = set((int) (hash * 0x9E3779B97F4A7C15L >>> REST));
        return first && second;
    }

    private boolean set(int bit) {
        long mask = 1L << bit;
        boolean was = (bits[bit >> 6] & mask) != 0;
        bits[bit >> 6] |= mask;
        return was;
    }
}
