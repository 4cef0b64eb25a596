package firebreak.analysis.goodness;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// How far counts are from a distribution. A small client differs from anything by chance, and a
/// large one from everything: show the distance with the p-value.
///
/// @param n incidents
/// @param expected counts
/// @param chiSquare Pearson's, with one degree of freedom less than categories
/// @param residuals (observed - expected) / sqrt(expected)
/// @param pExact of all counts with the same sum, those no likelier; `TOO_LARGE` where there are
///   more than three million of them
/// @param totalVariation the share of incidents that would have to move, from 0 to 1
/// @param jensenShannon in bits, from 0 to 1
/// @param cohenW effect size: 0.1 small, 0.3 medium, 0.5 large by Cohen's words
public record GoodnessOfFit(
        int n,
        List<Double> expected,
        double leastExpected,
        double chiSquare,
        int df,
        double p,
        List<Double> residuals,
        Outcome<Double> pExact,
        double totalVariation,
        double jensenShannon,
        double cohenW) {
    private static final double EQUAL = 1e-7;
    private static final double MOST_TABLES = 3_000_000;

    public GoodnessOfFit {
        expected = List.copyOf(expected);
        residuals = List.copyOf(residuals);
    }

    /// Compares counts with shares, which are brought to a sum of 1.
    ///
    /// Edges: nothing observed is `NO_DATA`, fewer than two categories `ONE_CATEGORY`. Errors:
    /// [IllegalArgumentException] for a negative count, a share that is not above 0 and finite,
    /// lists of different length. Sources: K. Pearson (1900); J. Lin (1991), IEEE Transactions on
    /// Information Theory 37:145-151; J. Cohen (1988), Statistical Power Analysis, chapter 7.
    public static Outcome<GoodnessOfFit> of(List<Integer> observed, List<Double> shares) {
        int n = check(observed, shares);
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        int k = observed.size();
        if (k < 2) return Outcome.undefined(Reason.ONE_CATEGORY, n);
        var p = scaled(shares);
        var expected = new ArrayList<Double>();
        var residuals = new ArrayList<Double>();
        double chiSquare = 0;
        double variation = 0;
        double divergence = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < k; i++) {
            double e = n * p[i];
            double share = (double) observed.get(i) / n;
            double off = observed.get(i) - e;
            expected.add(e);
            residuals.add(off / Math.sqrt(e));
            chiSquare += off * off / e;
            variation += Math.abs(share - p[i]) / 2;
            least = Math.min(least, e);
            double between = (share + p[i]) / 2;
            if (share > 0) divergence += share * Math.log(share / between) / 2;
            divergence += p[i] * Math.log(p[i] / between) / 2;
        }
        return Outcome.known(
                new GoodnessOfFit(
                        n,
                        expected,
                        least,
                        chiSquare,
                        k - 1,
                        ChiSquaredDistribution.of(k - 1).survivalProbability(chiSquare),
                        residuals,
                        exact(observed, p, n),
                        variation,
                        Math.clamp(divergence / Math.log(2), 0, 1),
                        Math.sqrt(chiSquare / n)));
    }

    /// The exact p-value by simulation, where there are too many counts to go through: (1 + no
    /// likelier ones) / (1 + tables). The same seed gives the same value.
    ///
    /// Error: [IllegalArgumentException] as above, or for fewer than one table.
    public static double simulated(
            List<Integer> observed, List<Double> shares, int tables, long seed) {
        int n = check(observed, shares);
        if (tables < 1) throw new IllegalArgumentException("At least one table");
        var p = scaled(shares);
        double limit = log(observed.stream().mapToInt(c -> c).toArray(), p) + EQUAL;
        var random = new SplittableRandom(seed);
        int asUnlikely = 0;
        for (int t = 0; t < tables; t++) {
            var drawn = new int[p.length];
            for (int i = 0; i < n; i++) {
                double at = random.nextDouble();
                int j = 0;
                while (j < p.length - 1 && at >= p[j]) at -= p[j++];
                drawn[j]++;
            }
            if (log(drawn, p) <= limit) asUnlikely++;
        }
        return (1.0 + asUnlikely) / (1.0 + tables);
    }

    private static Outcome<Double> exact(List<Integer> observed, double[] p, int n) {
        double tables = 1;
        for (int i = 1; i < p.length; i++) tables *= (double) (n + i) / i;
        if (tables > MOST_TABLES) return Outcome.undefined(Reason.TOO_LARGE, n);
        double constant = LogGamma.value(n + 1.0);
        double limit = log(observed.stream().mapToInt(c -> c).toArray(), p) + EQUAL;
        double sum = unlikely(0, n, 0, limit, constant, terms(p, n));
        return Outcome.known(Math.min(1, sum));
    }

    private static double unlikely(
            int at, int open, double log, double limit, double constant, double[][] terms) {
        if (at == terms.length - 1) {
            double whole = log + terms[at][open];
            return whole <= limit ? Math.exp(whole + constant) : 0;
        }
        double sum = 0;
        for (int x = 0; x <= open; x++)
            sum += unlikely(at + 1, open - x, log + terms[at][x], limit, constant, terms);
        return sum;
    }

    /// What each count in each category adds to the logarithm of the probability.
    private static double[][] terms(double[] p, int n) {
        var terms = new double[p.length][n + 1];
        for (int i = 0; i < p.length; i++)
            for (int x = 0; x <= n; x++) terms[i][x] = x * Math.log(p[i]) - LogGamma.value(x + 1.0);
        return terms;
    }

    private static double log(int[] counts, double[] p) {
        double log = 0;
        for (int i = 0; i < p.length; i++)
            log += counts[i] * Math.log(p[i]) - LogGamma.value(counts[i] + 1.0);
        return log;
    }

    private static int check(List<Integer> observed, List<Double> shares) {
        if (observed.size() != shares.size())
            throw new IllegalArgumentException("A share for each count");
        for (int count : observed)
            if (count < 0) throw new IllegalArgumentException("A count from 0 up, not " + count);
        for (double share : shares)
            if (!(share > 0 && Double.isFinite(share)))
                throw new IllegalArgumentException("A share above 0, not " + share);
        return observed.stream().mapToInt(c -> c).reduce(0, Math::addExact);
    }

    private static double[] scaled(List<Double> shares) {
        double sum = shares.stream().mapToDouble(s -> s).sum();
        return shares.stream().mapToDouble(s -> s / sum).toArray();
    }
}
