package firebreak.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import firebreak.house.Shared;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class ProportionsTest {
    @Test
    void theIntervalsOfTheReferenceValuesComeOut() {
        var cases =
                JsonMapper.shared()
                        .readTree(Shared.path("oracles/e3_wilson_newcombe.json").toFile())
                        .get("cases");
        int checked = 0;
        for (var c : cases) {
            var in = c.get("input");
            if (!in.has("successes") || !c.get("output").has("wilson_low")) continue;
            assertThat(in.get("conf_level").asDouble()).isEqualTo(0.95);
            var ours = Proportions.wilson(in.get("successes").asInt(), in.get("n").asInt());
            var theirs = c.get("output");
            assertThat(ours.low()).isCloseTo(theirs.get("wilson_low").asDouble(), near(ours.low()));
            assertThat(ours.high())
                    .isCloseTo(theirs.get("wilson_high").asDouble(), near(ours.high()));
            if (theirs.get("proportion").isNumber())
                assertThat(ours.share())
                        .isCloseTo(theirs.get("proportion").asDouble(), near(ours.share()));
            else assertThat(ours.share()).isNaN();
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(4);
    }

    private static Offset<Double> near(double value) {
        return within(1e-7 * Math.max(value, 1e-3));
    }

    /// Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
    @Test
    void theExamplesOfNewcombeComeOut() {
        assertInterval(Proportions.wilson(81, 263), 0.2553, 0.3662);
        assertInterval(Proportions.wilson(15, 148), 0.0624, 0.1605);
        assertInterval(Proportions.wilson(0, 20), 0.0000, 0.1611);
        assertInterval(Proportions.wilson(1, 29), 0.0061, 0.1718);
    }

    private static void assertInterval(Proportion p, double low, double high) {
        assertThat(p.low()).isCloseTo(low, within(0.00005));
        assertThat(p.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void nothingCountedSaysNothing() {
        var none = Proportions.wilson(0, 0);
        assertThat(none.share()).isNaN();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(1);
    }

    @Test
    void aShareOfMoreThanAllIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proportions.wilson(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportions.wilson(-1, 2));
    }

    @Property(seed = "20261101")
    void theIntervalHoldsTheShareAndIsSymmetric(
            @ForAll @IntRange(min = 1, max = 200_000) int n,
            @ForAll @IntRange(min = 0, max = 200_000) int any) {
        int count = any % (n + 1);
        var p = Proportions.wilson(count, n);
        assertThat(p.low()).isBetween(0.0, p.share());
        assertThat(p.high()).isBetween(p.share(), 1.0);
        var rest = Proportions.wilson(n - count, n);
        assertThat(rest.low()).isCloseTo(1 - p.high(), within(1e-12));
    }
}
