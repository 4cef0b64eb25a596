package firebreak.analysis.agreement;

import java.util.function.DoubleUnaryOperator;

/// Cohen's kappa of two coders: agreement beyond what their habits would bring by chance, (po - pe)
/// / (1 - pe), with po the observed agreement and pe what is expected of their own shares.
///
/// Its interval uses the standard error for a kappa that is not 0 (Fleiss, Cohen and Everitt 1969,
/// Psychological Bulletin 72:323), not the one of the test against 0. Kappa is low where nearly all
/// incidents fall into one category, however well the coders agree, so it is never shown without
/// the share of agreement.
///
/// Edges: no incident, or all in one category of both coders (pe = 1), is [Coefficient.Undefined].
///
/// Sources: J. Cohen (1960), Educ Psychol Meas 20:37; J. Cohen (1968), Psychological Bulletin
/// 70:213 for the weights.
public final class CohenKappa {
    private CohenKappa() {}

    /// Where every disagreement counts the same: origins, factors, preventability.
    public static Coefficient unweighted(ConfusionTable<?> table) {
        return kappa(table, apart -> apart == 0 ? 1 : 0);
    }

    /// For ordered categories such as stages: a disagreement counts by the number of steps.
    public static Coefficient linear(ConfusionTable<?> table) {
        double steps = Math.max(1, table.categories().size() - 1);
        return kappa(table, apart -> 1 - apart / steps);
    }

    /// For ordered categories: a disagreement counts by the square of the number of steps.
    public static Coefficient quadratic(ConfusionTable<?> table) {
        double steps = Math.max(1, table.categories().size() - 1);
        return kappa(table, apart -> 1 - apart * apart / (steps * steps));
    }

    /// The standard error of kappa where the coders agree by chance only, for the test against 0;
    /// not for an interval. NaN where kappa is undefined.
    public static double errorUnderChance(ConfusionTable<?> table) {
        int n = table.n();
        if (n == 0) return Double.NaN;
        var rows = table.firstShares();
        var columns = table.secondShares();
        double expected = 0;
        double moved = 0;
        for (int i = 0; i < rows.length; i++) {
            expected += rows[i] * columns[i];
            moved += rows[i] * columns[i] * (rows[i] + columns[i]);
        }
        if (expected >= 1) return Double.NaN;
        return Math.sqrt((expected + expected * expected - moved) / n) / (1 - expected);
    }

    private static Coefficient kappa(ConfusionTable<?> table, DoubleUnaryOperator weight) {
        int n = table.n();
        if (n == 0) return new Coefficient.Undefined(0, Coefficient.Reason.NOTHING_JUDGED_TWICE);
        int k = table.categories().size();
        var rows = table.firstShares();
        var columns = table.secondShares();
        double observed = 0;
        double expected = 0;
        var byRow = new double[k];
        var byColumn = new double[k];
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++) {
                double w = weight.applyAsDouble(Math.abs(i - j));
                observed += w * table.count(i, j) / n;
                expected += w * rows[i] * columns[j];
                byRow[i] += w * columns[j];
                byColumn[j] += w * rows[i];
            }
        if (oneCategory(rows) && oneCategory(columns) && expected >= 1)
            return new Coefficient.Undefined(n, Coefficient.Reason.ONE_CATEGORY);
        double spread = 0;
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++) {
                double w = weight.applyAsDouble(Math.abs(i - j));
                double part = w * (1 - expected) - (byRow[i] + byColumn[j]) * (1 - observed);
                spread += (double) table.count(i, j) / n * part * part;
            }
        double centre = observed * expected - 2 * expected + observed;
        double variance = (spread - centre * centre) / (n * Math.pow(1 - expected, 4));
        return Intervals.around(n, (observed - expected) / (1 - expected), variance);
    }

    private static boolean oneCategory(double[] shares) {
        for (var share : shares) if (share == 1) return true;
        return false;
    }
}
