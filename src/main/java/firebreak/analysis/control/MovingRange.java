package firebreak.analysis.control;

import firebreak.analysis.durations.Quantiles;

import java.util.ArrayList;
import java.util.List;

/// How far each value is from the one before.
final class MovingRange {
    private MovingRange() {}

    static List<Double> of(List<Double> values) {
        var ranges = new ArrayList<Double>();
        for (int i = 1; i < values.size(); i++)
            ranges.add(Math.abs(values.get(i) - values.get(i - 1)));
        return List.copyOf(ranges);
    }

    /// Of at least two values.
    static double mean(List<Double> values) {
        return of(values).stream().mapToDouble(r -> r).average().orElseThrow();
    }

    /// Of at least two values.
    static double median(List<Double> values) {
        return Quantiles.of(of(values), 0.5);
    }
}
