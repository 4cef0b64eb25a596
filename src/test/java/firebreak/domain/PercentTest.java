package firebreak.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void onlyNothingIsNothingAndOnlyEverythingEverything() {
        assertThat(Percent.whole(0)).isZero();
        assertThat(Percent.whole(1)).isEqualTo(100);
        assertThat(Percent.whole(1e-9)).isEqualTo(1);
        assertThat(Percent.whole(1 - 1e-9)).isEqualTo(99);
        assertThat(Percent.whole(0.425)).isEqualTo(43);
        assertThat(Percent.of(0.001)).startsWith("under 1");
        assertThat(Percent.of(0.999)).startsWith("over 99");
        assertThat(Percent.of(1.0 / 3)).startsWith("33");
        assertThat(Percent.end(0.999)).isEqualTo(100);
    }

    @Test
    void whatIsNoShareIsRefused() {
        for (var no : new double[] {-0.1, 1.1, Double.NaN})
            assertThatThrownBy(() -> Percent.whole(no))
                    .isInstanceOf(IllegalArgumentException.class);
    }
}
