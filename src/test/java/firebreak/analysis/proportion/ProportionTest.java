package firebreak.analysis.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.analysis.Oracle;
import firebreak.analysis.Proportions;
import firebreak.analysis.inference.Interval;
import firebreak.analysis.inference.Outcome;
import firebreak.analysis.inference.Outcome.Reason;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void theReferenceValuesComeOut() {
        int checked = 0;
        for (var c : Oracle.cases("e3_wilson_newcombe")) {
            checked++;
            if (c.has("x1")) {
                var d =
                        ProportionDifference.newcombe(
                                        c.count("x1"),
                                        c.count("n1"),
                                        c.count("x2"),
                                        c.count("n2"),
                                        c.level())
                                .toOptional()
                                .orElseThrow();
                c.agrees("diff", d.estimate(), 1e-7);
                c.agrees("newcombe_low", d.interval().low(), 1e-7);
                c.agrees("newcombe_high", d.interval().high(), 1e-7);
                continue;
            }
            int x = c.count("successes");
            int n = c.count("n");
            agrees(c, "wilson", ProportionIntervals.wilson(x, n, c.level()));
            agrees(c, "wilson_cc", ProportionIntervals.wilsonCorrected(x, n, c.level()));
            agrees(c, "clopper_pearson", ProportionIntervals.clopperPearson(x, n, c.level()));
        }
        assertThat(checked).isGreaterThanOrEqualTo(5);
    }

    private static void agrees(Oracle c, String name, Interval interval) {
        c.agrees(name + "_low", interval.low(), 1e-7);
        c.agrees(name + "_high", interval.high(), 1e-7);
    }

    /// Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10.
    @Test
    void theDifferencesOfNewcombeComeOut() {
        difference(9, 10, 3, 10, 0.1705, 0.8090);
        difference(10, 10, 0, 20, 0.6791, 1.0000);
        difference(5, 56, 0, 29, -0.0381, 0.1926);
    }

    private static void difference(int x1, int n1, int x2, int n2, double low, double high) {
        var interval =
                ProportionDifference.newcombe(x1, n1, x2, n2, 0.95)
                        .toOptional()
                        .orElseThrow()
                        .interval();
        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }

    @Property(seed = "20261101")
    void allIntervalsHoldTheShareAndMirror(
            @ForAll @IntRange(min = 1, max = 400) int n, @ForAll @IntRange(max = 400) int some) {
        int count = some % (n + 1);
        double share = (double) count / n;
        var wilson = ProportionIntervals.wilson(count, n, 0.95);
        var corrected = ProportionIntervals.wilsonCorrected(count, n, 0.95);
        var exact = ProportionIntervals.clopperPearson(count, n, 0.95);
        assertThat(wilson.contains(share) && corrected.contains(share) && exact.contains(share))
                .isTrue();
        assertThat(corrected.low()).isLessThanOrEqualTo(wilson.low() + 1e-12);
        assertThat(corrected.high()).isGreaterThanOrEqualTo(wilson.high() - 1e-12);
        var mirrored = ProportionIntervals.clopperPearson(n - count, n, 0.95);
        assertThat(mirrored.low()).isCloseTo(1 - exact.high(), within(1e-9));
        var known = Proportions.wilson(count, n);
        assertThat(known.low()).isCloseTo(wilson.low(), within(1e-12));
        assertThat(known.high()).isCloseTo(wilson.high(), within(1e-12));
    }

    @Property(seed = "20261101")
    void differencesTurnTheirSign(
            @ForAll @IntRange(min = 1, max = 90) int n1,
            @ForAll @IntRange(min = 1, max = 90) int n2,
            @ForAll @IntRange(max = 90) int a,
            @ForAll @IntRange(max = 90) int b) {
        var one =
                ProportionDifference.newcombe(a % (n1 + 1), n1, b % (n2 + 1), n2, 0.9)
                        .toOptional()
                        .orElseThrow();
        var other =
                ProportionDifference.newcombe(b % (n2 + 1), n2, a % (n1 + 1), n1, 0.9)
                        .toOptional()
                        .orElseThrow();
        assertThat(one.interval().contains(one.estimate())).isTrue();
        assertThat(one.interval().low()).isBetween(-1.0 - 1e-12, 1.0);
        assertThat(other.interval().low()).isCloseTo(-one.interval().high(), within(1e-12));
    }

    @Test
    void nothingIsNothing() {
        assertThat(ProportionIntervals.clopperPearson(0, 0, 0.95))
                .isEqualTo(new Interval(0, 1, 0.95));
        assertThat(ProportionIntervals.wilsonCorrected(0, 0, 0.95))
                .isEqualTo(new Interval(0, 1, 0.95));
        assertThat(ProportionDifference.newcombe(0, 0, 3, 4, 0.95))
                .isEqualTo(Outcome.undefined(Reason.NO_DATA, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionIntervals.wilson(5, 4, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionIntervals.wilson(1, 4, 1));
    }
}
