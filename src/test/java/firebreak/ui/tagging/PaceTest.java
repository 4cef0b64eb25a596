package firebreak.ui.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.TaggingPace;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

class PaceTest {
    private Instant now = Instant.parse("2026-01-01T09:00:00Z");
    private final Pace pace = new Pace(() -> now);

    private void after(int seconds, int incident) {
        now = now.plusSeconds(seconds);
        pace.finished(new UUID(0, incident));
    }

    @Test
    void anIncidentCountsOnceAndPausesNever() {
        pace.begin();
        for (int i = 0; i < 4; i++) after(30, i);
        after(4000, 4);
        after(2, 4);
        assertThat(pace.at(10)).isEmpty();
        pace.pause();
        now = now.plusSeconds(60);
        pace.begin();
        after(40, 5);
        assertThat(pace.at(10).orElseThrow().each()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.at(10).orElseThrow().timed()).isEqualTo(5);
        pace.pause();
        after(10, 6);
        assertThat(pace.at(10).orElseThrow().timed()).isEqualTo(5);
    }

    private static String words(int each, int least, int most) {
        return Pace.words(
                new TaggingPace(
                        Duration.ofSeconds(each),
                        9,
                        Duration.ofMinutes(least),
                        Duration.ofMinutes(most)),
                100);
    }

    @Test
    void itIsSaidAsRoughlyAsItIsKnown() {
        assertThat(words(38, 51, 72)).isEqualTo("38 s each, 50 to 75 min to go");
        assertThat(words(38, 21, 23)).isEqualTo("38 s each, 20 to 25 min to go");
        assertThat(words(38, 0, 23)).isEqualTo("38 s each, up to 25 min to go");
        assertThat(words(38, 1, 3)).isEqualTo("38 s each, a few minutes to go");
        assertThat(words(140, 130, 200)).isEqualTo("2\u00bd min each, 2 to 3\u00bd h to go");
        assertThat(words(38, 119, 125)).isEqualTo("38 s each, up to 2 h to go");
        assertThat(Pace.words(pace(), 0)).isEqualTo("20 s each");
    }

    private static TaggingPace pace() {
        return new TaggingPace(Duration.ofSeconds(20), 9, Duration.ZERO, Duration.ZERO);
    }
}
