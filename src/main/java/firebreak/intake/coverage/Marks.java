package firebreak.intake.coverage;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;

/// Many marks of which each counts once, however often it is made: a long each, whose upper bits
/// say which it is and whose lower ones what became of it.
final class Marks {
    private final int lower;
    private final LongBinaryOperator together;
    private long[] marks = new long[16];
    private int used;

    /// @param lower how many bits say what became of it
    /// @param together of two marks that are the same one
    Marks(int lower, LongBinaryOperator together) {
        this.lower = lower;
        this.together = together;
    }

    void add(long mark) {
        if (used == marks.length) {
            fold();
            if (used > marks.length / 2) marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[used++] = mark;
    }

    void addAll(Marks others) {
        for (int i = 0; i < others.used; i++) add(others.marks[i]);
    }

    /// Each once; they lie in no more room than they need.
    long[] all() {
        fold();
        if (marks.length > used) marks = Arrays.copyOf(marks, Math.max(1, used));
        return used == marks.length ? marks : new long[0];
    }

    private void fold() {
        Arrays.sort(marks, 0, used);
        int kept = 0;
        for (int i = 0; i < used; i++) {
            if (kept > 0 && marks[kept - 1] >>> lower == marks[i] >>> lower)
                marks[kept - 1] = together.applyAsLong(marks[kept - 1], marks[i]);
            else marks[kept++] = marks[i];
        }
        used = kept;
    }
}
