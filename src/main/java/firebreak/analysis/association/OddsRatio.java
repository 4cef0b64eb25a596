package firebreak.analysis.association;

import firebreak.analysis.inference.Interval;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;

import java.util.function.DoubleUnaryOperator;

/// The odds of the first column in the first row over those in the second, of a 2 x 2 table.
///
/// @param sample of the counts themselves; infinity where a zero divides
/// @param conditional the maximum likelihood estimate with all totals given, as R prints it; 0 or
///   infinity where a cell is empty
/// @param interval exact, of the conditional odds ratio; from 0 or to infinity where a cell is
///   empty
public record OddsRatio(int n, double sample, double conditional, Interval interval) {

    /// Measures a 2 x 2 table. Errors: [IllegalArgumentException] for a table of another size, a
    /// level not between 0 and 1. Source: R. A. Fisher (1935); the R function `fisher.test`.
    public static OddsRatio of(Crossing table, double level) {
        if (!table.isTwoByTwo()) throw new IllegalArgumentException("A table of 2 x 2");
        int a = table.count(0, 0);
        double sample =
                (double) a * table.count(1, 1) / ((double) table.count(0, 1) * table.count(1, 0));
        var given = new Given(table);
        double tail = Interval.tail(level);
        return new OddsRatio(
                table.n(),
                sample,
                a == given.low
                        ? 0
                        : a == given.high
                                ? Double.POSITIVE_INFINITY
                                : given.solve(log -> given.mean(log) - a),
                new Interval(
                        a == given.low ? 0 : given.solve(log -> given.tail(log, a, 1) - tail),
                        a == given.high
                                ? Double.POSITIVE_INFINITY
                                : given.solve(log -> tail - given.tail(log, a, -1)),
                        level));
    }

    /// The first cell with all totals given, at any odds ratio.
    private static final class Given {
        private static final double FAR = 700;
        final int low;
        final int high;
        private final double[] logWeight;

        Given(Crossing table) {
            int row = table.rowTotals().getFirst();
            int column = table.columnTotals().getFirst();
            int others = table.n() - row;
            low = Math.max(0, column - others);
            high = Math.min(row, column);
            logWeight = new double[high - low + 1];
            for (int x = low; x <= high; x++)
                logWeight[x - low] = choose(row, x) + choose(others, column - x);
        }

        private static double choose(int n, int k) {
            return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
        }

        private double[] probabilities(double logOdds) {
            var p = new double[logWeight.length];
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < p.length; i++) {
                p[i] = logWeight[i] + logOdds * (low + i);
                most = Math.max(most, p[i]);
            }
            double sum = 0;
            for (int i = 0; i < p.length; i++) sum += p[i] = Math.exp(p[i] - most);
            for (int i = 0; i < p.length; i++) p[i] /= sum;
            return p;
        }

        double mean(double logOdds) {
            var p = probabilities(logOdds);
            double mean = 0;
            for (int i = 0; i < p.length; i++) mean += (low + i) * p[i];
            return mean;
        }

        /// The probability of a or more (side 1), of a or less (side -1).
        double tail(double logOdds, int a, int side) {
            var p = probabilities(logOdds);
            double tail = 0;
            for (int i = 0; i < p.length; i++) if ((low + i - a) * side >= 0) tail += p[i];
            return tail;
        }

        /// The odds ratio at which a function that rises with it is 0.
        double solve(DoubleUnaryOperator rising) {
            if (rising.applyAsDouble(-FAR) >= 0) return 0;
            if (rising.applyAsDouble(FAR) <= 0) return Double.POSITIVE_INFINITY;
            return Math.exp(new BrentSolver(1e-14, 1e-13, 1e-15).findRoot(rising, -FAR, FAR));
        }
    }
}
