package firebreak.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lines of UTF-8, each ended by a line feed and none longer than allowed.
final class BoundedLines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] begun = {};
    private int length;
    private int from;
    private int to;

    BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The next line without its end; null behind the last.
    @Nullable String next() throws IOException {
        length = 0;
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') end++;
            if (length + end - from > longest) throw new IOException("a line too long");
            if (end < to && length == 0) {
                var line = text(ByteBuffer.wrap(buffer, from, end - from));
                from = end + 1;
                return line;
            }
            append(end - from);
            from = Math.min(to, end + 1);
            if (end < to) return text(ByteBuffer.wrap(begun, 0, length));
        }
        if (length > 0) throw new IOException("a line without an end");
        return null;
    }

    /// Grows no further than a line may be, as a hostile one asks for all memory that it gets.
    private void append(int count) {
        if (begun.length < length + count)
            begun = Arrays.copyOf(begun, Math.clamp(2L * begun.length, length + count, longest));
        System.arraycopy(buffer, from, begun, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }

    private static String text(ByteBuffer bytes) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes)
                .toString();
    }
}
