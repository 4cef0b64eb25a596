package firebreak.suggest.learn;

import java.util.Arrays;

/// Numbers features in the order in which they come, and counts how many incidents have each.
final class FeatureIds {
    private long[] keys = new long[1 << 12];
    private int[] ids = new int[1 << 12];
    private int size;
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
        int mask = keys.length - 1;
        for (int at = (int) hash & mask; ids[at] != 0; at = (at + 1) & mask)
            if (keys[at] == hash) return ids[at] - 1;
        return -1;
    }

    int findOrAdd(Block block, long hash) {
        int mask = keys.length - 1;
        int at = (int) hash & mask;
        for (; ids[at] != 0; at = (at + 1) & mask) if (keys[at] == hash) return ids[at] - 1;
        keys[at] = hash;
        ids[at] = size + 1;
        if (size == incidents.length) {
            incidents = Arrays.copyOf(incidents, 2 * size);
            blocks = Arrays.copyOf(blocks, 2 * size);
        }
        blocks[size] = (byte) block.ordinal();
        size++;
        if (2 * size > keys.length) grow();
        return size - 1;
    }

    /// Told of a feature and how many incidents have it.
    interface Each {
        void feature(long hash, int incidents);
    }

    void each(Each each) {
        for (int at = 0; at < keys.length; at++)
            if (ids[at] != 0) each.feature(keys[at], incidents[ids[at] - 1]);
    }

    private void grow() {
        var oldKeys = keys;
        var oldIds = ids;
        keys = new long[2 * oldKeys.length];
        ids = new int[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldIds[i] == 0) continue;
            int at = (int) oldKeys[i] & mask;
            while (ids[at] != 0) at = (at + 1) & mask;
            keys[at] = oldKeys[i];
            ids[at] = oldIds[i];
        }
    }
}
