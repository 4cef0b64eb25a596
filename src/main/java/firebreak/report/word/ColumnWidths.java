package firebreak.report.word;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Shares the width of a table out anew, so that columns hold their longest words. The whole keeps
/// its width.
final class ColumnWidths {
    /// The part of its width that a column gives to others for words of their cells, at most.
    private static final int GIVEN = 3;

    private ColumnWidths() {}

    /// Whether all columns can be as wide as they must.
    static boolean fits(int[] widths, int[] least) {
        return Arrays.stream(least).sum() <= Arrays.stream(widths).sum();
    }

    /// No column is narrower than it must be; those that are wider than that give.
    static int[] fitting(int[] widths, int[] least) {
        if (!fits(widths, least)) throw new IllegalArgumentException("too narrow");
        var fitting = new int[widths.length];
        Arrays.setAll(fitting, i -> Math.max(widths[i], least[i]));
        take(fitting, least, Arrays.stream(fitting).sum() - Arrays.stream(widths).sum());
        return fitting;
    }

    /// As [#fitting], for what columns should hold where others have room to give: those that lack
    /// least get it first.
    ///
    /// @param least what no column may fall below
    static int[] roomier(int[] widths, int[] least, int[] wanted) {
        var keep = new int[widths.length];
        Arrays.setAll(
                keep,
                i ->
                        Math.max(
                                least[i],
                                Math.max(
                                        Math.min(wanted[i], widths[i]),
                                        widths[i] - widths[i] / GIVEN)));
        var left = Arrays.stream(widths).sum() - Arrays.stream(keep).sum();
        var lacking =
                IntStream.range(0, widths.length)
                        .filter(i -> wanted[i] > widths[i])
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> wanted[i] - widths[i]))
                        .toList();
        for (var i : lacking) {
            var more = wanted[i] - widths[i];
            if (more > left) break;
            left -= more;
            keep[i] = wanted[i];
        }
        return fitting(widths, keep);
    }

    /// Takes from columns in the measure in which they have more than they must.
    private static void take(int[] widths, int[] least, int much) {
        var left = much;
        var room = Arrays.stream(widths).sum() - Arrays.stream(least).sum();
        for (var i = 0; i < widths.length && left > 0; i++) {
            var own = widths[i] - least[i];
            if (own == 0) continue;
            var part = Math.min(own, (int) Math.ceilDiv((long) left * own, room));
            widths[i] -= part;
            left -= part;
            room -= own;
        }
    }
}
