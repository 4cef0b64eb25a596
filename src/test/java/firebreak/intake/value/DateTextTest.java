package firebreak.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.DateOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-02 17:14:21+00:00          | 2020-01-02T17:14:21Z",
                "2019-02-20T12:00:19.418-06:00      | 2019-02-20T18:00:19.418Z",
                "2023-02-26T00:10:04Z               | 2023-02-26T00:10:04Z",
                "2023-02-26T00:10Z                  | 2023-02-26T00:10:00Z",
                "2026-02-25 21:23:43.43             | 2026-02-25T21:23:43.430Z",
                "2025-01-02                         | 2025-01-02T00:00:00Z",
                "2025/1/2 3:04                      | 2025-01-02T03:04:00Z",
                "2025-01-02T10:00:00+0530           | 2025-01-02T04:30:00Z",
                "2025-01-02 10:00 UTC               | 2025-01-02T10:00:00Z",
                "2025-01-02 24:00                   | 2025-01-03T00:00:00Z",
                "06/Aug/18 15:16                    | 2018-08-06T15:16:00Z",
                "25/Feb/26 10:17 PM                 | 2026-02-25T22:17:00Z",
                "11/May/24 03:26 PM                 | 2024-05-11T15:26:00Z",
                "25/feb/26 12:17 am                 | 2026-02-25T00:17:00Z",
                "25-Feb-2026                        | 2026-02-25T00:00:00Z",
                "10/nov/25 4:51 p. m.               | 2025-11-10T16:51:00Z",
                "05/Mär/25 10:00                    | 2025-03-05T10:00:00Z",
                "5. Dezember 2025 10:00             | 2025-12-05T10:00:00Z",
                "5 févr. 2025 10:00                 | 2025-02-05T10:00:00Z",
                "12/août/25 10:00                   | 2025-08-12T10:00:00Z",
                "7 de enero de 2025 10:00           | 2025-01-07T10:00:00Z",
                "1/Jul/25 10:00                     | 2025-07-01T10:00:00Z",
                "Mar 12, 2026 1:42 AM               | 2026-03-12T01:42:00Z",
                "Mar 12, 2026 13:42                 | 2026-03-12T13:42:00Z",
                "December 31, 2025                  | 2025-12-31T00:00:00Z",
                "Wed, 20 Feb 2019 12:00:19 -0600    | 2019-02-20T18:00:19Z",
                "20 Feb 2019 12:00:19 EST           | 2019-02-20T17:00:19Z",
                "24 October 2011                    | 2011-10-24T00:00:00Z",
                "31/Dec/69 10:00                    | 2069-12-31T10:00:00Z",
                "01/Jan/70 10:00                    | 1970-01-01T10:00:00Z",
            })
    void showsItsOrder(String text, String instant) {
        var date = Objects.requireNonNull(DateText.of(text));
        assertThat(date.style()).isEqualTo(DateText.Style.PLAIN);
        assertThat(date.at(null, ZoneOffset.UTC)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29/2/2016 01:16       | DAY_FIRST   | 2016-02-29T01:16:00Z",
                "29-02-2016 01:16      | DAY_FIRST   | 2016-02-29T01:16:00Z",
                "23.10.2024 11:02      | DAY_FIRST   | 2024-10-23T11:02:00Z",
                "3/4/2026 6:55:03 PM   | MONTH_FIRST | 2026-03-04T18:55:03Z",
                "6/21/2005 10:54       | MONTH_FIRST | 2005-06-21T10:54:00Z",
                "03/04/25, 10:00       | DAY_FIRST   | 2025-04-03T10:00:00Z",
                "01/31/2013            | MONTH_FIRST | 2013-01-31T00:00:00Z",
            })
    void needsAnOrder(String text, DateOrder order, String instant) {
        var date = Objects.requireNonNull(DateText.of(text));
        assertThat(date.style()).isEqualTo(DateText.Style.NUMBERS);
        assertThat(date.canBe(order)).isTrue();
        assertThat(date.at(order, ZoneOffset.UTC)).isEqualTo(instant);
        assertThat(date.at(null, ZoneOffset.UTC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "12",
                "2025",
                "INC0010001",
                "10.5",
                "1.2.3",
                "13:45",
                "192.168.10.20",
                "25/Foo/26 10:17",
                "2025-01-02 25:00",
                "2025-01-02 13:00 PM",
                "2025-01-02 10:00 XYZ",
                "2025-01-02 and more text",
                "61000",
                "19999"
            })
    void isNoDate(String text) {
        assertThat(DateText.of(text)).isNull();
    }

    @Test
    void daysThatDoNotExistAreNoMoments() {
        assertThat(Objects.requireNonNull(DateText.of("2025-02-30")).at(null, ZoneOffset.UTC))
                .isNull();
        var date = Objects.requireNonNull(DateText.of("31/04/2025"));
        assertThat(date.at(DateOrder.DAY_FIRST, ZoneOffset.UTC)).isNull();
        assertThat(date.canBe(DateOrder.MONTH_FIRST)).isFalse();
    }

    @Test
    void changesOfTheClocksTakeTheOffsetBefore() {
        var berlin = ZoneId.of("Europe/Berlin");
        var gap = Objects.requireNonNull(DateText.of("2025-03-30 02:30"));
        assertThat(gap.at(null, berlin)).isEqualTo("2025-03-30T01:30:00Z");
        var overlap = Objects.requireNonNull(DateText.of("2025-10-26 02:30"));
        assertThat(overlap.at(null, berlin)).isEqualTo("2025-10-26T00:30:00Z");
    }

    @Test
    void layoutsReadLikeFormats() {
        var date = Objects.requireNonNull(DateText.of("3/4/2026 6:55:03 PM"));
        assertThat(DateText.readable(date.layout(), DateOrder.MONTH_FIRST))
                .isEqualTo("MM/dd/yyyy h:mm:ss a");
        assertThat(DateText.readable(date.layout(), null)).isEqualTo("??/??/yyyy h:mm:ss a");
        assertThat(Objects.requireNonNull(DateText.of("25/Feb/26 10:17 PM")).layout())
                .isEqualTo("dd/MMM/yy h:mm a");
        assertThat(Objects.requireNonNull(DateText.of("Mar 12, 2026 13:42")).layout())
                .isEqualTo("MMM dd, yyyy HH:mm");
    }

    @Test
    void placeholders() {
        assertThat(Objects.requireNonNull(DateText.of("0001-01-01")).isPlaceholder()).isTrue();
        assertThat(Objects.requireNonNull(DateText.of("1/1/1900 0:00")).isPlaceholder()).isTrue();
        assertThat(Objects.requireNonNull(DateText.of("1970-01-01")).isPlaceholder()).isFalse();
    }
}
