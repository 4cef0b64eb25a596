package firebreak.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.Proportion;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

/// How numbers, dates, colours and texts are shown.
class ShownTest {
    @Test
    void daysAreThoseOfTheClient() {
        var moment = Instant.parse("2025-09-13T23:30:00Z");
        assertThat(Shown.day(moment, ZoneId.of("Europe/London"))).isEqualTo("14 Sep 2025");
        assertThat(Shown.day(moment, ZoneId.of("UTC"))).isEqualTo("13 Sep 2025");
    }

    @Test
    void sharesAreNeverRoundedToNothingOrAll() {
        assertThat(Shown.percent(0)).isEqualTo("0\u00a0%");
        assertThat(Shown.percent(0.001)).isEqualTo("under 1\u00a0%");
        assertThat(Shown.percent(0.999)).isEqualTo("over 99\u00a0%");
        assertThat(Shown.percent(1)).isEqualTo("100\u00a0%");
        assertThat(Shown.percent(Double.NaN)).isEqualTo("–");
        assertThat(Shown.interval(new Proportion(0, 0, Double.NaN, 0, 1))).isEqualTo("–");
        assertThat(Shown.interval(new Proportion(4, 10, 0.4, 0.168, 0.687)))
                .isEqualTo("17–69\u00a0%");
    }

    /// WCAG 2: a contrast of at least 4.5 to 1.
    @Test
    void everyShadeCanBeRead() {
        for (var value = 0; value <= 500; value++) {
            var shade = Shade.of(value, 500);
            var one = luminance(shade.fill());
            var two = luminance(shade.ink());
            var contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
            assertThat(contrast).as("%s at %d", shade, value).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double luminance(String rgb) {
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        var sum = 0.0;
        for (var i = 0; i < 3; i++) {
            var c = Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void cutsDoNotTearACharacter() {
        var rockets = "\uD83D\uDE80".repeat(10);
        for (var limit = 10; limit < 20; limit++) {
            var cut = CleanText.cut(rockets, limit);
            assertThat(cut.length()).isLessThanOrEqualTo(limit);
            assertThat(CleanText.plain(cut)).isEqualTo(cut);
        }
        assertThat(CleanText.cut("short", 5)).isEqualTo("short");
    }

    @Test
    void namesOfFilesAlwaysHaveSomething() {
        assertThat(CleanText.fileName(" ... ", "Client")).isEqualTo("Client");
        assertThat(CleanText.fileName("Caf\u00e9 & S\u00f6hne", "Client"))
                .isEqualTo("Caf\u00e9 & S\u00f6hne");
    }
}
