package firebreak.analysis.durations;

import java.util.Arrays;

/// Mean and variance.
final class Moments {
    private Moments() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /// With n - 1, of at least two.
    static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
