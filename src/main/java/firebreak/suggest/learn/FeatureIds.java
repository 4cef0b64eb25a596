package firebreak.suggest.learn;

import java.util.Arrays;

/// Numbers features in the order in which they come, and counts how many incidents have each.
final class FeatureIds {
    /// Of each place a hash and, beside it so that both are fetched at once, its number from 1; 0
    /// where nothing stands.
    private long[] places = new long[1 << 13];

    private int size;

    /// Only written, so that what is fetched ahead is not left out as needless.
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    private int[] incidents = new int[1 << 11];
    private byte[] blocks = new byte[1 << 11];

    int size() {
        return size;
    }

    int incidents(int id) {
        return incidents[id];
    }

    int block(int id) {
        return blocks[id];
    }

    void countIncident(int id) {
        incidents[id]++;
    }

    /// The number of a feature, or -1 where it is new.
    int find(long hash) {
        return (int) places[place(hash) + 1] - 1;
    }

    /// Lets the processor fetch where hashes stand, many at a time. Whoever looks for one after the
    /// other waits for the memory each time, which is most of what reading a history takes.
    void fetch(long[] hashes) {
        int mask = places.length - 2;
        long seen = 0;
        for (long hash : hashes) seen |= places[first(hash, mask)];
        fetched = seen;
    }

    private static int first(long hash, int mask) {
        return (int) hash << 1 & mask;
    }

    /// Where a hash stands, or would.
    private int place(long hash) {
        int mask = places.length - 2;
        int at = first(hash, mask);
        while (places[at + 1] != 0 && places[at] != hash) at = at + 2 & mask;
        return at;
    }

    int findOrAdd(Block block, long hash) {
        int at = place(hash);
        if (places[at + 1] != 0) return (int) places[at + 1] - 1;
        places[at] = hash;
        places[at + 1] = size + 1;
        if (size == incidents.length) {
            incidents = Arrays.copyOf(incidents, 2 * size);
            blocks = Arrays.copyOf(blocks, 2 * size);
        }
        blocks[size] = (byte) block.ordinal();
        size++;
        if (4 * size > places.length) grow();
        return size - 1;
    }

    /// Told of a feature and how many incidents have it.
    interface Each {
        void feature(long hash, int incidents);
    }

    void each(Each each) {
        for (int at = 0; at < places.length; at += 2)
            if (places[at + 1] != 0) each.feature(places[at], incidents[(int) places[at + 1] - 1]);
    }

    private void grow() {
        var old = places;
        places = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] == 0) continue;
            int at = place(old[i]);
            places[at] = old[i];
            places[at + 1] = old[i + 1];
        }
    }
}
