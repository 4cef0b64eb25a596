package firebreak.analysis.association;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the two properties of a table go together, how strongly, and in which cells. That both
/// were coded by the same person from the same text is part of any association found.
///
/// @param n incidents
/// @param df (rows - 1)(columns - 1)
/// @param chiSquare Pearson's, without continuity correction
/// @param p of chiSquare; not to be shown where [#thin()]
/// @param g likelihood ratio statistic
/// @param pG of g
/// @param yates chi-square with Yates's continuity correction, of 2 x 2 tables only
/// @param leastExpected the smallest expected count
/// @param shareBelowFive of the cells, those whose expected count is below 5
/// @param cramersV from 0 to 1; too high in small tables
/// @param cramersVCorrected Bergsma's, without that bias. **The one to show.**
/// @param adjustedResiduals of each cell: about normal where nothing goes together
public record Association(
        int n,
        int df,
        double chiSquare,
        double p,
        double g,
        double pG,
        Optional<Yates> yates,
        double leastExpected,
        double shareBelowFive,
        double cramersV,
        double cramersVCorrected,
        List<List<Double>> adjustedResiduals) {
    /// The share of thin cells beyond which chi-square isn't trusted (Cochran).
    private static final double MANY_THIN = 0.2;

    public Association {
        adjustedResiduals = adjustedResiduals.stream().map(List::copyOf).toList();
    }

    public record Yates(double chiSquare, double p) {}

    /// Measures a table. Sources: K. Pearson (1900); S. J. Haberman (1973), Biometrics 29:205-220
    /// (residuals); W. Bergsma (2013), Journal of the Korean Statistical Society 42:323-328.
    public static Association of(Crossing table) {
        var rows = table.rowTotals();
        var columns = table.columnTotals();
        int r = rows.size();
        int c = columns.size();
        double n = table.n();
        double chiSquare = 0;
        double g = 0;
        double least = Double.MAX_VALUE;
        int thin = 0;
        var residuals = new ArrayList<List<Double>>();
        for (int i = 0; i < r; i++) {
            var line = new ArrayList<Double>();
            for (int j = 0; j < c; j++) {
                int count = table.count(i, j);
                double expected = rows.get(i) / n * columns.get(j);
                double off = count - expected;
                chiSquare += off * off / expected;
                if (count > 0) g += 2 * count * Math.log(count / expected);
                least = Math.min(least, expected);
                if (expected < 5) thin++;
                line.add(
                        off
                                / Math.sqrt(
                                        expected
                                                * (1 - rows.get(i) / n)
                                                * (1 - columns.get(j) / n)));
            }
            residuals.add(line);
        }
        g = Math.max(0, g);
        int df = (r - 1) * (c - 1);
        var chance = ChiSquaredDistribution.of(df);
        double phi2 = Math.max(0, chiSquare / n - df / (n - 1));
        double narrowed =
                Math.min(
                        r - (r - 1.0) * (r - 1) / (n - 1) - 1,
                        c - (c - 1.0) * (c - 1) / (n - 1) - 1);
        return new Association(
                table.n(),
                df,
                chiSquare,
                chance.survivalProbability(chiSquare),
                g,
                chance.survivalProbability(g),
                table.isTwoByTwo() ? Optional.of(yates(table, rows, columns)) : Optional.empty(),
                least,
                (double) thin / (r * c),
                Math.min(1, Math.sqrt(chiSquare / n / (Math.min(r, c) - 1))),
                phi2 == 0 || narrowed <= 0 ? 0 : Math.min(1, Math.sqrt(phi2 / narrowed)),
                residuals);
    }

    private static Yates yates(Crossing table, List<Integer> rows, List<Integer> columns) {
        double n = table.n();
        double first = Math.abs(table.count(0, 0) - rows.get(0) / n * columns.get(0));
        double off = first - Math.min(0.5, first);
        double sum = 0;
        for (int row : rows) for (int column : columns) sum += off * off / (row / n * column);
        return new Yates(sum, ChiSquaredDistribution.of(1).survivalProbability(sum));
    }

    /// Whether more than a fifth of the cells expect fewer than 5, so that [FisherExact] is to be
    /// shown in place of chi-square.
    public boolean thin() {
        return shareBelowFive > MANY_THIN;
    }

    /// How far from 0 an adjusted residual must be to count as more than chance, when all cells are
    /// looked at (Bonferroni).
    ///
    /// Error: [IllegalArgumentException] where alpha is not between 0 and 1.
    public double residualLimit(double alpha) {
        if (!(alpha > 0 && alpha < 1))
            throw new IllegalArgumentException("An alpha between 0 and 1, not " + alpha);
        int cells = adjustedResiduals.stream().mapToInt(List::size).sum();
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2 / cells);
    }
}
