package firebreak.analysis.rates;

import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.List;

/// The rate ratio of two groups that are compared within strata, such as weekdays, and only there:
/// what differs between the strata doesn't count as a difference between the groups.
///
/// @param estimate the rate of the second group as a multiple of that of the first
/// @param n incidents of the strata that hold both groups
/// @param strata how many do
public record StratifiedRatio(double estimate, Interval interval, int n, int strata) {
    /// Two groups in one stratum.
    ///
    /// @param count incidents of the first group
    /// @param exposure of any unit, the same for both; 0 where the stratum has none of the group
    public record Stratum(int count, double exposure, int otherCount, double otherExposure) {
        public Stratum {
            if (count < 0 || otherCount < 0 || !(exposure >= 0) || !(otherExposure >= 0))
                throw new IllegalArgumentException("Counts and exposures are 0 or more");
        }

        private boolean both() {
            return exposure > 0 && otherExposure > 0;
        }
    }

    /// The summary rate ratio of Mantel and Haenszel with the interval of Greenland and Robins on
    /// the logarithm.
    ///
    /// Edges: strata with one group only say nothing and are left out; where none is left, the
    /// groups can't be told from the strata (`COLLINEAR`). Without an incident in the others there
    /// is no ratio (`NO_INCIDENT`), with incidents of one group only no finite one (`SEPARATED`).
    /// Error: [IllegalArgumentException] for a level that is not between 0 and 1. Sources: K. J.
    /// Rothman and S. Greenland (1998), Modern Epidemiology, chapter 15; S. Greenland and J. M.
    /// Robins (1985), Biometrics 41:55-68.
    public static Outcome<StratifiedRatio> of(List<Stratum> all, double level) {
        double tail = Interval.tail(level);
        var strata = all.stream().filter(Stratum::both).toList();
        int n = strata.stream().mapToInt(s -> s.count() + s.otherCount()).sum();
        if (strata.isEmpty()) return Outcome.undefined(Outcome.Reason.COLLINEAR, n);
        if (n == 0) return Outcome.undefined(Outcome.Reason.NO_INCIDENT, 0);
        double over = 0;
        double under = 0;
        double variance = 0;
        for (var s : strata) {
            double whole = s.exposure() + s.otherExposure();
            over += s.otherCount() * s.exposure() / whole;
            under += s.count() * s.otherExposure() / whole;
            variance +=
                    (s.count() + s.otherCount())
                            * (s.exposure() / whole)
                            * (s.otherExposure() / whole);
        }
        if (over == 0 || under == 0) return Outcome.undefined(Outcome.Reason.SEPARATED, n);
        double estimate = over / under;
        double reach =
                NormalDistribution.of(0, 1).inverseSurvivalProbability(tail)
                        * Math.sqrt(variance / (over * under));
        return Outcome.known(
                new StratifiedRatio(
                        estimate,
                        new Interval(
                                estimate * Math.exp(-reach), estimate * Math.exp(reach), level),
                        n,
                        strata.size()));
    }
}
