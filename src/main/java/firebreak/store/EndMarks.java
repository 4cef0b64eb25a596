package firebreak.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// The two places before the beginning of a file in which its end is marked ([EndMark]). What is
/// written between two forces is marked in one of them; the other keeps the mark that was forced
/// last, so one always holds.
final class EndMarks {
    /// Each place is one block.
    static final int BLOCK = 4096;

    /// Where the file begins behind them.
    static final int ROOM = 2 * BLOCK;

    private static final int PART = 1 << 16;

    private final FileChannel base;

    /// The newest mark and where it stands. It is not written over once it was forced.
    private EndMark newest = new EndMark(0, 0, 0, 0);

    private int place;

    /// Whether the newest mark was not forced, and gives way to the next.
    private boolean loose;

    private volatile long end;
    private long forced;
    private final EndMark.Sum sum = new EndMark.Sum();

    /// Whether writing a mark failed, after which nobody knows what stands there.
    private boolean lost;

    private EndMarks(FileChannel base) {
        this.base = base;
    }

    /// The marks of a new file.
    static EndMarks create(FileChannel base) throws IOException {
        writeFully(base, ByteBuffer.allocate(ROOM), 0);
        var marks = new EndMarks(base);
        marks.put(0);
        return marks;
    }

    /// The marks of a file; empty where it has none, or none that can be read.
    static Optional<EndMarks> read(FileChannel base) throws IOException {
        var marks = new EndMarks(base);
        return marks.find() ? Optional.of(marks) : Optional.empty();
    }

    private boolean find() throws IOException {
        var first = mark(0);
        var second = mark(1);
        if (first != null && (second == null || second.sequence() < first.sequence()))
            found(first, 0, second);
        else if (second != null) found(second, 1, first);
        else return false;
        return true;
    }

    private @Nullable EndMark mark(int where) throws IOException {
        var bytes = ByteBuffer.allocate(EndMark.BYTES);
        readFully(bytes, (long) where * BLOCK);
        return EndMark.of(bytes.array()).orElse(null);
    }

    /// Where what the newest mark stands for is not whole, the file ends before that, and the mark
    /// from before is the one to be kept.
    private void found(EndMark mark, int where, @Nullable EndMark before) throws IOException {
        newest = mark;
        place = where;
        end = mark.end();
        if (!holds(mark)) {
            if (before != null && before.end() == mark.forced()) place = 1 - where;
            end = Math.clamp(base.size() - ROOM, 0, mark.forced());
        }
        settled();
    }

    private boolean holds(EndMark mark) throws IOException {
        if (base.size() - ROOM < mark.end()) return false;
        var part = ByteBuffer.allocate((int) Math.min(PART, mark.end() - mark.forced()));
        for (long at = mark.forced(); at < mark.end(); at += part.limit()) {
            part.clear().limit((int) Math.min(PART, mark.end() - at));
            if (!readFully(part, ROOM + at)) return false;
            sum.add(part.flip());
        }
        return sum.value() == mark.sum();
    }

    private boolean readFully(ByteBuffer bytes, long position) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) {
            int read = base.read(bytes, at);
            if (read < 0) return false;
            at += read;
        }
        return true;
    }

    /// Where the file ends.
    long end() {
        return end;
    }

    /// Up to where everything is on the disk.
    long forced() {
        return forced;
    }

    /// Marks that the file goes on to `further` with `bytes`, which were written there.
    void grown(ByteBuffer bytes, long further) throws IOException {
        sum.add(bytes);
        put(further);
        end = further;
    }

    /// Marks that the file ends earlier. Everything must be on the disk.
    void cut(long shorter) throws IOException {
        forced = shorter;
        end = shorter;
        put(shorter);
    }

    /// Everything that was written is on the disk.
    void settled() {
        loose = false;
        forced = end;
        sum.reset();
    }

    /// Whether the newest mark stands for bytes between these places, which must be what they were
    /// when it was written.
    boolean covers(long from, long to) {
        return to > newest.forced() && from < newest.end() && newest.forced() < newest.end();
    }

    /// Marks the end anew where the newest mark would have more than `most` bytes read to know that
    /// they are whole. Everything must be on the disk.
    void renew(long most) throws IOException {
        if (newest.end() - newest.forced() > most) put(end);
    }

    private void put(long further) throws IOException {
        if (lost) throw new IOException("the end of the file could not be marked");
        if (!loose) place = 1 - place;
        newest = new EndMark(newest.sequence() + 1, forced, further, sum.value());
        loose = true;
        lost = true;
        writeFully(base, newest.bytes(), (long) place * BLOCK);
        lost = false;
    }

    static void writeFully(FileChannel base, ByteBuffer bytes, long position) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) at += base.write(bytes, at);
    }
}
