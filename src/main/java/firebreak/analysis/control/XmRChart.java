package firebreak.analysis.control;

import firebreak.analysis.control.ControlChart.Point;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import java.util.ArrayList;
import java.util.List;

/// Individual values with their moving ranges, for quantities of any distribution.
///
/// @param individuals each value; the spread comes from the ranges of neighbours, never from the
///   standard deviation of all, which a shift would widen
/// @param ranges from the second value on; its limit has no counterpart below
/// @param range the mean or median moving range of the baseline
public record XmRChart(ControlChart individuals, ControlChart ranges, double range) {

    /// How the moving range becomes limits. Programs differ in how they round, by less than a
    /// thousandth.
    public enum Constants {
        /// Wheeler's 2.66 and 3.267 of the mean moving range; the usual ones.
        ROUNDED(2.66, 3.267, false),
        /// 3 / 1.128 of the mean moving range, as the NIST handbook and qcc have it.
        D2_1128(3 / 1.128, 3.267, false),
        /// 3 / d2 and D4 without rounding.
        EXACT(
                3 * Math.sqrt(Math.PI) / 2,
                1 + 3 * Math.sqrt(2 - 4 / Math.PI) * Math.sqrt(Math.PI) / 2,
                false),
        /// 3.145 and 3.865 of the median moving range, which a few great jumps don't move.
        MEDIAN(3.145, 3.865, true);

        final double reach;
        final double top;
        final boolean median;

        Constants(double reach, double top, boolean median) {
            this.reach = reach;
            this.top = top;
            this.median = median;
        }
    }

    /// Charts values with limits from the first `baseline` of them.
    ///
    /// Edges: a baseline of one value is `TOO_FEW`, of equal ones `ALL_EQUAL`. Errors:
    /// [IllegalArgumentException] for a value that is not finite, a baseline beyond the values.
    /// Sources: D. J. Wheeler, Understanding Variation; NIST/SEMATECH e-Handbook 6.3.2.2.
    ///
    /// @param fromZero whether the quantity can't be negative: then a lower limit below 0 is 0
    public static Outcome<XmRChart> of(
            List<Double> values, int baseline, Constants constants, boolean fromZero) {
        int n = values.size();
        for (double value : values)
            if (!Double.isFinite(value))
                throw new IllegalArgumentException("A finite value, not " + value);
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        Baseline.check(baseline, n);
        if (baseline < 2) return Outcome.undefined(Reason.TOO_FEW, n);
        var first = values.subList(0, baseline);
        double range = constants.median ? MovingRange.median(first) : MovingRange.mean(first);
        if (range == 0) return Outcome.undefined(Reason.ALL_EQUAL, n);
        double center = first.stream().mapToDouble(v -> v).average().orElseThrow();
        double sigma = constants.reach * range / 3;
        double lower = center - constants.reach * range;
        double shown = fromZero ? Math.max(0, lower) : lower;
        double upper = center + constants.reach * range;
        var points = new ArrayList<Point>();
        for (double value : values)
            points.add(new Point(value, center, shown, upper, (value - center) / sigma));
        var ranges = new ArrayList<Point>();
        for (double moved : MovingRange.of(values))
            ranges.add(
                    new Point(
                            moved,
                            range,
                            0,
                            constants.top * range,
                            3 * (moved - range) / ((constants.top - 1) * range)));
        return Outcome.known(
                new XmRChart(
                        new ControlChart(points, baseline, 1),
                        new ControlChart(ranges, baseline - 1, 1),
                        range));
    }
}
