package firebreak.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.Oracle;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class AssociationOraclesTest {
    @Test
    void tablesComeOut() {
        int checked = 0;
        for (var c : Oracle.cases("e1_association_cramers_v_fisher")) {
            checked++;
            var rows = new ArrayList<List<Integer>>();
            for (var row : c.input().get("table"))
                rows.add(Oracle.numbers(row).stream().map(Double::intValue).toList());
            var outcome = Crossing.of(rows);
            if (!c.output().get("chi2").isNumber()) {
                assertThat(outcome).isEqualTo(Outcome.undefined(Reason.ONE_CATEGORY, 12));
                continue;
            }
            var table = outcome.toOptional().orElseThrow();
            var a = Association.of(table);
            c.agrees("n", a.n(), 0);
            c.agrees("nonempty_rows", table.rows().size(), 0);
            c.agrees("nonempty_cols", table.columns().size(), 0);
            c.agrees("chi2", a.chiSquare(), 1e-7);
            c.agrees("df", a.df(), 0);
            c.agrees("p_chi2", a.p(), 1e-7);
            c.agrees("g_likelihood_ratio", a.g(), 1e-7);
            c.agrees("p_g", a.pG(), 1e-7);
            c.agrees("min_expected", a.leastExpected(), 1e-7);
            c.agrees("share_expected_below_5", a.shareBelowFive(), 1e-7);
            c.agrees("cramers_v", a.cramersV(), 1e-7);
            c.agrees("cramers_v_bias_corrected", a.cramersVCorrected(), 1e-7);
            int i = 0;
            for (var row : c.output().get("adjusted_residuals_nonempty")) {
                var theirs = Oracle.numbers(row);
                for (int j = 0; j < theirs.size(); j++)
                    assertThat(a.adjustedResiduals().get(i).get(j))
                            .isCloseTo(theirs.get(j), within(1e-7 * Math.max(1, theirs.get(j))));
                i++;
            }
            c.agrees("p_fisher_exact", FisherExact.p(table).toOptional().orElseThrow(), 1e-6);
            if (!table.isTwoByTwo()) continue;
            c.agrees("chi2_yates", a.yates().orElseThrow().chiSquare(), 1e-7);
            c.agrees("p_yates", a.yates().orElseThrow().p(), 1e-7);
            var odds = OddsRatio.of(table, 0.95);
            c.agrees("odds_ratio_sample", odds.sample(), 1e-7);
            // R stops early in looking for these roots (its 621.93 should be 626.24); ours solve
            // their equations, as the next test shows.
            if (c.output().has("odds_ratio_conditional_mle"))
                c.agrees("odds_ratio_conditional_mle", odds.conditional(), 2e-5);
            c.agrees("or_ci_low", odds.interval().low(), 1e-2);
            c.agrees("or_ci_high", odds.interval().high(), 1e-2);
        }
        assertThat(checked).isGreaterThanOrEqualTo(5);
    }

    /// The lady who tastes tea: the mean of the first cell is 3 where x^4 - 36 x^2 - 32 x - 3 = 0,
    /// and the limits leave a tail of 0.025.
    @Test
    void theConditionalOddsRatioSolvesItsEquation() {
        var table = Crossing.of(List.of(List.of(3, 1), List.of(1, 3))).toOptional().orElseThrow();
        var odds = OddsRatio.of(table, 0.95);
        double x = odds.conditional();
        assertThat(x * x * x * x - 36 * x * x - 32 * x - 3).isCloseTo(0, within(1e-8));
        assertThat(upTo3(odds.interval().high())).isCloseTo(0.025, within(1e-10));
        double low = odds.interval().low();
        assertThat(fromThree(low)).isCloseTo(0.025, within(1e-10));
    }

    private static double upTo3(double x) {
        return 1 - Math.pow(x, 4) / all(x);
    }

    private static double fromThree(double x) {
        return (16 * Math.pow(x, 3) + Math.pow(x, 4)) / all(x);
    }

    private static double all(double x) {
        return 1 + 16 * x + 36 * x * x + 16 * Math.pow(x, 3) + Math.pow(x, 4);
    }
}
