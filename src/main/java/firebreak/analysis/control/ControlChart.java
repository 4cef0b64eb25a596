package firebreak.analysis.control;

import java.util.List;
import java.util.stream.IntStream;

/// A control chart: points with the limits that hold for each.
///
/// @param points in order of time
/// @param baseline how many of the first points the centre and the limits were taken from
/// @param sigmaZ for Laney's chart how much wider than chance the limits are; 1 for the others
public record ControlChart(List<Point> points, int baseline, double sigmaZ) {
    /// Limits of fewer points are provisional.
    public static final int ENOUGH = 20;

    /// A point and its limits, all in the unit that is plotted.
    ///
    /// @param z distance from the centre in sigmas, on the scale on which the chart computes (for a
    ///   t chart that is not the one plotted); beyond the limits exactly where above 3 or below -3,
    ///   unless the lower limit was cut at 0
    /// @param lower 0 where a limit would be negative and the quantity can't be; then there is none
    public record Point(double value, double center, double lower, double upper, double z) {}

    public ControlChart {
        points = List.copyOf(points);
    }

    /// How many points the chart has.
    public int n() {
        return points.size();
    }

    /// Whether the limits come from fewer than 20 points and may still move.
    public boolean provisional() {
        return baseline < ENOUGH;
    }

    /// Indices of the points above their upper limit; a point on it is not.
    public List<Integer> above() {
        return IntStream.range(0, n())
                .filter(i -> points.get(i).value() > points.get(i).upper())
                .boxed()
                .toList();
    }

    /// Indices of the points below their lower limit; a point on it is not.
    public List<Integer> below() {
        return IntStream.range(0, n())
                .filter(i -> points.get(i).value() < points.get(i).lower())
                .boxed()
                .toList();
    }

    /// What the rules find in this chart.
    public List<RunRules.Signal> signals(java.util.Set<RunRules.Rule> rules) {
        return RunRules.find(
                points.stream().map(Point::value).toList(),
                points.stream().map(Point::z).toList(),
                rules);
    }
}
