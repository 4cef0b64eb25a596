package firebreak.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

class CellsTest {
    private static final Set<String> NULLS = Set.of("?", "nan", "{}");

    @Test
    void nothingIsSaidInManyWays() {
        for (var cell :
                new String[] {
                    "", "  ", "?", " NaN ", "{}", "com.atlassian.servicedesk.Value@170e16ef"
                }) assertThat(Cells.clean(cell, NULLS)).isEmpty();
        assertThat(Cells.clean(" nano ", NULLS)).isEqualTo("nano");
        assertThat(Cells.clean("first.last@example.com", NULLS))
                .isEqualTo("first.last@example.com");
    }

    @Test
    void guardsAgainstFormulasAreTakenOffOnce() {
        assertThat(Cells.clean("'=1+1", NULLS)).isEqualTo("=1+1");
        assertThat(Cells.clean("'-5", NULLS)).isEqualTo("-5");
        assertThat(Cells.clean("'tis", NULLS)).isEqualTo("'tis");
        assertThat(Cells.clean("'", NULLS)).isEqualTo("'");
    }

    @Test
    void shownValuesAreShortAndOnOneLine() {
        assertThat(Cells.shown(" a\n b\0c ")).isEqualTo("a b c");
        assertThat(Cells.shown("x".repeat(80))).hasSize(80);
        assertThat(Cells.shown("x".repeat(81))).hasSize(80).endsWith("…");
        assertThat(Cells.shown("x".repeat(78) + "\uD83D\uDE00".repeat(9))).endsWith("x…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 | 90",
                "0 | 0",
                "2,5 | 3",
                "1442.0 | 1442",
                "0.250 | 0",
                "1 Hour 5 Minutes | 65",
                "2 Days 1 Hour | 2940",
                "1h 30m | 90",
                "1h30m | 90",
                "90 Seconds | 2",
                "1,5 Std. | 90",
                "01:30 | 90",
                "100:00 | 6000",
                "00:01:40 | 2",
                "PT1H30M | 90",
                "P1DT2H | 1560",
                "PT90S | 2"
            })
    void minutes(String text, int minutes) {
        assertThat(Minutes.of(text)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "-03:25",
                "-5",
                "1,234",
                "12.500",
                "a while",
                "5 bananas",
                "1 Hour and more",
                "999999999999",
                "1:75"
            })
    void noMinutes(String text) {
        assertThat(Minutes.of(text)).isNull();
    }
}
