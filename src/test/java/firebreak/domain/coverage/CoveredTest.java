package firebreak.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.Measurement.Covered;

import org.junit.jupiter.api.Test;

class CoveredTest {
    @Test
    void onlyNothingIsNonePercentAndOnlyEverythingAHundred() {
        assertThat(new Covered(0, 1000).percent()).isEqualTo("0\u00a0%");
        assertThat(new Covered(1, 1000).percent()).isEqualTo("under 1\u00a0%");
        assertThat(new Covered(804, 1000).percent()).isEqualTo("80\u00a0%");
        assertThat(new Covered(805, 1000).percent()).isEqualTo("81\u00a0%");
        assertThat(new Covered(999, 1000).percent()).isEqualTo("over 99\u00a0%");
        assertThat(new Covered(1000, 1000).percent()).isEqualTo("100\u00a0%");
        assertThat(new Covered(0, 0).percent()).isEqualTo("0\u00a0%");
    }
}
