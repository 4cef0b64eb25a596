package firebreak.analysis.durations;

import java.util.List;

/// Quantiles of type 7, as R, NumPy and spreadsheets have them by default: linear between the
/// values, the first at 0 and the last at 1.
///
/// Source: R. J. Hyndman and Y. Fan (1996), The American Statistician 50:361-365.
public final class Quantiles {
    private Quantiles() {}

    /// The value below which a share of the values lies. Errors: [IllegalArgumentException] of no
    /// value, of one that is not finite, or a share that is not from 0 to 1.
    ///
    /// @param values in any order and unit
    public static double of(List<Double> values, double share) {
        return ofSorted(sorted(values), share);
    }

    static double[] sorted(List<Double> values) {
        var sorted = new double[values.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values.get(i);
            if (!Double.isFinite(sorted[i]))
                throw new IllegalArgumentException("A finite value, not " + sorted[i]);
        }
        java.util.Arrays.sort(sorted);
        return sorted;
    }

    static double ofSorted(double[] sorted, double share) {
        if (sorted.length == 0) throw new IllegalArgumentException("A quantile of no value");
        if (!(share >= 0 && share <= 1))
            throw new IllegalArgumentException("A share from 0 to 1, not " + share);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        if (below == sorted.length - 1) return sorted[below];
        double part = place - below;
        return part == 0
                ? sorted[below]
                : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }
}
