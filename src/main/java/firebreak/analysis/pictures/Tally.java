package firebreak.analysis.pictures;

import firebreak.analysis.Basis;
import firebreak.analysis.LeftOut;
import firebreak.analysis.LeftOutReason;
import firebreak.domain.Text;

import java.time.LocalDate;
import java.util.ArrayList;

/// Counts what a picture takes and what it leaves out, in one pass over incidents in the order of
/// time.
final class Tally {
    private final int[] left = new int[LeftOutReason.values().length];
    private int n;
    private int first = LocalTimes.NONE;
    private int last = LocalTimes.NONE;

    /// @param day of the incident, or [LocalTimes#NONE]
    void take(int day) {
        n++;
        if (day == LocalTimes.NONE) return;
        if (first == LocalTimes.NONE) first = day;
        last = day;
    }

    void leave(LeftOutReason why) {
        left[why.ordinal()]++;
    }

    /// A tally that leaves out the same and has taken nothing yet.
    Tally again() {
        var again = new Tally();
        System.arraycopy(left, 0, again.left, 0, left.length);
        return again;
    }

    int n() {
        return n;
    }

    int left(LeftOutReason why) {
        return left[why.ordinal()];
    }

    Basis basis() {
        var out = new ArrayList<LeftOut>();
        for (var why : LeftOutReason.values())
            if (left(why) > 0) out.add(new LeftOut(Text.of(why), left(why)));
        return first == LocalTimes.NONE
                ? new Basis(n, null, null, out)
                : new Basis(n, LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), out);
    }
}
