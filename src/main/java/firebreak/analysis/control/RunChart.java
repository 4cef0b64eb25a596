package firebreak.analysis.control;

import firebreak.analysis.durations.Quantiles;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.apache.commons.statistics.distribution.BinomialDistribution;

import java.util.List;

/// A run chart around the median: whether values stay on one side too long, or change sides too
/// seldom. It needs no distribution and no limits.
///
/// @param n values
/// @param useful values that are not on the median
/// @param longestRun most useful values in a row on one side
/// @param longestRunMax the longest run that chance makes usual
/// @param crossings how often the side changes
/// @param crossingsMin the fewest changes that chance makes usual
public record RunChart(
        int n,
        double median,
        int useful,
        int longestRun,
        int longestRunMax,
        int crossings,
        int crossingsMin) {
    private static final int FEWEST = 10;

    /// Reads a run chart by the rules of Anhøj: at most log2(useful) + 3, rounded half to even, in
    /// a row; at least the 5 % quantile of Binomial(useful - 1, 1/2) changes.
    ///
    /// Edges: no value is `NO_DATA`, all on the median `ALL_EQUAL`, fewer than ten useful ones
    /// `TOO_FEW`. Error: [IllegalArgumentException] for a value that is not finite. Source: J.
    /// Anhøj and A. V. Olesen (2014), PLoS ONE 9(11):e113825.
    public static Outcome<RunChart> of(List<Double> values) {
        int n = values.size();
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        double median = Quantiles.of(values, 0.5);
        var sides = values.stream().map(v -> Math.signum(v - median)).filter(s -> s != 0).toList();
        int useful = sides.size();
        if (useful == 0) return Outcome.undefined(Reason.ALL_EQUAL, n);
        if (useful < FEWEST) return Outcome.undefined(Reason.TOO_FEW, n);
        int longest = 1;
        int run = 1;
        int crossings = 0;
        for (int i = 1; i < useful; i++) {
            boolean same = sides.get(i).equals(sides.get(i - 1));
            run = same ? run + 1 : 1;
            if (!same) crossings++;
            longest = Math.max(longest, run);
        }
        return Outcome.known(
                new RunChart(
                        n,
                        median,
                        useful,
                        longest,
                        (int) Math.rint(Math.log(useful) / Math.log(2) + 3),
                        crossings,
                        BinomialDistribution.of(useful - 1, 0.5)
                                .inverseCumulativeProbability(0.05)));
    }

    /// Whether more than chance is at work.
    public boolean signal() {
        return longestRun > longestRunMax || crossings < crossingsMin;
    }
}
