package firebreak.analysis.association;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

import java.util.SplittableRandom;

/// Fisher's exact test of a table: the probability, all totals given, of a table no likelier than
/// this one. It holds for the thinnest tables, where chi-square doesn't.
///
/// Sources: R. A. Fisher (1935), The Design of Experiments; G. H. Freeman and J. H. Halton (1951),
/// Biometrika 38:141-149; C. R. Mehta and N. R. Patel (1983), JASA 78:427-434.
public final class FisherExact {
    /// Tables within this of the one observed count as equally likely, as R has it.
    static final double EQUAL = 1e-7;

    /// Steps of the exact computation: about a second's work.
    public static final long BUDGET = 400_000_000;

    private FisherExact() {}

    /// The p-value of a table of any size, exact. Edge: `TOO_LARGE` where that would take more than
    /// about a second ([#BUDGET]); then [#simulated] comes near.
    public static Outcome<Double> p(Crossing table) {
        return p(table, BUDGET);
    }

    /// The same with a budget of steps, each some nanoseconds; where a screen waits, a smaller one.
    public static Outcome<Double> p(Crossing table, long budget) {
        var p = new FisherNetwork(table, budget).p();
        return p.isPresent()
                ? Outcome.known(p.getAsDouble())
                : Outcome.undefined(Reason.TOO_LARGE, table.n());
    }

    /// The p-value from random tables with the same totals: (1 + as unlikely ones) / (1 + tables).
    /// Its standard error is at most 1 / (2 sqrt(tables)). The same seed gives the same value.
    ///
    /// Error: [IllegalArgumentException] for fewer than one table.
    public static double simulated(Crossing table, int tables, long seed) {
        if (tables < 1) throw new IllegalArgumentException("At least one table");
        var random = new SplittableRandom(seed);
        var rows = table.rowTotals();
        var columns = table.columnTotals();
        var rowOf = new int[table.n()];
        int at = 0;
        for (int i = 0; i < rows.size(); i++) for (int k = 0; k < rows.get(i); k++) rowOf[at++] = i;
        var logFactorial = new double[table.n() + 1];
        for (int k = 2; k < logFactorial.length; k++) logFactorial[k] = LogGamma.value(k + 1.0);
        double observed = 0;
        for (int i = 0; i < rows.size(); i++)
            for (int j = 0; j < columns.size(); j++) observed -= logFactorial[table.count(i, j)];
        int asUnlikely = 0;
        var counts = new int[rows.size()];
        for (int t = 0; t < tables; t++) {
            for (int k = rowOf.length - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                int kept = rowOf[k];
                rowOf[k] = rowOf[other];
                rowOf[other] = kept;
            }
            double log = 0;
            int from = 0;
            for (int column : columns) {
                java.util.Arrays.fill(counts, 0);
                for (int k = from; k < from + column; k++) counts[rowOf[k]]++;
                from += column;
                for (int count : counts) log -= logFactorial[count];
            }
            if (log <= observed + EQUAL) asUnlikely++;
        }
        return (1.0 + asUnlikely) / (1.0 + tables);
    }

    /// The p-value of one cell against the rest of its row and its column: twice the smaller of the
    /// probabilities of as many or more, and as many or fewer, all totals given. It holds where so
    /// few are expected that the adjusted residual of [Association] doesn't.
    ///
    /// Error: [IllegalArgumentException] where such a cell can't be.
    ///
    /// @param count in the cell
    /// @param row total of its row
    /// @param column total of its column
    /// @param n incidents in all
    public static double cell(int count, int row, int column, int n) {
        if (row > n
                || column > n
                || count < Math.max(0, row + column - n)
                || count > Math.min(row, column))
            throw new IllegalArgumentException("A cell within its row and its column");
        var chance = HypergeometricDistribution.of(n, row, column);
        double atMost = chance.cumulativeProbability(count);
        double atLeast = chance.survivalProbability(count - 1);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }
}
