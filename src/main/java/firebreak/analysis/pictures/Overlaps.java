package firebreak.analysis.pictures;

import firebreak.analysis.inference.Interval;

import java.util.List;

/// Bars that stand in an order which their intervals don't bear out.
///
/// @param neighbours pairs of neighbouring bars whose intervals overlap
/// @param withFirst bars whose interval overlaps with that of the first
record Overlaps(int neighbours, int withFirst) {
    /// @param falling those of the bars, the largest first
    static Overlaps of(List<Interval> falling) {
        int neighbours = 0;
        int withFirst = 0;
        for (int i = 1; i < falling.size(); i++) {
            if (falling.get(i).high() >= falling.get(i - 1).low()) neighbours++;
            if (falling.get(i).high() >= falling.getFirst().low()) withFirst++;
        }
        return new Overlaps(neighbours, withFirst);
    }
}
