package firebreak.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.coverage.Measurement.Covered;

import org.junit.jupiter.api.Test;

class CoveredTest {
    @Test
    void onlyNothingIsNonePercentAndOnlyEverythingAHundred() {
        assertThat(new Covered(0, 1000).percent()).isZero();
        assertThat(new Covered(1, 1000).percent()).isEqualTo(1);
        assertThat(new Covered(804, 1000).percent()).isEqualTo(80);
        assertThat(new Covered(805, 1000).percent()).isEqualTo(81);
        assertThat(new Covered(999, 1000).percent()).isEqualTo(99);
        assertThat(new Covered(1000, 1000).percent()).isEqualTo(100);
        assertThat(new Covered(0, 0).percent()).isZero();
    }
}
