package firebreak.domain;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Formats.Days;
import firebreak.domain.Formats.Grouping;
import firebreak.domain.chart.ChartNumbers;
import firebreak.domain.finding.PinnedFigure;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;

/// Days and numbers in each of the ways that a person can choose.
class FormatsTest {
    private static final ZonedDateTime MOMENT =
            ZonedDateTime.of(2026, 3, 7, 14, 5, 9, 0, ZoneId.of("Europe/Berlin"));
    private static final Formats OTHER = new Formats(Days.ISO, Grouping.SPACE);

    @AfterEach
    void usual() {
        Formats.choose(Formats.USUAL);
    }

    @AfterContainer
    static void usualAfterProperties() {
        Formats.choose(Formats.USUAL);
    }

    private static String[] moments() {
        return Arrays.stream(DateForm.values()).map(f -> f.of(MOMENT)).toArray(String[]::new);
    }

    @Test
    void untilSomebodyChoosesDaysAreInWords() {
        assertThat(moments())
                .containsExactly(
                        "7 Mar 2026",
                        "7 March 2026",
                        "7 Mar",
                        "7",
                        "7 Mar 26",
                        "Mar 26",
                        "Sat 7 Mar",
                        "Sat 7 Mar 2026",
                        "Saturday 7 March",
                        "14:05",
                        "7 Mar 2026, 14:05",
                        "07 Mar 2026 14:05",
                        "7 Mar 26 14:05",
                        "Sat 7 Mar, 14:05",
                        "7 Mar 2026, 14:05 CET",
                        "7 Mar 2026, 14:05:09 CET");
    }

    @Test
    void inNumbersADayAlwaysHasItsYear() {
        Formats.choose(OTHER);
        assertThat(moments())
                .containsExactly(
                        "2026-03-07",
                        "2026-03-07",
                        "2026-03-07",
                        "2026-03-07",
                        "2026-03-07",
                        "2026-03",
                        "Sat 2026-03-07",
                        "Sat 2026-03-07",
                        "Saturday 2026-03-07",
                        "14:05",
                        "2026-03-07 14:05",
                        "2026-03-07 14:05",
                        "2026-03-07 14:05",
                        "Sat 2026-03-07 14:05",
                        "2026-03-07 14:05 CET",
                        "2026-03-07 14:05:09 CET");
        assertThat(DateForm.DAY.of(LocalDate.of(2026, 11, 27))).isEqualTo("2026-11-27");
        assertThat(DateForm.MONTH.of(YearMonth.of(2026, 11))).isEqualTo("2026-11");
    }

    @Test
    void digitsAreGroupedAsChosenAndThePointStays() {
        assertThat(numbers()).containsExactly("1,234,567", "-1,234.5", "1,234", "12,345");
        Formats.choose(OTHER);
        assertThat(numbers())
                .containsExactly(
                        "1\u202f234\u202f567", "-1\u202f234.5", "1\u202f234", "12\u202f345");
    }

    private static String[] numbers() {
        return new String[] {
            Digits.whole(1_234_567),
            Digits.of(-1234.5),
            ChartNumbers.number(1234.4),
            ChartNumbers.count(12_345)
        };
    }

    @Test
    void wordsHaveTheirNumbersGroupedWhereverTheyStand() {
        Formats.choose(OTHER);
        assertThat(Digits.message("{0} of {1,number} in {2,number,#,##0.0}", 1234, 5678, 9999.96))
                .isEqualTo("1\u202f234 of 5\u202f678 in 10\u202f000.0");
        assertThat(
                        Digits.message(
                                "{0,choice,0#none|1#one|1<{0,number} of {1}}: it''s {2}",
                                1234, "a client's 1,234", null))
                .isEqualTo("1\u202f234 of a client's 1,234: it's null");
        assertThat(Digits.message("{0,choice,0#none|1#one, and {1}}", 0, 2000)).isEqualTo("none");
    }

    /// Only the groups differ from what the platform does.
    @Property(tries = 200, seed = "20261127")
    void messagesAreAsUsualButForTheGroups(
            @ForAll int whole, @ForAll double any, @ForAll long large) {
        var pattern = "{0} a {1,number} b {2} c {3,choice,0#few|1#{0}, {2}|1<many {2}} d";
        var usual =
                new MessageFormat(pattern, Locale.ENGLISH)
                        .format(new Object[] {whole, any, large, whole});
        Formats.choose(Formats.USUAL);
        assertThat(Digits.message(pattern, whole, any, large, whole)).isEqualTo(usual);
        Formats.choose(OTHER);
        assertThat(
                        Digits.message(pattern, whole, any, large, whole)
                                .replaceAll("(?<=\\d)\u202f", ","))
                .isEqualTo(usual);
    }

    @Test
    void whatWasKeptIsShownAsIsChosenNow() {
        var figure =
                new PinnedFigure(
                        "a.b", "what", "1,234", "(1,100 to 12,400)", 1d, null, null, null, null);
        assertThat(figure.whole()).isEqualTo("1,234 (1,100 to 12,400)");
        Formats.choose(OTHER);
        assertThat(figure.whole()).isEqualTo("1\u202f234 (1\u202f100 to 12\u202f400)");
        assertThat(Digits.usual(figure.whole())).isEqualTo("1,234 (1,100 to 12,400)");
    }
}
