package firebreak.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Oracle;
import firebreak.analysis.inference.Adjusted;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.analysis.regression.Effect;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class RatesOraclesTest {
    @Test
    void rateRatiosComeOut() {
        for (var c : Oracle.cases("a1_poisson_rate_ratio")) {
            var r =
                    RateRatio.of(
                            c.count("before_count"),
                            c.number("before_exposure"),
                            c.count("after_count"),
                            c.number("after_exposure"),
                            c.level());
            c.agrees("rate_before", r.before().estimate(), 1e-8);
            c.agrees("rate_after", r.after().estimate(), 1e-8);
            c.agrees("rate_ratio", r.estimate().toOptional().orElse(Double.NaN), 1e-8);
            c.agrees("ci_low", r.interval().low(), 1e-8);
            c.agrees("ci_high", r.interval().high(), 1e-8);
            c.agrees("p_two_sided_minlike", r.others().minlike(), 0);
            c.agrees("p_two_sided_central", r.p(), 0);
            c.agrees("p_less", r.others().less(), 0);
            c.agrees("p_greater", r.others().greater(), 0);
            c.agrees("p_midp_central", r.others().mid(), 1e-8);
            if (c.output().has("reduction") && c.output().get("reduction").isNumber())
                c.agrees("reduction", r.reduction().toOptional().orElseThrow(), 1e-8);
            else if (c.output().has("reduction")) assertThat(r.reduction().toOptional()).isEmpty();
            c.agrees("reduction_ci_low", r.reductionInterval().low(), 1e-8);
            c.agrees("reduction_ci_high", r.reductionInterval().high(), 1e-8);
            if (c.has("target_reduction")) {
                var claim = r.claim(c.number("target_reduction"));
                c.agrees("p_less_vs_target", claim.p(), 0);
                c.agrees("one_sided_95_upper_ratio", 1 - claim.least(), 1e-8);
                c.agrees("one_sided_95_lower_reduction", claim.least(), 1e-8);
            }
        }
    }

    @Test
    void dispersionAndRegressionsComeOut() {
        for (var c : Oracle.cases("a2_overdispersion_quasipoisson_nb")) {
            if (c.has("before_counts")) {
                compared(c);
                continue;
            }
            var ours =
                    c.has("exposure")
                            ? Dispersion.of(c.counts("counts"), c.numbers("exposure"))
                            : Dispersion.of(c.counts("counts"));
            if (!c.output().get("pearson_x2").isNumber()) {
                assertThat(ours).isEqualTo(Outcome.undefined(Reason.NO_INCIDENT, 4));
                continue;
            }
            var d = ours.toOptional().orElseThrow();
            c.agrees("mean_rate", d.rate(), 1e-8);
            c.agrees("pearson_x2", d.chiSquare(), 1e-8);
            c.agrees("df", d.n() - 1, 0);
            c.agrees("dispersion_index", d.index(), 1e-8);
            c.agrees("p_upper", d.pOver(), 1e-8);
            c.agrees("p_lower", d.pUnder(), 1e-8);
            if (!c.has("exposure"))
                c.agrees("sample_variance_n_minus_1", d.index() * d.rate(), 1e-8);
        }
    }

    private static void compared(Oracle c) {
        var ours =
                BeforeAfter.of(
                                c.counts("before_counts"),
                                c.numbers("before_exposure"),
                                c.counts("after_counts"),
                                c.numbers("after_exposure"),
                                0.95)
                        .toOptional()
                        .orElseThrow();
        var p = ours.poisson();
        c.agrees("poisson.log_ratio", p.logarithm(), 1e-8);
        c.agrees("poisson.se", p.standardError(), 1e-8);
        c.agrees("poisson.ratio", p.ratio(), 1e-8);
        c.agrees("poisson.wald_ci_low", p.interval().low(), 1e-8);
        c.agrees("poisson.wald_ci_high", p.interval().high(), 1e-8);
        c.agrees("poisson.z", p.statistic(), 1e-8);
        c.agrees("poisson.p", p.p(), 1e-8);
        c.agrees("poisson.deviance", ours.model().deviance(), 1e-8);
        c.agrees("poisson.df_residual", ours.model().df(), 0);
        var q = ours.quasi();
        c.agrees("quasi_poisson.phi_pearson", ours.phi(), 1e-8);
        c.agrees("quasi_poisson.se", q.standardError(), 1e-8);
        c.agrees("quasi_poisson.t", q.statistic(), 1e-8);
        c.agrees("quasi_poisson.p_t", q.p(), 1e-8);
        c.agrees("quasi_poisson.ci_low_t", q.interval().low(), 1e-8);
        c.agrees("quasi_poisson.ci_high_t", q.interval().high(), 1e-8);
        var z = Effect.of(ours.model(), 1, Effect.Spread.QUASI, Effect.Limits.NORMAL, 0.95);
        c.agrees("quasi_poisson.ci_low_z", z.interval().low(), 1e-8);
        c.agrees("quasi_poisson.ci_high_z", z.interval().high(), 1e-8);
        var nb = ours.negativeBinomial().toOptional().orElseThrow();
        var key = "negative_binomial_NB2.";
        c.agrees(key + "theta", nb.theta(), 1e-6);
        c.agrees(key + "log_ratio", nb.ratio().logarithm(), 1e-6);
        c.agrees(key + "se_given_theta", nb.ratio().standardError(), 1e-6);
        c.agrees(key + "ratio", nb.ratio().ratio(), 1e-6);
        c.agrees(key + "wald_ci_low", nb.ratio().interval().low(), 1e-6);
        c.agrees(key + "wald_ci_high", nb.ratio().interval().high(), 1e-6);
        c.agrees(key + "z", nb.ratio().statistic(), 1e-6);
        c.agrees(key + "p", nb.ratio().p(), 1e-6);
        c.agrees(key + "loglik", nb.logLikelihood(), 1e-6);
        c.agrees("lr_nb_vs_poisson.lr", nb.likelihoodRatio(), 1e-6);
        c.agrees("lr_nb_vs_poisson.p_boundary_half_chi2_1", nb.p(), 1e-6);
    }

    @Test
    void adjustedPValuesComeOut() {
        for (var c : Oracle.cases("a3_multiple_comparisons")) {
            var p = c.numbers("p");
            c.agrees("bonferroni", Adjusted.bonferroni(p), 1e-9);
            c.agrees("holm", Adjusted.holm(p), 1e-9);
            c.agrees("hochberg", Adjusted.hochberg(p), 1e-9);
            c.agrees("bh", Adjusted.benjaminiHochberg(p), 1e-9);
        }
    }

    @Test
    void powerComesOut() {
        var checked = new ArrayList<String>();
        for (var c : Oracle.cases("a4_power_rate_ratio")) {
            if (c.has("target_power"))
                assertThat(
                                RatioPower.needed(
                                        c.number("after_to_before_exposure"),
                                        c.number("true_rate_ratio"),
                                        c.number("alpha"),
                                        c.number("target_power")))
                        .isEqualTo(
                                Outcome.known(c.output().get("min_expected_before_count").asInt()));
            else
                c.agrees(
                        "power",
                        RatioPower.of(
                                c.number("expected_before_count"),
                                c.number("after_exposure") / c.number("before_exposure"),
                                c.number("true_rate_ratio"),
                                c.number("alpha")),
                        1e-9);
            checked.add(c.name());
        }
        assertThat(checked).hasSize(4);
    }
}
