package firebreak.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTest {
    @ParameterizedTest
    @CsvSource({
        "90, 90, 1 h 30 min",
        "45 min, 45, 45 min",
        "1:30, 90, 1 h 30 min",
        "1.5 h, 90, 1 h 30 min",
        "'1,25 h', 75, 1 h 15 min",
        "2 h, 120, 2 h",
        "1 H 5 Min, 65, 1 h 5 min",
        "10080, 10080, 168 h"
    })
    void timesAreReadAsPeopleWriteThemAndToldBack(String text, int minutes, String told) {
        assertThat(Minutes.read(text)).hasValue(minutes);
        assertThat(Minutes.told(minutes)).isEqualTo(told);
        assertThat(Minutes.read(told)).hasValue(minutes);
    }

    @Test
    void nothingIsNoTime() {
        assertThat(Minutes.read("  ")).hasValue(0);
        assertThat(Minutes.told(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1:75", "10081", "1.5 h 30", "200 h", "99999"})
    void whatIsNoTimeOfAtMostAWeekIsNone(String text) {
        assertThat(Minutes.read(text)).isEmpty();
    }
}
