package firebreak.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.house.Shared;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class AgreementOraclesTest {
    private static final double RELATIVE = 1e-8;

    private static JsonNode cases(String file) {
        return JsonMapper.shared().readTree(Shared.path("oracles/" + file).toFile()).get("cases");
    }

    @Test
    void cohensKappaOfTheReferenceValuesComesOut() {
        int known = 0;
        int undefined = 0;
        for (var c : cases("d1_cohen_kappa.json")) {
            var table = table(c.get("input").get("table_rows_rater1_cols_rater2"));
            var out = c.get("output");
            assertThat(table.n()).isEqualTo(out.get("n").asInt());
            near(table.agreed().share(), out.get("po"));
            if (!out.get("kappa").isNumber()) {
                assertThat(CohenKappa.unweighted(table))
                        .isEqualTo(
                                new Coefficient.Undefined(
                                        table.n(), Coefficient.Reason.ONE_CATEGORY));
                assertThat(CohenKappa.errorUnderChance(table)).isNaN();
                undefined++;
                continue;
            }
            var kappa = known(CohenKappa.unweighted(table));
            near(kappa.value(), out.get("kappa"));
            near(kappa.standardError(), out.get("se_asymptotic_FCE1969"));
            near(kappa.low(), out.get("ci_low"));
            near(kappa.high(), out.get("ci_high"));
            near(CohenKappa.errorUnderChance(table), out.get("se_null"));
            weighted(known(CohenKappa.linear(table)), out.get("weighted_linear"));
            weighted(known(CohenKappa.quadratic(table)), out.get("weighted_quadratic"));
            known++;
        }
        assertThat(known).isGreaterThanOrEqualTo(4);
        assertThat(undefined).isPositive();
    }

    private static void weighted(Coefficient.Known ours, JsonNode theirs) {
        near(ours.value(), theirs.get("kappa_w"));
        near(ours.standardError(), theirs.get("se_asymptotic"));
    }

    @Test
    void fleissKappaOfTheReferenceValuesComesOut() {
        int checked = 0;
        for (var c : cases("d2_fleiss_kappa.json")) {
            var ours = FleissKappa.of(rows(c.get("input").get("counts_subjects_by_category")));
            var out = c.get("output");
            assertThat(ours.n()).isEqualTo(out.get("subjects").asInt());
            near(ours.value(), out.get("kappa"));
            checked++;
            if (!out.has("se_null_FNL1979")) continue;
            near(ours.errorUnderChance(), out.get("se_null_FNL1979"));
            for (int j = 0; j < ours.byCategory().size(); j++)
                near(ours.byCategory().get(j), out.get("kappa_j").get(j));
        }
        assertThat(checked).isGreaterThanOrEqualTo(4);
    }

    @Test
    void krippendorffsAlphaOfTheReferenceValuesComesOut() {
        int checked = 0;
        for (var c : cases("d3_krippendorff_alpha.json")) {
            var units = units(c.get("input").get("reliability_matrix_raters_by_units"));
            var out = c.get("output");
            alpha(KrippendorffAlpha.nominal(units), out.get("alpha_nominal"), out);
            alpha(KrippendorffAlpha.ordinal(units), out.get("alpha_ordinal"), out);
            alpha(KrippendorffAlpha.interval(units), out.get("alpha_interval"), out);
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(5);
    }

    private static void alpha(Coefficient ours, JsonNode theirs, JsonNode out) {
        assertThat(ours.n()).isEqualTo(out.get("n_units_used").asInt());
        if (!theirs.isNumber()) {
            assertThat(ours)
                    .isEqualTo(
                            new Coefficient.Undefined(ours.n(), Coefficient.Reason.ONE_CATEGORY));
            return;
        }
        near(known(ours).value(), theirs);
        assertThat(known(ours).value()).isBetween(known(ours).low(), known(ours).high());
    }

    /// The abstractors' table of the R package irrCAC (Gwet), whose documentation prints AC1
    /// 0.8493305 with standard error 0.04321747, and kappa 0.7964094 with 0.05891072.
    @Test
    void gwetsAc1OfThePublishedTableComesOut() {
        var table =
                new ConfusionTable<>(
                        List.of("Ectopic", "AIU", "NIU"),
                        List.of(List.of(13, 0, 0), List.of(0, 20, 7), List.of(0, 4, 56)));
        var ac1 = known(GwetAc1.of(table));
        assertThat(ac1.value()).isCloseTo(0.8493305, within(5e-8));
        assertThat(ac1.standardError()).isCloseTo(0.04321747, within(5e-9));
        var kappa = known(CohenKappa.unweighted(table));
        assertThat(kappa.value()).isCloseTo(0.7964094, within(5e-8));
    }

    /// Of 100 incidents the coders agree on 91, nearly all of one origin.
    @Test
    void oneCategoryThatIsNearlyAllBringsKappaDownButNotAc1() {
        var table =
                new ConfusionTable<>(
                        List.of("operational", "other"), List.of(List.of(90, 4), List.of(5, 1)));
        assertThat(table.agreed().share()).isEqualTo(0.91);
        assertThat(known(CohenKappa.unweighted(table)).value()).isBetween(0.1, 0.2);
        assertThat(known(GwetAc1.of(table)).value()).isGreaterThan(0.85);
    }

    /// 19 of 20 alike.
    @Test
    void noIntervalReachesBeyondPerfectAgreement() {
        var table =
                new ConfusionTable<>(
                        List.of("operational", "other"), List.of(List.of(9, 1), List.of(0, 10)));
        var kappa = known(CohenKappa.unweighted(table));
        assertThat(kappa.value() + 1.96 * kappa.standardError()).isGreaterThan(1);
        assertThat(kappa.high()).isEqualTo(1);
        assertThat(known(GwetAc1.of(table)).high()).isEqualTo(1);
    }

    @Test
    void nothingJudgedTwiceIsAnAnswer() {
        var none = ConfusionTable.of(List.of("a", "b"), List.of());
        var nothing = new Coefficient.Undefined(0, Coefficient.Reason.NOTHING_JUDGED_TWICE);
        assertThat(CohenKappa.unweighted(none)).isEqualTo(nothing);
        assertThat(CohenKappa.quadratic(none)).isEqualTo(nothing);
        assertThat(GwetAc1.of(none)).isEqualTo(nothing);
        assertThat(KrippendorffAlpha.nominal(List.of(List.of(1), List.of()))).isEqualTo(nothing);
        assertThat(none.agreed().share()).isNaN();
        assertThat(FleissKappa.of(List.of()).value()).isNaN();
    }

    @Test
    void whereTheCodersPartIsCountedBothWays() {
        var table =
                new ConfusionTable<>(
                        List.of("requirements", "code", "deployment"),
                        List.of(List.of(8, 3, 0), List.of(2, 9, 1), List.of(0, 0, 0)));
        assertThat(table.confused())
                .containsExactly(
                        new ConfusionTable.Confused<>("requirements", "code", 5),
                        new ConfusionTable.Confused<>("code", "deployment", 1));
        assertThat(table.onCategories())
                .containsExactly(
                        new ConfusionTable.OnCategory<>("requirements", 13, 8, 16.0 / 21),
                        new ConfusionTable.OnCategory<>("code", 15, 9, 18.0 / 24),
                        new ConfusionTable.OnCategory<>("deployment", 1, 0, 0));
    }

    @Test
    void whatIsNoTableOfTwoCodersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfusionTable<>(List.of("a"), List.of(List.of(1, 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConfusionTable.of(
                                List.of("a"), List.of(new ConfusionTable.Pair<>("a", "b"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FleissKappa.of(List.of(List.of(2, 1), List.of(1, 1))));
    }

    private static Coefficient.Known known(Coefficient coefficient) {
        assertThat(coefficient).isInstanceOf(Coefficient.Known.class);
        return (Coefficient.Known) coefficient;
    }

    private static void near(double ours, JsonNode theirs) {
        if (!theirs.isNumber()) assertThat(ours).isNaN();
        else
            assertThat(ours)
                    .isCloseTo(
                            theirs.asDouble(),
                            within(RELATIVE * Math.max(1e-2, Math.abs(theirs.asDouble()))));
    }

    private static ConfusionTable<Integer> table(JsonNode node) {
        var rows = rows(node);
        return new ConfusionTable<>(IntStream.range(0, rows.size()).boxed().toList(), rows);
    }

    private static List<List<Integer>> rows(JsonNode node) {
        var rows = new ArrayList<List<Integer>>();
        for (var row : node) {
            var cells = new ArrayList<Integer>();
            for (var cell : row) cells.add(cell.asInt());
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<Integer>> units(JsonNode raters) {
        var units = new ArrayList<List<Integer>>();
        for (int u = 0; u < raters.get(0).size(); u++) {
            var unit = new ArrayList<Integer>();
            for (var rater : raters) if (rater.get(u).isNumber()) unit.add(rater.get(u).asInt());
            units.add(unit);
        }
        return units;
    }
}
