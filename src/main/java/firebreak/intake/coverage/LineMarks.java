package firebreak.intake.coverage;

import firebreak.domain.coverage.Measurement.Covered;

/// The lines of one source file, each once however often it is told of: run where it was run once,
/// its branches those of where most were.
final class LineMarks {
    static final int MOST_BRANCHES = 0xFFFF;

    /// From the lowest bit: branches, those covered, whether the line was run, its number.
    private static final int BITS = 16;

    private static final int NUMBER = 2 * BITS + 1;
    private final Marks marks = new Marks(NUMBER, LineMarks::together);

    /// @param number up to 2^31 - 1
    void add(long number, boolean run, int covered, int branches) {
        marks.add(
                number << NUMBER | (run ? 1L : 0) << 2 * BITS | (long) covered << BITS | branches);
    }

    void addAll(LineMarks others) {
        marks.addAll(others.marks);
    }

    private static long together(long a, long b) {
        long number = a >>> NUMBER << NUMBER;
        return number
                | (run(a) | run(b)) << 2 * BITS
                | Math.max(covered(a), covered(b)) << BITS
                | Math.max(branches(a), branches(b));
    }

    private static long run(long mark) {
        return mark >>> 2 * BITS & 1;
    }

    private static long covered(long mark) {
        return mark >>> BITS & MOST_BRANCHES;
    }

    private static long branches(long mark) {
        return mark & MOST_BRANCHES;
    }

    /// Without lines or branches where there is none.
    Totals counted() {
        long lines = 0;
        long run = 0;
        long branches = 0;
        long covered = 0;
        for (long mark : marks.all()) {
            lines++;
            run += run(mark);
            branches += branches(mark);
            covered += covered(mark);
        }
        return new Totals(
                lines == 0 ? null : new Covered(run, lines),
                branches == 0 ? null : new Covered(covered, branches));
    }
}
