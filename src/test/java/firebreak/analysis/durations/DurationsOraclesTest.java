package firebreak.analysis.durations;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Oracle;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.junit.jupiter.api.Test;

class DurationsOraclesTest {
    @Test
    void summariesComeOut() {
        int checked = 0;
        for (var c : Oracle.cases("g1_duration_statistics")) {
            if (!c.has("durations")) continue;
            checked++;
            var x = c.numbers("durations");
            if (x.isEmpty()) {
                assertThat(DurationSummary.of(x, c.level()))
                        .isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
                continue;
            }
            var d = DurationSummary.of(x, c.level()).toOptional().orElseThrow();
            c.agrees("n", d.n(), 0);
            c.agrees("median", d.median(), 1e-7);
            c.agrees("q25_type7", d.firstQuartile(), 1e-7);
            c.agrees("q75_type7", d.thirdQuartile(), 1e-7);
            c.agrees("p90_type7", d.p90(), 1e-7);
            c.agrees("p95_type7", d.p95(), 1e-7);
            c.agrees("mean", d.other().mean(), 1e-7);
            c.agrees("sd", d.other().standardDeviation().toOptional().orElseThrow(), 1e-7);
            c.agrees("geometric_mean", d.other().geometricMean().toOptional().orElseThrow(), 1e-7);
            if (c.output().get("median_ci_rank").isNumber()) {
                var m = d.medianInterval().toOptional().orElseThrow();
                c.agrees("median_ci_rank", m.rank(), 0);
                c.agrees("median_ci_low", m.interval().low(), 0);
                c.agrees("median_ci_high", m.interval().high(), 0);
                c.agrees("median_ci_exact_coverage", m.coverage(), 1e-7);
            } else
                assertThat(d.medianInterval())
                        .isEqualTo(Outcome.<MedianInterval>undefined(Reason.TOO_FEW, x.size()));
            if (c.output().has("bootstrap_exact_cdf_at_sorted")) {
                var b = MedianInterval.bootstrap(x, c.level()).toOptional().orElseThrow();
                c.agrees("bootstrap_exact_cdf_at_sorted", b.upTo(), 1e-7);
                c.agrees("bootstrap_exact_median_ci_low", b.interval().low(), 0);
                c.agrees("bootstrap_exact_median_ci_high", b.interval().high(), 0);
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(4);
    }

    @Test
    void comparisonsComeOut() {
        int checked = 0;
        for (var c : Oracle.cases("g1_duration_statistics")) {
            if (!c.has("before")) continue;
            checked++;
            var before = c.numbers("before");
            var after = c.numbers("after");
            var u = MannWhitney.of(before, after).toOptional().orElseThrow();
            c.agrees("n_before", u.nBefore(), 0);
            c.agrees("n_after", u.nAfter(), 0);
            c.agrees("U_after", u.uAfter(), 0);
            c.agrees("U_before", u.uBefore(), 0);
            c.agrees("prob_superiority_after_gt_before", u.superiority(), 1e-7);
            c.agrees("cliffs_delta", u.cliffsDelta(), 1e-7);
            assertThat(u.ties()).isEqualTo(c.output().get("has_ties").asBoolean());
            c.agrees("p_asymptotic_cc", u.pNormal(), 1e-7);
            c.agrees("p_asymptotic_no_cc", u.pUncorrected(), 1e-7);
            c.agrees("p_exact", u.p(), 1e-7);
            c.agrees("p_exact_permutation", u.pExact().toOptional().orElseThrow(), 1e-7);
            var hl = HodgesLehmann.of(before, after, c.level()).toOptional().orElseThrow();
            c.agrees("hodges_lehmann_median_pairwise_diff", hl.estimate(), 1e-7);
            var interval = hl.interval().toOptional().orElseThrow();
            c.agrees("hl_exact_ci_low", interval.low(), 1e-7);
            c.agrees("hl_exact_ci_high", interval.high(), 1e-7);
            assertThat(hl.coverage()).isBetween(0.95, 0.97);
            var ratio = GeometricRatio.of(before, after, c.level()).toOptional().orElseThrow();
            c.agrees("geo_mean_ratio", ratio.estimate(), 1e-7);
            c.agrees("geo_ratio_ci_low", ratio.interval().low(), 1e-7);
            c.agrees("geo_ratio_ci_high", ratio.interval().high(), 1e-7);
            c.agrees("p_welch_log", ratio.p(), 1e-7);
            c.agrees("median_before", Quantiles.of(before, 0.5), 1e-7);
            c.agrees("median_after", Quantiles.of(after, 0.5), 1e-7);
        }
        assertThat(checked).isGreaterThanOrEqualTo(2);
    }
}
