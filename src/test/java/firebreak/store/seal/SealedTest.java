package firebreak.store.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

class SealedTest {
    private final DataKey key = DataKey.random();

    @Test
    void whatWasSealedOpens() throws IOException {
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 300_000}) {
            var plain = new byte[length];
            new Random(length).nextBytes(plain);
            assertThat(open(sealed(plain), key, "test")).isEqualTo(plain);
        }
    }

    @Test
    void anotherKeyOrPurposeDoesNotOpenIt() throws IOException {
        var sealed = sealed(new byte[10]);
        assertThatThrownBy(() -> open(sealed, DataKey.random(), "test"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(sealed, key, "other")).isInstanceOf(IOException.class);
    }

    @Test
    void everyFlippedByteAndEveryCutIsNoticed() throws IOException {
        var sealed = sealed("client text".getBytes());
        for (int at = 0; at < sealed.length; at++) {
            var bad = sealed.clone();
            bad[at] ^= 1;
            assertThatThrownBy(() -> open(bad, key, "test")).isInstanceOf(IOException.class);
            var cut = Arrays.copyOf(sealed, at);
            assertThatThrownBy(() -> open(cut, key, "test")).isInstanceOf(IOException.class);
        }
    }

    /// Pieces of 64 KiB: leaving out or swapping whole ones is noticed too.
    @Test
    void aCutBetweenPiecesIsNoticed() throws IOException {
        var sealed = sealed(new byte[200_000]);
        for (int piece = 1; piece <= 3; piece++) {
            var cut = Arrays.copyOf(sealed, piece << 16);
            assertThatThrownBy(() -> open(cut, key, "test")).isInstanceOf(IOException.class);
        }
        var swapped = sealed.clone();
        System.arraycopy(sealed, 1 << 16, swapped, 2 << 16, 1 << 16);
        System.arraycopy(sealed, 2 << 16, swapped, 1 << 16, 1 << 16);
        assertThatThrownBy(() -> open(swapped, key, "test")).isInstanceOf(IOException.class);
    }

    private byte[] sealed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = Sealed.seal(key, "test", bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] open(byte[] sealed, DataKey key, String purpose) throws IOException {
        try (var in = Sealed.open(key, purpose, new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }
}
