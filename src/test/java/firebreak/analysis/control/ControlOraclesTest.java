package firebreak.analysis.control;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Oracle;
import firebreak.analysis.control.ControlChart.Point;
import firebreak.analysis.control.RunRules.Rule;
import firebreak.analysis.control.RunRules.Signal;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

class ControlOraclesTest {
    private static final Map<String, Rule> RULES =
            Map.of(
                    "r1", Rule.BEYOND_LIMITS,
                    "r2", Rule.NINE_ON_ONE_SIDE,
                    "r3", Rule.SIX_RISING_OR_FALLING,
                    "r4", Rule.FOURTEEN_ALTERNATING,
                    "r5", Rule.TWO_OF_THREE,
                    "r6", Rule.FOUR_OF_FIVE,
                    "r7", Rule.FIFTEEN_NEAR_CENTER,
                    "r8", Rule.EIGHT_AWAY_BOTH_SIDES,
                    "r8_either_side", Rule.EIGHT_AWAY,
                    "we4_eight_same_side", Rule.EIGHT_ON_ONE_SIDE);

    @Test
    void chartsComeOut() {
        int checked = 0;
        for (var c : Oracle.cases("b1_control_charts")) {
            checked++;
            if (c.name().startsWith("c_")) c(c);
            else if (c.name().startsWith("u_")) u(c);
            else if (c.name().startsWith("xmr_")) xmr(c);
            else if (c.name().startsWith("g_")) g(c);
            else if (c.name().startsWith("t_")) t(c);
            else checked--;
        }
        assertThat(checked).isGreaterThanOrEqualTo(6);
    }

    private static void c(Oracle c) {
        var chart = CountCharts.c(c.counts("counts")).toOptional().orElseThrow();
        var p = chart.points().getFirst();
        c.agrees("center", p.center(), 1e-8);
        c.agrees("sigma", (p.upper() - p.center()) / 3, 1e-8);
        c.agrees("ucl", p.upper(), 1e-8);
        c.agrees("lcl", p.lower(), 1e-8);
        c.agreesIndices("above_ucl_indices_1based", chart.above());
        c.agreesIndices("below_lcl_indices_1based", chart.below());
    }

    private static void u(Oracle c) {
        var counts = c.counts("counts");
        var exposures = c.numbers("exposure");
        var chart = CountCharts.u(counts, exposures).toOptional().orElseThrow();
        c.agrees("center", chart.points().getFirst().center(), 1e-8);
        c.agrees("u", chart.points().stream().map(Point::value).toList(), 1e-8);
        c.agrees("ucl", chart.points().stream().map(Point::upper).toList(), 1e-8);
        c.agrees("lcl", chart.points().stream().map(Point::lower).toList(), 1e-8);
        c.agreesIndices("outside_indices_1based", chart.above());
        assertThat(chart.below()).isEmpty();
        var laney = CountCharts.laney(counts, exposures, counts.size()).toOptional().orElseThrow();
        c.agrees("laney_sigma_z", laney.sigmaZ(), 1e-8);
        c.agrees("laney_ucl", laney.points().stream().map(Point::upper).toList(), 1e-8);
        c.agrees("laney_lcl", laney.points().stream().map(Point::lower).toList(), 1e-8);
    }

    private static void xmr(Oracle c) {
        var x = c.numbers("x");
        var chart = xmr(x, XmRChart.Constants.ROUNDED);
        var p = chart.individuals().points().getFirst();
        c.agrees("center", p.center(), 1e-8);
        c.agrees("mr", chart.ranges().points().stream().map(Point::value).toList(), 1e-8);
        c.agrees("mr_bar", chart.range(), 1e-8);
        c.agrees("unpl", p.upper(), 1e-8);
        c.agrees("lnpl", p.lower(), 1e-8);
        c.agrees("mr_ucl", chart.ranges().points().getFirst().upper(), 1e-8);
        c.agreesIndices("outside_indices_1based", chart.individuals().above());
        c.agreesIndices("mr_above_ucl_indices_1based", chart.ranges().above());
        var median = xmr(x, XmRChart.Constants.MEDIAN);
        c.agrees("median_mr", median.range(), 1e-8);
        c.agrees("unpl_median_mr_3_145", median.individuals().points().getFirst().upper(), 1e-8);
        c.agrees("lnpl_median_mr_3_145", median.individuals().points().getFirst().lower(), 1e-8);
        var d2 = xmr(x, XmRChart.Constants.D2_1128).individuals().points().getFirst();
        c.agrees("qcc27_ucl_exact_d2", d2.upper(), 1e-8);
        c.agrees("qcc27_lcl_exact_d2", d2.lower(), 1e-8);
        c.agrees("sigma_mr_d2_1_128", (d2.upper() - d2.center()) / 3, 1e-8);
    }

