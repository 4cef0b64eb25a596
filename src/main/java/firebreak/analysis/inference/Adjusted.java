package firebreak.analysis.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// P-values adjusted because several were looked at at once, such as one for each factor. All keep
/// the order of the input, never fall below the p-value they adjust, and end at 1.
///
/// Holm (or Bonferroni, which is never better) where a single false alarm hurts; Benjamini and
/// Hochberg for exploring, where a share of false ones among those named is bearable. Hochberg
/// needs tests that are independent or positively dependent.
///
/// Edge: none is an empty list. Error: [IllegalArgumentException] where a p-value is not from 0 to
/// 1. Sources: S. Holm (1979), Scandinavian Journal of Statistics 6:65-70; Y. Hochberg (1988),
///    Biometrika 75:800-802; Y. Benjamini and Y. Hochberg (1995), JRSS B 57:289-300.
public final class Adjusted {
    private Adjusted() {}

    /// Each p times their number, at most 1, in the order given.
    public static List<Double> bonferroni(List<Double> p) {
        check(p);
        return p.stream().map(each -> Math.min(1, p.size() * each)).toList();
    }

    /// Adjusted by steps from the smallest, in the order given (Holm 1979).
    public static List<Double> holm(List<Double> p) {
        check(p);
        int m = p.size();
        var order = rising(p);
        var adjusted = new double[m];
        double reached = 0;
        for (int i = 0; i < m; i++) {
            reached = Math.max(reached, Math.min(1, (m - i) * p.get(order.get(i))));
            adjusted[order.get(i)] = reached;
        }
        return boxed(adjusted);
    }

    /// Adjusted by steps from the largest, in the order given, for tests that are independent or
    /// depend positively (Hochberg 1988).
    public static List<Double> hochberg(List<Double> p) {
        return stepUp(p, (m, rank) -> m - rank + 1.0);
    }

    /// Adjusted so that the expected share of false discoveries is bounded, in the order given
    /// (Benjamini and Hochberg 1995).
    public static List<Double> benjaminiHochberg(List<Double> p) {
        return stepUp(p, (m, rank) -> (double) m / rank);
    }

    private interface Factor {
        double of(int m, int rank);
    }

    private static List<Double> stepUp(List<Double> p, Factor factor) {
        check(p);
        int m = p.size();
        var order = rising(p);
        var adjusted = new double[m];
        double reached = 1;
        for (int i = m - 1; i >= 0; i--) {
            reached = Math.min(reached, factor.of(m, i + 1) * p.get(order.get(i)));
            adjusted[order.get(i)] = reached;
        }
        return boxed(adjusted);
    }

    private static List<Integer> rising(List<Double> p) {
        return IntStream.range(0, p.size()).boxed().sorted(Comparator.comparing(p::get)).toList();
    }

    private static List<Double> boxed(double[] values) {
        var list = new ArrayList<Double>(values.length);
        for (double value : values) list.add(value);
        return List.copyOf(list);
    }

    private static void check(List<Double> p) {
        for (double each : p)
            if (!(each >= 0 && each <= 1))
                throw new IllegalArgumentException("A p-value from 0 to 1, not " + each);
    }
}
