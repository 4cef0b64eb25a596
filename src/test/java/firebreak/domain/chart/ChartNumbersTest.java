package firebreak.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartNumbersTest {
    @Test
    void numbersHaveAsManyPlacesAsTheyAreWorth() {
        assertThat(ChartNumbers.number(0)).isEqualTo("0");
        assertThat(ChartNumbers.number(12)).isEqualTo("12");
        assertThat(ChartNumbers.number(1234.56)).isEqualTo("1,235");
        assertThat(ChartNumbers.number(12.345)).isEqualTo("12.3");
        assertThat(ChartNumbers.number(1.2345)).isEqualTo("1.23");
        assertThat(ChartNumbers.number(0.012345)).isEqualTo("0.0123");
        assertThat(ChartNumbers.number(-2.5)).isEqualTo("−2.5");
    }

    @Test
    void stepsShowWhatTellsThemApart() {
        assertThat(ChartNumbers.steps(0.5).format(1.5)).isEqualTo("1.5");
        assertThat(ChartNumbers.steps(0.5).format(1)).isEqualTo("1.0");
        assertThat(ChartNumbers.steps(0.02).format(0.1)).isEqualTo("0.10");
        assertThat(ChartNumbers.steps(200).format(1000)).isEqualTo("1,000");
    }

    @Test
    void sharesAreNeverRoundedToNoneOrAll() {
        assertThat(ChartNumbers.percent(0)).isEqualTo("0\u00a0%");
        assertThat(ChartNumbers.percent(0.001)).isEqualTo("under 1\u00a0%");
        assertThat(ChartNumbers.percent(0.999)).isEqualTo("over 99\u00a0%");
        assertThat(ChartNumbers.percent(1)).isEqualTo("100\u00a0%");
    }

    @Test
    void durationsAreWrittenAsPeopleSayThem() {
        assertThat(ChartNumbers.duration(0)).isEqualTo("0 min");
        assertThat(ChartNumbers.duration(0.3)).isEqualTo("< 1 min");
        assertThat(ChartNumbers.duration(59)).isEqualTo("59 min");
        assertThat(ChartNumbers.duration(59.7)).isEqualTo("1 h");
        assertThat(ChartNumbers.duration(80)).isEqualTo("1 h 20 min");
        assertThat(ChartNumbers.duration(1440)).isEqualTo("1 d");
        assertThat(ChartNumbers.duration(1440 * 3 + 125)).isEqualTo("3 d 2 h");
        assertThat(ChartNumbers.duration(10_080)).isEqualTo("1 w");
        assertThat(ChartNumbers.duration(10_080 + 120)).isEqualTo("7 d 2 h");
        assertThat(ChartNumbers.duration(10_080 * 3 + 1440)).isEqualTo("3 w 1 d");
    }
}
