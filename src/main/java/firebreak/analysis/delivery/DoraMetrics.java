package firebreak.analysis.delivery;

import firebreak.analysis.Proportion;
import firebreak.analysis.Proportions;
import firebreak.analysis.durations.Quantiles;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The five metrics of software delivery, of one service. DORA warns against comparing unlike
/// services and against targets.
///
/// @param n deployments
/// @param perWeek deployments per seven days
/// @param leadTimeHours median over changes, from commit to production
/// @param changeFailRate of the deployments, those that needed immediate intervention, with its 95
///   % Wilson interval
/// @param recoveryHours median over failed deployments that have recovered; incidents without a
///   failed deployment are not among them
/// @param open failed deployments that have not recovered, by id; they make the median too good
/// @param reworkRate of the deployments, those that an incident forced
public record DoraMetrics(
        int n,
        double perWeek,
        Outcome<Double> leadTimeHours,
        Outcome<Proportion> changeFailRate,
        Outcome<Double> recoveryHours,
        List<String> open,
        Outcome<Proportion> reworkRate) {

    public DoraMetrics {
        open = List.copyOf(open);
    }

    /// Measures the deployments of a period. Edge: no deployment is a frequency of 0, and `NO_DATA`
    /// for all else. Error: [IllegalArgumentException] where the period has no day. Source:
    /// dora.dev, guide to the metrics, 2026-01-05.
    public static DoraMetrics of(List<Deployment> deployments, double days) {
        if (!(days > 0 && Double.isFinite(days)))
            throw new IllegalArgumentException("A period above 0 days, not " + days);
        int n = deployments.size();
        var lead = new ArrayList<Double>();
        var recovery = new ArrayList<Double>();
        var open = new ArrayList<String>();
        for (var d : deployments) {
            for (var commit : d.commits()) lead.add(hours(commit, d.deployed()));
            d.recovered().ifPresent(at -> recovery.add(hours(d.deployed(), at)));
            if (d.failed() && d.recovered().isEmpty()) open.add(d.id());
        }
        return new DoraMetrics(
                n,
                n / days * 7,
                median(lead),
                share(deployments.stream().filter(Deployment::failed).count(), n),
                median(recovery),
                open,
                share(deployments.stream().filter(Deployment::rework).count(), n));
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3_600_000.0;
    }

    private static Outcome<Double> median(List<Double> hours) {
        return hours.isEmpty()
                ? Outcome.undefined(Reason.NO_DATA, 0)
                : Outcome.known(Quantiles.of(hours, 0.5));
    }

    private static Outcome<Proportion> share(long count, int n) {
        return n == 0
                ? Outcome.undefined(Reason.NO_DATA, 0)
                : Outcome.known(Proportions.wilson((int) count, n));
    }
}
