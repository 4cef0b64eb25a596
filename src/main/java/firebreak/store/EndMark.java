package firebreak.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Where a file of [OrderedFile] ends, as it stands before the file's beginning.
///
/// @param sequence of two marks, the later has the higher
/// @param forced up to here, everything was on the disk before this mark was written
/// @param end where the file ends, if what lies between is whole
/// @param sum of the bytes between the two
record EndMark(long sequence, long forced, long end, long sum) {
    /// What a mark takes: less than any disk writes in parts.
    static final int BYTES = 56;

    private static final byte[] FIRST = "firebreak end 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final long LONGEST = 1L << 50;

    /// Two sums in one, by which bytes that never reached the disk are told from those that did. It
    /// is no protection from forgers, which encryption is.
    static final class Sum {
        private final CRC32 one = new CRC32();
        private final CRC32C other = new CRC32C();

        void add(ByteBuffer bytes) {
            one.update(bytes.duplicate());
            other.update(bytes.duplicate());
        }

        void reset() {
            one.reset();
            other.reset();
        }

        long value() {
            return one.getValue() << 32 | other.getValue();
        }
    }

    ByteBuffer bytes() {
        var bytes = ByteBuffer.allocate(BYTES).put(FIRST);
        bytes.putLong(sequence).putLong(forced).putLong(end).putLong(sum);
        return bytes.putLong(check(bytes)).flip();
    }

    /// The mark that stands in `bytes`; empty where none does, or not the whole of one.
    static Optional<EndMark> of(byte[] bytes) {
        var read = ByteBuffer.wrap(bytes);
        if (bytes.length < BYTES || !read.slice(0, FIRST.length).equals(ByteBuffer.wrap(FIRST)))
            return Optional.empty();
        read.position(FIRST.length);
        var mark = new EndMark(read.getLong(), read.getLong(), read.getLong(), read.getLong());
        return check(read) == read.getLong()
                        && 0 <= mark.forced
                        && mark.forced <= mark.end
                        && mark.end < LONGEST
                ? Optional.of(mark)
                : Optional.empty();
    }

    /// The sum of what stands before the position of `bytes`.
    private static long check(ByteBuffer bytes) {
        var sum = new Sum();
        sum.add(bytes.slice(0, bytes.position()));
        return sum.value();
    }
}
