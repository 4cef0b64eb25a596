package firebreak.analysis.proportion;

import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;

/// The difference of the shares of two groups that don't overlap: first minus second.
///
/// @param n incidents of both
/// @param estimate from -1 to 1
/// @param interval of the difference, from -1 to 1
public record ProportionDifference(int n, double estimate, Interval interval) {

    /// The difference with Newcombe's hybrid score interval, made of the two Wilson intervals.
    ///
    /// Edge: a group of none is `NO_DATA`. Errors as for the shares. Source: R. G. Newcombe (1998),
    /// Statistics in Medicine 17:873-890, method 10.
    public static Outcome<ProportionDifference> newcombe(
            int count1, int n1, int count2, int n2, double level) {
        var first = ProportionIntervals.wilson(count1, n1, level);
        var second = ProportionIntervals.wilson(count2, n2, level);
        if (n1 == 0 || n2 == 0) return Outcome.undefined(Outcome.Reason.NO_DATA, n1 + n2);
        double p1 = (double) count1 / n1;
        double p2 = (double) count2 / n2;
        double d = p1 - p2;
        double low = d - Math.hypot(p1 - first.low(), second.high() - p2);
        double high = d + Math.hypot(first.high() - p1, p2 - second.low());
        return Outcome.known(new ProportionDifference(n1 + n2, d, new Interval(low, high, level)));
    }
}
