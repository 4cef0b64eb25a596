package firebreak.store;

import org.h2.store.fs.FilePath;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What a loss of power can leave of a file: of the blocks that differ between a forced state and a
/// later one, any may be the later one's.
record Torn(byte[] forced, byte[] later) {
    static final int BLOCK = 4096;

    /// A file of [OrderedFile], to be closed.
    static FileChannel open(Path file, String mode) throws IOException {
        OrderedFile.register();
        return FilePath.get(OrderedFile.SCHEME + file).open(mode);
    }

    /// What is in a file of [OrderedFile], as a file from before there were marks would hold it.
    static byte[] unmarked(Path file) throws IOException {
        try (var channel = open(file, "r")) {
            return content(channel);
        }
    }

    static byte[] content(FileChannel channel) throws IOException {
        var content = ByteBuffer.allocate((int) channel.size());
        while (content.hasRemaining() && channel.read(content, content.position()) > 0) {}
        return Arrays.copyOf(content.array(), content.position());
    }

    /// The blocks that differ.
    int[] blocks() {
        int most = (later.length + BLOCK - 1) / BLOCK;
        return IntStream.range(0, most)
                .filter(b -> !Arrays.equals(block(forced, b), block(later, b)))
                .toArray();
    }

    /// Hands out what is left for every choice of blocks that reached the disk, all of them last.
    void each(Consumer<byte[]> image) {
        var blocks = blocks();
        if (blocks.length > 12) throw new AssertionError("too many choices");
        for (int kept = 0; kept < 1 << blocks.length; kept++) {
            var bytes = forced.clone();
            for (int i = 0; i < blocks.length; i++)
                if ((kept >> i & 1) == 1) bytes = with(bytes, blocks[i], later);
            image.accept(bytes);
        }
    }

    /// `bytes` with one block as `other` has it.
    static byte[] with(byte[] bytes, int block, byte[] other) {
        var wanted = block(other, block);
        var changed = Arrays.copyOf(bytes, Math.max(bytes.length, block * BLOCK + wanted.length));
        System.arraycopy(wanted, 0, changed, block * BLOCK, wanted.length);
        return changed;
    }

    private static byte[] block(byte[] bytes, int block) {
        int from = Math.min(bytes.length, block * BLOCK);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + BLOCK));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
