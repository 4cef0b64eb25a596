package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.seal.DataKey;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A snapshot with a flipped byte, or cut off somewhere, is refused or reads as it was written.
class DamagedSnapshotTest {
    @TempDir Path folder;

    @Test
    void someBytesFlippedAndSomeCuts() throws Exception {
        damage(41, 50);
    }

    @Test
    @Tag("long")
    void everyByteFlippedAndEveryCut() throws Exception {
        damage(1, Integer.MAX_VALUE);
    }

    private void damage(int step, int cuts) throws Exception {
        try (var key = DataKey.random()) {
            damage(SnapshotFixture.taken(folder.resolve("plain"), null), null, step, cuts);
            damage(SnapshotFixture.taken(folder.resolve("sealed"), key), key, step, cuts);
        }
    }

    private void damage(Path file, @Nullable DataKey key, int step, int cuts) throws Exception {
        var good = Files.readAllBytes(file);
        var whole = content(file, key);
        var bad = folder.resolve("bad.firebreak");
        int refused = 0;
        int tried = 0;
        for (int i = 0; i < good.length; i += step) {
            var bytes = good.clone();
            bytes[i] ^= (byte) (1 << i % 8);
            refused += refused(Files.write(bad, bytes), key, whole);
            tried++;
        }
        // What an archive says beside its content, such as times, may be anything.
        assertThat(refused).isGreaterThan(tried * 8 / 10);
        for (int i = 0; i < Math.min(cuts, good.length); i++) {
            int length = (int) ((long) good.length * i / Math.min(cuts, good.length));
            refused(Files.write(bad, Arrays.copyOf(good, length)), key, whole);
        }
    }

    private static int refused(Path file, @Nullable DataKey key, List<String> whole) {
        try {
            assertThat(content(file, key)).isEqualTo(whole);
            return 0;
        } catch (SnapshotException e) {
            return 1;
        }
    }

    private static List<String> content(Path file, @Nullable DataKey key) throws SnapshotException {
        var content = new ArrayList<String>();
        var manifest =
                new SnapshotReader(file, key)
                        .read((table, image) -> content.add(table + image), Progress.NONE);
        content.add(manifest.toString());
        return content;
    }
}