    private static XmRChart xmr(List<Double> x, XmRChart.Constants constants) {
        return XmRChart.of(x, x.size(), constants, false).toOptional().orElseThrow();
    }

    private static void g(Oracle c) {
        var between = c.counts("between");
        int a = c.count("min_value_a");
        var chart = BetweenCharts.g(between, a, between.size()).toOptional().orElseThrow();
        var p = chart.points().getFirst();
        c.agrees("center", p.center(), 1e-8);
        c.agrees("sigma", (p.upper() - p.center()) / 3, 1e-8);
        c.agrees("ucl_3sigma", p.upper(), 1e-8);
        c.agrees("lcl_3sigma", p.lower(), 1e-8);
        c.agreesIndices("above_ucl_indices_1based", chart.above());
        var limits =
                BetweenCharts.gByProbability(between, a, between.size()).toOptional().orElseThrow();
        c.agrees("median_center", limits.center(), 0);
        c.agrees("ucl_prob_0_99865", limits.upper(), 0);
        c.agrees("lcl_prob_0_00135", limits.lower(), 0);
    }

    private static void t(Oracle c) {
        var times = c.numbers("times_between");
        var chart = BetweenCharts.t(times, times.size()).toOptional().orElseThrow();
        var p = chart.points().getFirst();
        c.agrees("nelson.center", p.center(), 1e-8);
        c.agrees("nelson.ucl", p.upper(), 1e-8);
        c.agrees("nelson.lcl", p.lower(), 1e-8);
        c.agreesIndices("above_nelson_ucl_1based", chart.above());
        c.agreesIndices("below_nelson_lcl_1based", chart.below());
        var limits = BetweenCharts.tByProbability(times, times.size()).toOptional().orElseThrow();
        c.agrees("exponential_probability.center_median", limits.center(), 1e-8);
        c.agrees("exponential_probability.ucl_0_99865", limits.upper(), 1e-8);
        c.agrees("exponential_probability.lcl_0_00135", limits.lower(), 1e-8);
    }

    @Test
    void runRulesComeOut() {
        int rules = 0;
        int charts = 0;
        for (var c : Oracle.cases("b2_run_rules")) {
            if (c.has("z")) {
                var z = c.numbers("z");
                var found = RunRules.find(z, z, EnumSet.allOf(Rule.class));
                RULES.forEach((key, rule) ->
                        c.agreesIndices(
                                key,
                                found.stream()
                                        .filter(s -> s.rule() == rule)
                                        .map(Signal::index)
                                        .toList()));
                rules++;
            } else {
                var chart = RunChart.of(c.numbers("x")).toOptional().orElseThrow();
                c.agrees("median", chart.median(), 0);
                c.agrees("n_useful", chart.useful(), 0);
                c.agrees("longest_run", chart.longestRun(), 0);
                c.agrees("longest_run_max", chart.longestRunMax(), 0);
                c.agrees("crossings", chart.crossings(), 0);
                c.agrees("crossings_min", chart.crossingsMin(), 0);
                assertThat(chart.signal()).isEqualTo(c.output().get("signal").asBoolean());
                charts++;
            }
        }
        assertThat(rules).isGreaterThanOrEqualTo(8);
        assertThat(charts).isGreaterThanOrEqualTo(2);
    }
}
