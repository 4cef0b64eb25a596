package firebreak.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Krippendorff's alpha: one coefficient for any number of coders of whom not everyone judges every
/// incident, which is how incidents are tagged in practice. 1 is full agreement, 0 is what chance
/// brings. Krippendorff takes alpha from .800 on for reliable and from .667 on for tentative
/// conclusions only.
///
/// Incidents with fewer than two judgements don't count. Edges: nothing judged twice, or all
/// judgements of one value, is [Coefficient.Undefined], not 1.
///
/// The interval is a percentile bootstrap over incidents (Zapf et al. 2016, BMC Medical Research
/// Methodology 16:93), with a fixed seed, so that it comes out the same each time; draws without
/// any variation are left out.
///
/// Source: K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
public final class KrippendorffAlpha {
    private static final int DRAWS = 1000;

    /// Values as positions among all that occur, and how far apart two of them are.
    private interface Distance {
        double squared(int one, int other);
    }

    private KrippendorffAlpha() {}

    /// Where every disagreement counts the same.
    ///
    /// @param units the values given to each incident, by whomever
    public static Coefficient nominal(List<List<Integer>> units) {
        return alpha(units, (values, counts) -> (a, b) -> a == b ? 0 : 1);
    }

    /// For ranks such as stages: a disagreement counts by how many judgements lie between.
    public static Coefficient ordinal(List<List<Integer>> units) {
        return alpha(
                units,
                (values, counts) ->
                        (a, b) -> {
                            double between = -(counts[a] + counts[b]) / 2;
                            for (int i = Math.min(a, b); i <= Math.max(a, b); i++)
                                between += counts[i];
                            return a == b ? 0 : between * between;
                        });
    }

    /// For numbers: a disagreement counts by the square of the difference.
    public static Coefficient interval(List<List<Integer>> units) {
        return alpha(
                units,
                (values, counts) ->
                        (a, b) -> {
                            double apart = values[a] - values[b];
                            return apart * apart;
                        });
    }

    private interface Metric {
        Distance of(int[] values, double[] counts);
    }

    private static Coefficient alpha(List<List<Integer>> all, Metric metric) {
        var pairable = all.stream().filter(unit -> unit.size() > 1).toList();
        if (pairable.isEmpty())
            return new Coefficient.Undefined(0, Coefficient.Reason.NOTHING_JUDGED_TWICE);
        var values =
                new TreeSet<>(pairable.stream().flatMap(List::stream).toList())
                        .stream().mapToInt(Integer::intValue).toArray();
        var units = new ArrayList<int[]>();
        for (var unit : pairable) {
            var counts = new int[values.length];
            for (var value : unit) counts[Arrays.binarySearch(values, value)]++;
            units.add(counts);
        }
        double value = alpha(units, values, metric);
        if (Double.isNaN(value))
            return new Coefficient.Undefined(units.size(), Coefficient.Reason.ONE_CATEGORY);
        return drawn(units, values, metric, value);
    }

    private static Coefficient drawn(List<int[]> units, int[] values, Metric metric, double value) {
        var random = new SplittableRandom(units.size());
        var drawn = new double[DRAWS];
        int known = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            var sample = new ArrayList<int[]>(units.size());
            for (int j = 0; j < units.size(); j++)
                sample.add(units.get(random.nextInt(units.size())));
            double one = alpha(sample, values, metric);
            if (Double.isNaN(one)) continue;
            drawn[known++] = one;
            sum += one;
            squares += one * one;
        }
        var kept = Arrays.copyOf(drawn, known);
        Arrays.sort(kept);
        double mean = sum / known;
        double error = Math.sqrt(Math.max(0, squares / known - mean * mean));
        return new Coefficient.Known(
                units.size(), value, error, quantile(kept, 0.025), quantile(kept, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /// @param units for each incident how often each value was given
    private static double alpha(List<int[]> units, int[] values, Metric metric) {
        int k = values.length;
        var together = new double[k][k];
        for (var unit : units) {
            int judgements = Arrays.stream(unit).sum();
            for (int a = 0; a < k; a++)
                for (int b = 0; b < k; b++)
                    together[a][b] +=
                            (double) unit[a] * (unit[b] - (a == b ? 1 : 0)) / (judgements - 1);
        }
        var counts = new double[k];
        double n = 0;
        for (int a = 0; a < k; a++) {
            counts[a] = Arrays.stream(together[a]).sum();
            n += counts[a];
        }
        var distance = metric.of(values, counts);
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < k; a++)
            for (int b = 0; b < k; b++) {
                double apart = distance.squared(a, b);
                observed += together[a][b] * apart;
                expected += counts[a] * counts[b] * apart;
            }
        // All of one value: nothing could have shown disagreement.
        return expected == 0 ? Double.NaN : 1 - (n - 1) * observed / expected;
    }
}
