package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.store.Damage.Outcome;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// One byte changed anywhere, or the file cut anywhere: no wrong data without a word.
class DamageTest {
    private static final int[] MASKS = {1, 0xff, 2, 0x80, 4, 0x40, 8, 0x20, 0x10};

    @TempDir Path folder;

    @Test
    void someBytesOfAClosedFile() throws IOException {
        hold(Damage.ofClosedFile(folder), 97);
    }

    @Test
    void someBytesOfAFileLeftByAKill() throws IOException {
        hold(Damage.ofKilledFile(folder), 997);
    }

    @Test
    @Tag("long")
    void everyByteOfAClosedFile() throws IOException {
        hold(Damage.ofClosedFile(folder), 1);
    }

    @Test
    @Tag("long")
    void everyByteOfAFileLeftByAKill() throws IOException {
        hold(Damage.ofKilledFile(folder), 1);
    }

    private static void hold(Damage damage, int step) throws IOException {
        for (int place = 0, n = 0; place < damage.length(); place += step)
            damage.flip(place, MASKS[n++ % MASKS.length]);
        for (int i = 0; i < 50; i++) damage.cut((int) ((long) damage.length() * i / 50));
        assertThat(damage.outcomes())
                .as("%s", damage)
                .doesNotContainKeys(Outcome.SILENT, Outcome.THREW);
        assertThat(damage.outcomes()).containsKeys(Outcome.REFUSED);
    }
}
