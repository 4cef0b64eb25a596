package firebreak.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class AssociationTest {
    private static Crossing table(List<List<Integer>> rows) {
        return Crossing.of(rows).toOptional().orElseThrow();
    }

    /// Agresti's job satisfaction, R's `?fisher.test`: p = 0.7827, V 0.144, none without its bias.
    @Test
    void jobSatisfaction() {
        var job =
                table(
                        List.of(
                                List.of(1, 2, 1, 0),
                                List.of(3, 3, 6, 1),
                                List.of(10, 10, 14, 9),
                                List.of(6, 7, 12, 11)));
        assertThat(FisherExact.p(job).toOptional().orElseThrow()).isCloseTo(0.7827, within(5e-5));
        var a = Association.of(job);
        assertThat(a.chiSquare()).isCloseTo(5.9655, within(5e-5));
        assertThat(a.cramersV()).isCloseTo(0.144, within(5e-4));
        assertThat(a.cramersVCorrected()).isZero();
        assertThat(a.thin()).isTrue();
        assertThat(FisherExact.simulated(job, 20_000, 3)).isCloseTo(0.7827, within(0.015));
        assertThat(FisherExact.simulated(job, 500, 3))
                .isEqualTo(FisherExact.simulated(job, 500, 3));
    }

    /// R's `?fisher.test`: convictions of like-sex twins, two-sided p = 0.0005367.
    @Test
    void convictionsOfTwins() {
        var twins = table(List.of(List.of(2, 15), List.of(10, 3)));
        assertThat(FisherExact.p(twins).toOptional().orElseThrow())
                .isCloseTo(0.0005367, within(5e-8));
        assertThat(OddsRatio.of(twins, 0.95).conditional()).isCloseTo(0.046937, within(5e-7));
    }

    @Property(seed = "20261101")
    void ofTwoByTwoItIsTheHypergeometricDistribution(
            @ForAll @Size(4) List<@IntRange(max = 12) Integer> c) {
        var outcome = Crossing.of(List.of(c.subList(0, 2), c.subList(2, 4))).toOptional();
        if (outcome.isEmpty() || !outcome.get().isTwoByTwo()) return;
        var law =
                HypergeometricDistribution.of(
                        outcome.get().n(), c.get(0) + c.get(1), c.get(0) + c.get(2));
        double limit = law.probability(c.get(0)) * (1 + 1e-7);
        double p = 0;
        for (int x = law.getSupportLowerBound(); x <= law.getSupportUpperBound(); x++)
            if (law.probability(x) <= limit) p += law.probability(x);
        assertThat(FisherExact.p(outcome.get()).toOptional().orElseThrow())
                .isCloseTo(Math.min(1, p), within(1e-9));
        var odds = OddsRatio.of(outcome.get(), 0.95);
        assertThat(odds.interval().contains(odds.conditional())).isTrue();
    }

    /// Against going through every table.
    @Property(tries = 60, seed = "20261101")
    void largerTablesAreThoseNoLikelier(@ForAll @Size(12) List<@IntRange(max = 3) Integer> c) {
        var outcome =
                Crossing.of(List.of(c.subList(0, 4), c.subList(4, 8), c.subList(8, 12)))
                        .toOptional();
        if (outcome.isEmpty()) return;
        var t = outcome.get();
        double limit = 0;
        for (var row : t.counts()) for (int count : row) limit -= logFactorial(count);
        var sums = new double[2];
        each(t, 0, new int[t.rows().size()], 0, limit + 1e-7, sums);
        assertThat(FisherExact.p(t).toOptional().orElseThrow())
                .isCloseTo(sums[0] / sums[1], within(1e-9));
    }

    private static void each(
            Crossing t, int j, int[] used, double log, double limit, double[] sums) {
        var rows = t.rowTotals();
        if (j == t.columns().size()) {
            for (int k = 0; k < used.length; k++) if (used[k] != rows.get(k)) return;
            if (log <= limit) sums[0] += Math.exp(log);
            sums[1] += Math.exp(log);
            return;
        }
        fillColumn(t, 0, j, t.columnTotals().get(j), used, log, limit, sums);
    }

    private static void fillColumn(
            Crossing t,
            int i,
            int j,
            int open,
            int[] used,
            double log,
            double limit,
            double[] sums) {
        if (i == used.length) {
            if (open == 0) each(t, j + 1, used, log, limit, sums);
            return;
        }
        for (int x = 0; x <= Math.min(open, t.rowTotals().get(i) - used[i]); x++) {
            used[i] += x;
            fillColumn(t, i + 1, j, open - x, used, log - logFactorial(x), limit, sums);
            used[i] -= x;
        }
    }

    private static double logFactorial(int n) {
        double log = 0;
        for (int k = 2; k <= n; k++) log += Math.log(k);
        return log;
    }

    @Property(seed = "20261101")
    void turningTheTableChangesNothing(@ForAll @Size(12) List<@IntRange(max = 9) Integer> c) {
        var rows = List.of(c.subList(0, 4), c.subList(4, 8), c.subList(8, 12));
        var columns = new ArrayList<List<Integer>>();
        for (int j = 0; j < 4; j++) columns.add(List.of(c.get(j), c.get(4 + j), c.get(8 + j)));
        var outcome = Crossing.of(rows).toOptional();
        if (outcome.isEmpty()) return;
        var one = Association.of(outcome.get());
        var other = Association.of(table(columns));
        assertThat(other.chiSquare()).isCloseTo(one.chiSquare(), within(1e-9));
        assertThat(other.cramersVCorrected()).isCloseTo(one.cramersVCorrected(), within(1e-9));
        assertThat(one.cramersV()).isBetween(0.0, 1.0);
        assertThat(one.cramersVCorrected()).isBetween(0.0, 1.0);
        assertThat(one.p()).isBetween(0.0, 1.0);
        for (var row : one.adjustedResiduals()) assertThat(row).allMatch(Double::isFinite);
        assertThat(one.residualLimit(0.05)).isGreaterThan(1.96);
    }

    @Test
    void whatCantBeTestedSaysWhy() {
        assertThat(Crossing.of(List.of())).isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
        assertThat(Crossing.of(List.of(List.of(0, 0), List.of(0, 0))))
                .isEqualTo(Outcome.undefined(Reason.NO_DATA, 0));
        assertThat(Crossing.of(List.of(List.of(7, 0), List.of(0, 0))))
                .isEqualTo(Outcome.undefined(Reason.ONE_CATEGORY, 7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crossing.of(List.of(List.of(1), List.of(1, 2))));
        var large =
                table(
                        List.of(
                                List.of(40, 30, 20, 10),
                                List.of(20, 30, 40, 9),
                                List.of(5, 9, 20, 40)));
        assertThat(FisherExact.p(large, 1000)).isEqualTo(Outcome.undefined(Reason.TOO_LARGE, 273));
        var perfect = Association.of(table(List.of(List.of(1, 0), List.of(0, 1))));
        assertThat(perfect.cramersV()).isEqualTo(1);
        assertThat(perfect.cramersVCorrected()).isZero();
    }

    /// Of the lady tasting tea: 17 of 70 ways have three or more cups right.
    @Test
    void aCellIsTestedAgainstTheRestOfItsRowAndColumn() {
        assertThat(FisherExact.cell(3, 4, 4, 8)).isCloseTo(2 * 17 / 70.0, within(1e-12));
        assertThat(FisherExact.cell(1, 4, 4, 8)).isCloseTo(2 * 17 / 70.0, within(1e-12));
        assertThat(FisherExact.cell(2, 4, 4, 8)).isEqualTo(1);
        assertThat(FisherExact.cell(4, 4, 4, 8)).isCloseTo(2 / 70.0, within(1e-12));
        assertThat(FisherExact.cell(0, 0, 4, 8)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> FisherExact.cell(5, 4, 4, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> FisherExact.cell(0, 5, 4, 8));
    }
}
