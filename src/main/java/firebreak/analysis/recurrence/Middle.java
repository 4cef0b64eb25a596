package firebreak.analysis.recurrence;

import java.util.Arrays;
import java.util.List;

/// The middle of few numbers.
final class Middle {
    private Middle() {}

    /// The median: of an even number the mean of the two in the middle. Edge: NaN of none.
    ///
    /// Source: quantile of type 7 at 1/2, as R and NumPy have it.
    static double of(List<? extends Number> numbers) {
        if (numbers.isEmpty()) return Double.NaN;
        var sorted = new double[numbers.size()];
        for (int i = 0; i < sorted.length; i++) sorted[i] = numbers.get(i).doubleValue();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
