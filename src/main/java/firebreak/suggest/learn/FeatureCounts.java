package firebreak.suggest.learn;

import java.util.Arrays;

/// How often each feature occurs in one incident. To be used again for the next.
final class FeatureCounts implements Features.Sink {
    private long[] keys = new long[1 << 10];
    private int[] places = new int[1 << 10];
    private long[] hashes = new long[1 << 9];
    private Block[] blocks = new Block[1 << 9];
    private float[] counts = new float[1 << 9];
    private int size;

    int size() {
        return size;
    }

    long hash(int i) {
        return hashes[i];
    }

    long[] hashes() {
        return Arrays.copyOf(hashes, size);
    }

    Block block(int i) {
        return blocks[i];
    }

    float count(int i) {
        return counts[i];
    }

    void clear() {
        size = 0;
        Arrays.fill(places, 0);
    }

    @Override
    public void feature(Block block, long hash, Place place, int start, int end) {
        int mask = keys.length - 1;
        int at = (int) hash & mask;
        for (; places[at] != 0; at = (at + 1) & mask)
            if (keys[at] == hash) {
                counts[places[at] - 1]++;
                return;
            }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            blocks = Arrays.copyOf(blocks, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        keys[at] = hash;
        hashes[size] = hash;
        blocks[size] = block;
        counts[size] = 1;
        places[at] = ++size;
        if (2 * size > keys.length) grow();
    }

    private void grow() {
        keys = new long[2 * keys.length];
        places = new int[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < size; i++) {
            int at = (int) hashes[i] & mask;
            while (places[at] != 0) at = (at + 1) & mask;
            keys[at] = hashes[i];
            places[at] = i + 1;
        }
    }
}
