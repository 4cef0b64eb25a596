package firebreak.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Oracle;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.analysis.regression.Effect;
import firebreak.analysis.trend.InterruptedTimeSeries.Design;

import org.junit.jupiter.api.Test;

import java.util.List;

class TrendOraclesTest {
    @Test
    void mannKendallAndSenComeOut() {
        int checked = 0;
        for (var c : Oracle.cases("c1_mann_kendall_sen")) {
            checked++;
            var x = c.numbers("x");
            if (c.output().has("error")) {
                assertThat(MannKendall.of(x))
                        .isEqualTo(Outcome.undefined(Reason.TOO_FEW, x.size()));
                assertThat(SenSlope.of(x, c.level()))
                        .isEqualTo(Outcome.undefined(Reason.TOO_FEW, x.size()));
                continue;
            }
            var sen = SenSlope.of(x, c.level()).toOptional().orElseThrow();
            c.agrees("sen_slope", sen.estimate(), 1e-8);
            c.agrees("intercept_conover", sen.intercept(), 1e-8);
            if (c.output().get("var_S").asDouble() == 0) {
                assertThat(MannKendall.of(x))
                        .isEqualTo(Outcome.undefined(Reason.ALL_EQUAL, x.size()));
                assertThat(sen.interval())
                        .isEqualTo(Outcome.<Interval>undefined(Reason.ALL_EQUAL, x.size()));
                continue;
            }
            var interval = sen.interval().toOptional().orElseThrow();
            c.agrees("sen_ci_trend_pkg", List.of(interval.low(), interval.high()), 1e-8);
            var mk = MannKendall.of(x).toOptional().orElseThrow();
            c.agrees("S", mk.s(), 0);
            c.agrees("var_S", mk.variance(), 1e-8);
            c.agrees("tau_a", mk.tauA(), 1e-8);
            c.agrees("tau_b", mk.tauB(), 1e-8);
            c.agrees("z", mk.z(), 1e-8);
            c.agrees("p_two_sided", mk.pNormal(), 1e-8);
            if (c.output().has("p_exact_no_ties"))
                c.agrees("p_exact_no_ties", mk.pExact().toOptional().orElseThrow(), 1e-8);
        }
        assertThat(checked).isGreaterThanOrEqualTo(6);
    }

    @Test
    void interruptedSeriesComeOut() {
        for (var c : Oracle.cases("c2_interrupted_time_series")) {
            var family = c.input().get("family").asString();
            var its =
                    InterruptedTimeSeries.fit(
                                    c.counts("counts"),
                                    c.numbers("exposure"),
                                    new Design(
                                            c.count("first_post_index_1based") - 1,
                                            c.input().get("slope_change").asBoolean()),
                                    family.equals("poisson")
                                            ? Effect.Spread.POISSON
                                            : Effect.Spread.QUASI,
                                    0.95)
                            .toOptional()
                            .orElseThrow();
            agrees(c, "intercept", its.intercept());
            agrees(c, "pre_trend", its.trend());
            agrees(c, "level_change", its.levelChange());
            its.slopeChange().ifPresent(e -> agrees(c, "slope_change", e));
            if (!family.equals("poisson")) c.agrees("dispersion_pearson", its.phi(), 1e-6);
            c.agrees("deviance", its.model().deviance(), 1e-6);
            c.agrees("df_residual", its.model().df(), 0);
            var last = its.periods().getLast();
            c.agrees("fitted_last", last.fitted(), 1e-6);
            c.agrees("counterfactual_last", last.counterfactual(), 1e-6);
            c.agrees("relative_change_at_last", last.fitted() / last.counterfactual() - 1, 1e-6);
            var after = its.periods().stream().filter(p -> p.after()).toList();
            c.agrees("sum_fitted_post", after.stream().mapToDouble(p -> p.fitted()).sum(), 1e-6);
            c.agrees(
                    "sum_counterfactual_post",
                    after.stream().mapToDouble(p -> p.counterfactual()).sum(),
                    1e-6);
            c.agrees("averted_post", its.averted(), 1e-6);
            c.agrees("lag1_autocorr_deviance_resid", its.autocorrelation(), 1e-6);
        }
    }

    private static void agrees(Oracle c, String name, Effect effect) {
        var key = "coefficients." + name + ".";
        c.agrees(key + "beta", effect.logarithm(), 1e-6);
        c.agrees(key + "se", effect.standardError(), 1e-6);
        c.agrees(key + "stat", effect.statistic(), 1e-6);
        c.agrees(key + "p", effect.p(), 1e-6);
        c.agrees(key + "rate_ratio", effect.ratio(), 1e-6);
        c.agrees(key + "ci_low_z", effect.interval().low(), 1e-6);
        c.agrees(key + "ci_high_z", effect.interval().high(), 1e-6);
    }
}
