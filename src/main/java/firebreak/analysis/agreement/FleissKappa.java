package firebreak.analysis.agreement;

import java.util.ArrayList;
import java.util.List;

/// Fleiss' kappa of more than two coders, each incident judged by equally many of them.
///
/// @param n incidents
/// @param value NaN where all judgements fall into one category
/// @param errorUnderChance the standard error where they agree by chance only (Fleiss, Nee and
///   Landis 1979, Psychological Bulletin 86:974): for the test against 0, not for an interval
/// @param byCategory the same for each category against all others; NaN where it is not used
///
///   Source: J. L. Fleiss (1971), Psychological Bulletin 76:378.
public record FleissKappa(int n, double value, double errorUnderChance, List<Double> byCategory) {
    /// @param counts for each incident how many coders chose each category
    /// @throws IllegalArgumentException where incidents were judged by differently many coders, or
    ///   by fewer than two: Krippendorff's alpha is for those
    public static FleissKappa of(List<List<Integer>> counts) {
        if (counts.isEmpty()) return new FleissKappa(0, Double.NaN, Double.NaN, List.of());
        int coders = sum(counts.getFirst());
        int k = counts.getFirst().size();
        if (coders < 2 || counts.stream().anyMatch(unit -> unit.size() != k || sum(unit) != coders))
            throw new IllegalArgumentException(
                    "Fleiss' kappa needs equally many judgements of each incident, at least two");
        int n = counts.size();
        var shares = new double[k];
        double observed = 0;
        for (var unit : counts) {
            double pairs = 0;
            for (int j = 0; j < k; j++) {
                int c = unit.get(j);
                shares[j] += (double) c / (n * coders);
                pairs += (double) c * c;
            }
            observed += (pairs - coders) / (coders * (coders - 1.0)) / n;
        }
        double expected = 0;
        double evenness = 0;
        double skew = 0;
        for (var p : shares) {
            expected += p * p;
            evenness += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
        }
        var byCategory = new ArrayList<Double>();
        for (int j = 0; j < k; j++) byCategory.add(one(counts, j, shares[j], coders));
        if (evenness == 0) return new FleissKappa(n, Double.NaN, Double.NaN, byCategory);
        double error =
                Math.sqrt(2 * (evenness * evenness - skew) / (n * coders * (coders - 1.0)))
                        / evenness;
        return new FleissKappa(n, (observed - expected) / (1 - expected), error, byCategory);
    }

    private static double one(List<List<Integer>> counts, int j, double share, int coders) {
        double apart = 0;
        for (var unit : counts) apart += (double) unit.get(j) * (coders - unit.get(j));
        return 1 - apart / (counts.size() * coders * (coders - 1.0) * share * (1 - share));
    }

    private static int sum(List<Integer> unit) {
        return unit.stream().mapToInt(Integer::intValue).sum();
    }
}
