package firebreak.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class DetectableFallTest {
    @Property(tries = 40, seed = "20261126")
    void theFallIsTheSmallestWithEnoughPower(
            @ForAll @IntRange(min = 1, max = 400) int count,
            @ForAll @IntRange(min = 4, max = 60) int before,
            @ForAll @IntRange(min = 4, max = 60) int after) {
        var fall = DetectableFall.of(count, before, after);
        double share = (double) after / before;
        if (fall.isEmpty()) {
            assertThat(RatioPower.of(count, share, 0.05, 0.05)).isLessThan(0.8);
            return;
        }
        double found = fall.getAsDouble();
        assertThat(RatioPower.of(count, share, 1 - found, 0.05)).isGreaterThanOrEqualTo(0.8);
        if (found > 0.06)
            assertThat(RatioPower.of(count, share, 1 - found + 0.05, 0.05)).isLessThan(0.8);
    }

    @Test
    void aLongerPeriodShowsASmallerFall() {
        assertThat(DetectableFall.of(100, 40, 52).orElseThrow())
                .isLessThan(DetectableFall.of(100, 40, 13).orElseThrow());
        assertThat(DetectableFall.of(2, 40, 13)).isEmpty();
    }

    @Test
    void withoutAnIncidentThereIsNoRateToFall() {
        assertThatThrownBy(() -> DetectableFall.of(0, 40, 13))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
