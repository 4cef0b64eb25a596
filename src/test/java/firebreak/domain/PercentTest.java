package firebreak.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void onlyNothingIsNothingAndOnlyEverythingEverything() {
        assertThat(Percent.of(0)).isEqualTo("0\u00a0%");
        assertThat(Percent.of(1)).isEqualTo("100\u00a0%");
        assertThat(Percent.of(1e-9)).isEqualTo("under 1\u00a0%");
        assertThat(Percent.of(1 - 1e-9)).isEqualTo("over 99\u00a0%");
        assertThat(Percent.of(0.425)).isEqualTo("43\u00a0%");
        assertThat(Percent.of(0.001)).startsWith("under 1");
        assertThat(Percent.of(0.999)).startsWith("over 99");
        assertThat(Percent.of(1.0 / 3)).startsWith("33");
    }

    @Test
    void theEndsOfAnIntervalMayBeRoundedAway() {
        assertThat(Percent.range(0.001, 0.999)).isEqualTo("0–100\u00a0%");
        assertThat(Percent.range(0.331, 0.334)).isEqualTo("33\u00a0%");
    }
}
