package firebreak.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class TaggingPaceTest {
    private static List<Duration> seconds(double... seconds) {
        return Arrays.stream(seconds).mapToObj(s -> Duration.ofMillis((long) (s * 1000))).toList();
    }

    @Test
    void pausesAreNoWorkAndFewIncidentsSayNothing() {
        assertThat(TaggingPace.of(seconds(10, 20, 30, 40), 10)).isEmpty();
        assertThat(TaggingPace.of(seconds(10, 20, 30, 40, 301), 10)).isEmpty();
        var pace = TaggingPace.of(seconds(10, 20, 30, 40, 300, 3600), 0).orElseThrow();
        assertThat(pace.each()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.timed()).isEqualTo(5);
        assertThat(pace.least()).isZero();
        assertThat(pace.most()).isZero();
    }

    /// R: m <- mean(x); s <- sd(x); h <- qt(.9, 5) * s * sqrt(100 + 100^2 / 6).
    @Test
    void theRestIsARange() {
        var pace = TaggingPace.of(seconds(20, 25, 30, 35, 40, 60), 100).orElseThrow();
        assertThat(pace.each()).isEqualTo(Duration.ofMillis(32500));
        double mean = 35;
        double deviation = Math.sqrt((225 + 100 + 25 + 0 + 25 + 625) / 5.0);
        double half = 1.475884 * deviation * Math.sqrt(100 + 10_000 / 6.0);
        assertThat(pace.least().toMillis() / 1000.0).isCloseTo(100 * mean - half, within(0.1));
        assertThat(pace.most().toMillis() / 1000.0).isCloseTo(100 * mean + half, within(0.1));
    }

    @Test
    void fourTimesInFiveTheRestFallsIntoIt() {
        var random = new Random(3);
        int within = 0;
        int rounds = 2000;
        for (int i = 0; i < rounds; i++) {
            var known = drawn(random, 15);
            double rest = drawn(random, 60).stream().mapToDouble(Duration::toMillis).sum();
            var pace = TaggingPace.of(known, 60).orElseThrow();
            if (rest >= pace.least().toMillis() && rest <= pace.most().toMillis()) within++;
        }
        assertThat((double) within / rounds).isBetween(0.72, 0.85);
    }

    /// As people are: most incidents are quick, some take long.
    private static List<Duration> drawn(Random random, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Math.exp(3.4 + 0.5 * random.nextGaussian()))
                .map(s -> Duration.ofMillis((long) (Math.min(300, s) * 1000)))
                .toList();
    }
}
