package firebreak.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.inference.Adjusted;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;
import firebreak.analysis.regression.Effect;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class RatesTest {
    /// The table of Garwood (1936), as in many textbooks: 95 % limits of a Poisson count.
    @Test
    void theIntervalOfACountIsGarwoods() {
        count(0, 0, 3.69);
        count(1, 0.0253, 5.57);
        count(10, 4.80, 18.39);
        count(50, 37.11, 65.92);
    }

    private static void count(int n, double low, double high) {
        var interval = PoissonRate.of(n, 1, 0.95).interval();
        assertThat(interval.low()).isCloseTo(low, within(0.006));
        assertThat(interval.high()).isCloseTo(high, within(0.006));
    }

    @Property(seed = "20261101")
    void theLimitsOfACountLeaveTheirTails(@ForAll @IntRange(min = 1, max = 500) int n) {
        var interval = PoissonRate.of(n, 4, 0.9).interval();
        assertThat(PoissonDistribution.of(4 * interval.low()).survivalProbability(n - 1))
                .isCloseTo(0.05, within(1e-9));
        assertThat(PoissonDistribution.of(4 * interval.high()).cumulativeProbability(n))
                .isCloseTo(0.05, within(1e-9));
        assertThat(interval.contains(n / 4.0)).isTrue();
    }

    /// By hand: 3 before and 1 after in equal time, of 4 at one half each: 5/16 up to 1.
    @Test
    void aRatioByHand() {
        var r = RateRatio.of(3, 10, 1, 10, 0.95);
        assertThat(r.estimate().toOptional().orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(r.others().less()).isCloseTo(5 / 16.0, within(1e-12));
        assertThat(r.p()).isCloseTo(10 / 16.0, within(1e-12));
        assertThat(r.n()).isEqualTo(4);
    }

    @Property(seed = "20261101")
    void thePValueNeverContradictsTheInterval(
            @ForAll @IntRange(max = 80) int before,
            @ForAll @IntRange(max = 80) int after,
            @ForAll @DoubleRange(min = 0.2, max = 5) double exposure) {
        var r = RateRatio.of(before, 10, after, 10 * exposure, 0.95);
        if (Math.abs(r.p() - 0.05) > 1e-9)
            assertThat(r.p() > 0.05).isEqualTo(r.interval().contains(1));
        if (before + after > 0)
            assertThat(r.interval().contains(r.estimate().toOptional().orElseThrow())).isTrue();
        assertThat(r.p()).isBetween(0.0, 1.0);
        assertThat(r.others().minlike()).isBetween(0.0, 1.0);
        var claim = r.claim(0);
        assertThat(claim.p()).isCloseTo(r.others().less(), within(1e-12));
    }

    @Property(seed = "20261101")
    void ratiosTurnRoundAndKnowNoUnit(
            @ForAll @IntRange(min = 1, max = 60) int before,
            @ForAll @IntRange(min = 1, max = 60) int after,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double unit) {
        var one = RateRatio.of(before, 3, after, 7, 0.9);
        var scaled = RateRatio.of(before, 3 * unit, after, 7 * unit, 0.9);
        var turned = RateRatio.of(after, 7, before, 3, 0.9);
        assertThat(scaled.p()).isCloseTo(one.p(), within(1e-9));
        assertThat(scaled.interval().low())
                .isCloseTo(one.interval().low(), within(1e-9 * one.interval().low() + 1e-15));
        assertThat(turned.p()).isCloseTo(one.p(), within(1e-9));
        assertThat(turned.interval().high() * one.interval().low()).isCloseTo(1, within(1e-7));
    }

    @Test
    void noIncidentSaysNothing() {
        var none = RateRatio.of(0, 10, 0, 20, 0.95);
        assertThat(none.estimate()).isEqualTo(Outcome.<Double>undefined(Reason.NO_INCIDENT, 0));
        assertThat(none.reduction()).isEqualTo(Outcome.<Double>undefined(Reason.NO_INCIDENT, 0));
        assertThat(none.p()).isEqualTo(1);
        assertThat(none.interval()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
        assertThat(none.claim(0.5).least()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(RateRatio.of(0, 1, 3, 1, 0.95).reduction())
                .isEqualTo(Outcome.<Double>undefined(Reason.SEPARATED, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.of(3, 0, 1, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> RateRatio.of(3, 1, -1, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRatio.of(3, Double.POSITIVE_INFINITY, 1, 1, 0.95));
    }

    @Test
    void dispersionNeedsPeriodsAndIncidents() {
        assertThat(Dispersion.of(List.of(7))).isEqualTo(Outcome.undefined(Reason.TOO_FEW, 1));
        assertThat(Dispersion.of(List.of(0, 0)))
                .isEqualTo(Outcome.undefined(Reason.NO_INCIDENT, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dispersion.of(List.of(1, 2), List.of(1.0, 0.0)));
        // Few periods: 0 and 6 vary by an index of 6, p 0.014; 2 and 6 by 2, which no p-value
        // shows.
        var few = Dispersion.of(List.of(2, 6)).toOptional().orElseThrow();
        assertThat(few.index()).isCloseTo(2, within(1e-12));
        assertThat(few.pOver()).isGreaterThan(0.05);
        assertThat(few.overdispersed()).isTrue();
        assertThat(Dispersion.of(List.of(3, 3, 3)).toOptional().orElseThrow().overdispersed())
                .isFalse();
    }

    @Property(seed = "20261101")
    void allPeriodsTwiceAsLongChangeNothing(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 9) Integer> counts) {
        var once = Dispersion.of(counts);
        var twice = Dispersion.of(counts, Collections.nCopies(counts.size(), 2.0));
        once.toOptional()
                .ifPresent(d ->
                        assertThat(twice.toOptional().orElseThrow().index())
                                .isCloseTo(d.index(), within(1e-9)));
    }

    @Property(seed = "20261101")
    void theRegressionHasTheRatioOfTheSumsAndNeverNarrows(
            @ForAll @Size(min = 2, max = 14) List<@IntRange(max = 20) Integer> before,
            @ForAll @Size(min = 2, max = 14) List<@IntRange(max = 20) Integer> after) {
        int x = before.stream().mapToInt(c -> c).sum();
        int y = after.stream().mapToInt(c -> c).sum();
        var compared = BeforeAfter.of(before, ones(before), after, ones(after), 0.95);
        if (x == 0 || y == 0) {
            assertThat(compared)
                    .isEqualTo(
                            Outcome.undefined(
                                    x == y ? Reason.NO_INCIDENT : Reason.SEPARATED,
                                    before.size() + after.size()));
            return;
        }
        var c = compared.toOptional().orElseThrow();
        double ratio = (double) y / after.size() / ((double) x / before.size());
        assertThat(c.poisson().ratio()).isCloseTo(ratio, within(1e-7 * ratio));
        // Woolf's error of the logarithm of a ratio of two counts.
        assertThat(c.poisson().standardError())
                .isCloseTo(Math.sqrt(1.0 / x + 1.0 / y), within(1e-7));
        assertThat(c.quasi().interval().low()).isLessThan(c.poisson().interval().low());
        assertThat(c.quasi().interval().high()).isGreaterThan(c.poisson().interval().high());
        c.negativeBinomial()
                .toOptional()
                .ifPresent(nb -> {
                    assertThat(nb.ratio().ratio()).isCloseTo(ratio, within(1e-6 * ratio));
                    assertThat(nb.likelihoodRatio()).isGreaterThan(-1e-6);
                    assertThat(nb.p()).isBetween(0.0, 0.5);
                });
    }

    @Test
    void countsThatVaryLittleHaveNoNegativeBinomial() {
        var c =
                BeforeAfter.of(
                                List.of(4, 5, 4, 5),
                                List.of(1.0, 1.0, 1.0, 1.0),
                                List.of(2, 3, 2),
                                List.of(1.0, 1.0, 1.0),
                                0.95)
                        .toOptional()
                        .orElseThrow();
        assertThat(c.negativeBinomial())
                .isEqualTo(
                        Outcome.<BeforeAfter.NegativeBinomial>undefined(
                                Reason.NOT_OVERDISPERSED, 7));
        assertThat(c.phi()).isLessThan(1);
        assertThat(c.quasi().standardError()).isEqualTo(c.poisson().standardError());
        var raw = Effect.of(c.model(), 1, Effect.Spread.QUASI, Effect.Limits.T, 0.95);
        assertThat(raw.standardError()).isLessThan(c.poisson().standardError());
    }

    private static List<Double> ones(List<Integer> counts) {
        return Collections.nCopies(counts.size(), 1.0);
    }

    @Property(seed = "20261101")
    void adjustedValuesKeepTheirOrder(
            @ForAll @Size(max = 20) List<@DoubleRange(max = 1) Double> p) {
        var holm = Adjusted.holm(p);
        var bonferroni = Adjusted.bonferroni(p);
        var hochberg = Adjusted.hochberg(p);
        var bh = Adjusted.benjaminiHochberg(p);
        for (int i = 0; i < p.size(); i++) {
            assertThat(p.get(i)).isLessThanOrEqualTo(bh.get(i));
            assertThat(bh.get(i)).isLessThanOrEqualTo(hochberg.get(i) + 1e-15);
            assertThat(hochberg.get(i)).isLessThanOrEqualTo(holm.get(i) + 1e-15);
            assertThat(holm.get(i)).isLessThanOrEqualTo(bonferroni.get(i) + 1e-15);
            for (int j = 0; j < p.size(); j++)
                if (p.get(i) <= p.get(j)) assertThat(holm.get(i)).isLessThanOrEqualTo(holm.get(j));
        }
    }

    @Test
    void aPValueIsFrom0To1() {
        assertThat(Adjusted.holm(List.of())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Adjusted.holm(List.of(1.2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adjusted.benjaminiHochberg(List.of(Double.NaN)));
    }

    /// The figures of expectation: 33 for a fall by 60 %, 61 for 55 % with half the time.
    @Test
    void whatIsNeededBefore() {
        assertThat(RatioPower.needed(1, 0.4, 0.05, 0.8)).isEqualTo(Outcome.known(33));
        assertThat(RatioPower.needed(0.5, 0.45, 0.05, 0.8)).isEqualTo(Outcome.known(61));
        assertThat(RatioPower.needed(1, 0.999, 0.05, 0.8))
                .isEqualTo(Outcome.undefined(Reason.TOO_LARGE, 20_000));
    }

    /// Summed over both counts as defined, with the test itself.
    @Test
    void powerIsTheShareOfSignificantPairs() {
        var before = PoissonDistribution.of(7);
        var after = PoissonDistribution.of(7 * 0.3 * 2);
        double power = 0;
        for (int b = 0; b < 60; b++)
            for (int a = 0; a < 60; a++)
                if (a + b > 0 && RateRatio.of(b, 1, a, 2, 0.95).p() <= 0.05)
                    power += before.probability(b) * after.probability(a);
        assertThat(RatioPower.of(7, 2, 0.3, 0.05)).isCloseTo(power, within(1e-10));
    }

    @Property(tries = 100, seed = "20261101")
    void aTestKeepsItsAlphaAndFindsGreaterChangesSooner(
            @ForAll @IntRange(min = 1, max = 120) int expected,
            @ForAll @DoubleRange(min = 0.25, max = 4) double exposure) {
        double none = RatioPower.of(expected, exposure, 1, 0.05);
        double some = RatioPower.of(expected, exposure, 0.6, 0.05);
        double much = RatioPower.of(expected, exposure, 0.2, 0.05);
        assertThat(none).isLessThanOrEqualTo(0.05);
        assertThat(some).isBetween(0.0, 1.0);
        // Of very few incidents a greater fall leaves less to see.
        if (expected >= 40) assertThat(much).isGreaterThanOrEqualTo(some - 1e-9);
    }
}
