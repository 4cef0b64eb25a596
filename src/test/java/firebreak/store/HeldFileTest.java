package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// What is done to a held file is seen by who does it, and by nobody else until it is let go.
class HeldFileTest {
    private static final int STEPS = 400;
    private static final int LARGEST = 20_000;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itReadsAsIfItWereWrittenAndIsWrittenWhenReleased(long seed) throws IOException {
        var random = new Random(seed);
        var before = bytes(random, random.nextInt(LARGEST));
        var path = Files.write(folder.resolve("file"), before);
        try (var hold = HeldFile.hold(folder);
                var channel = open(path)) {
            var expected = worked(channel, random, before);
            assertThat(Files.readAllBytes(path)).isEqualTo(before);
            hold.release();
            assertThat(Files.readAllBytes(path)).isEqualTo(expected);
            expected = worked(channel, random, expected);
            assertThat(Files.readAllBytes(path)).isEqualTo(expected);
        }
    }

    @Test
    void whatIsNotReleasedNeverHappened() throws IOException {
        var path = Files.write(folder.resolve("file"), new byte[] {1, 2, 3});
        var other = Files.write(folder.resolve("other"), new byte[] {4});
        var hold = HeldFile.hold(folder);
        try (var channel = open(path)) {
            channel.write(ByteBuffer.wrap(new byte[] {9}), 1);
            file(other).delete();
            hold.close();
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1), 0))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> channel.force(true)).isInstanceOf(IOException.class);
        }
        assertThat(path).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(other).exists();
        // The hold is gone with that.
        file(other).delete();
        assertThat(other).doesNotExist();
    }

    @Test
    void moreThanTheMemoryShouldHoldIsWritten() throws IOException {
        var path = Files.createFile(folder.resolve("file"));
        var part = new byte[1_000_000];
        Arrays.fill(part, (byte) 7);
        try (var hold = HeldFile.hold(folder);
                var channel = open(path)) {
            for (int i = 0; i < 32; i++)
                channel.write(ByteBuffer.wrap(part), (long) i * part.length);
            assertThat(path).hasSize(0);
            channel.write(ByteBuffer.wrap(part), 32L * part.length);
            assertThat(path).hasSize(33L * part.length);
            hold.release();
            assertThat(path).hasSize(33L * part.length);
        }
    }

    /// Reads, writes and cuts at random, and what the file must be then.
    private static byte[] worked(FileChannel channel, Random random, byte[] before)
            throws IOException {
        var expected = before;
        for (int i = 0; i < STEPS; i++) {
            int at = random.nextInt(LARGEST);
            var part = bytes(random, random.nextInt(9000));
            switch (random.nextInt(8)) {
                case 0 -> {
                    channel.truncate(at);
                    expected = Arrays.copyOf(expected, Math.min(at, expected.length));
                }
                case 1 -> channel.force(random.nextBoolean());
                case 2, 3, 4 -> {
                    if (part.length == 0) continue;
                    assertThat(channel.write(ByteBuffer.wrap(part), at)).isEqualTo(part.length);
                    int end = at + part.length;
                    expected = Arrays.copyOf(expected, Math.max(expected.length, end));
                    System.arraycopy(part, 0, expected, at, part.length);
                }
                default -> {
                    var read = ByteBuffer.wrap(part);
                    int length = channel.read(read, at);
                    int there = Math.clamp(expected.length - at, 0, part.length);
                    assertThat(length).isEqualTo(there == 0 && part.length > 0 ? -1 : there);
                    if (there > 0)
                        assertThat(Arrays.copyOf(part, there))
                                .isEqualTo(Arrays.copyOfRange(expected, at, at + there));
                }
            }
            assertThat(channel.size()).isEqualTo(expected.length);
        }
        return expected;
    }

    private static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static FilePath file(Path path) {
        return FilePath.get(HeldFile.SCHEME + "file:" + path);
    }

    private static FileChannel open(Path path) throws IOException {
        return file(path).open("rw");
    }
}
