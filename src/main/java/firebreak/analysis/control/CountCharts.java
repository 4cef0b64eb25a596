package firebreak.analysis.control;

import firebreak.analysis.control.ControlChart.Point;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Charts of counts: incidents per equal period (c), per unit of exposure (u), and the latter where
/// counts vary more than chance (Laney's u').
///
/// Limits are three sigma around the centre, the lower one cut at 0. They come from the first
/// `baseline` points and hold for all, so that later points can't move what they are held against.
/// Where fewer than one or two incidents are expected per period, [BetweenCharts] shows more.
///
/// Edges: no point is `NO_DATA`; no incident in the baseline is `NO_INCIDENT`. Errors:
/// [IllegalArgumentException] for a negative count, an exposure not above 0, a baseline that is not
/// within 1 and the number of points. Sources: D. C. Montgomery, Introduction to Statistical
/// Quality Control; D. B. Laney (2002), Quality Engineering 14:531-537.
public final class CountCharts {
    /// The mean moving range of independent normal values of sigma 1, rounded as Laney has it.
    private static final double D2 = 1.128;

    private CountCharts() {}

    /// Counts of equal periods, all of them the baseline.
    public static Outcome<ControlChart> c(List<Integer> counts) {
        return c(counts, counts.size());
    }

    /// Incidents of equally long weeks or months, the first `baseline` of them giving the limits.
    public static Outcome<ControlChart> c(List<Integer> counts, int baseline) {
        return u(counts, Collections.nCopies(counts.size(), 1.0), baseline);
    }

    /// Incidents per unit of exposure, all points the baseline.
    public static Outcome<ControlChart> u(List<Integer> counts, List<Double> exposures) {
        return u(counts, exposures, counts.size());
    }

    /// The centre is all incidents over all exposure, and not the mean of the rates.
    public static Outcome<ControlChart> u(
            List<Integer> counts, List<Double> exposures, int baseline) {
        return chart(counts, exposures, baseline, false);
    }

    /// Laney's u': the sigma of a u chart times the mean moving range of its z over 1.128. Edges
    /// beyond the others: a baseline of one point is `TOO_FEW`; all its z equal is `ALL_EQUAL`.
    public static Outcome<ControlChart> laney(
            List<Integer> counts, List<Double> exposures, int baseline) {
        return chart(counts, exposures, baseline, true);
    }

    private static Outcome<ControlChart> chart(
            List<Integer> counts, List<Double> exposures, int baseline, boolean laney) {
        int n = counts.size();
        if (exposures.size() != n) throw new IllegalArgumentException("An exposure for each count");
        for (int i = 0; i < n; i++) {
            if (counts.get(i) < 0)
                throw new IllegalArgumentException("A count from 0 up, not " + counts.get(i));
            if (!(exposures.get(i) > 0 && Double.isFinite(exposures.get(i))))
                throw new IllegalArgumentException("An exposure above 0, not " + exposures.get(i));
        }
        if (n == 0) return Outcome.undefined(Reason.NO_DATA, 0);
        Baseline.check(baseline, n);
        long sum = 0;
        double exposure = 0;
        for (int i = 0; i < baseline; i++) {
            sum += counts.get(i);
            exposure += exposures.get(i);
        }
        if (sum == 0) return Outcome.undefined(Reason.NO_INCIDENT, n);
        double center = sum / exposure;
        double wider = 1;
        if (laney) {
            if (baseline < 2) return Outcome.undefined(Reason.TOO_FEW, n);
            var z = new ArrayList<Double>();
            for (int i = 0; i < baseline; i++)
                z.add(
                        (counts.get(i) / exposures.get(i) - center)
                                / Math.sqrt(center / exposures.get(i)));
            wider = MovingRange.mean(z) / D2;
            if (wider == 0) return Outcome.undefined(Reason.ALL_EQUAL, n);
        }
        var points = new ArrayList<Point>();
        for (int i = 0; i < n; i++) {
            double sigma = wider * Math.sqrt(center / exposures.get(i));
            double value = counts.get(i) / exposures.get(i);
            points.add(
                    new Point(
                            value,
                            center,
                            Math.max(0, center - 3 * sigma),
                            center + 3 * sigma,
                            (value - center) / sigma));
        }
        return Outcome.known(new ControlChart(points, baseline, wider));
    }
}
