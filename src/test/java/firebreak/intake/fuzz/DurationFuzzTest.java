package firebreak.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.value.Minutes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// Durations as cells write them.
@Tag("fuzz")
class DurationFuzzTest {
    static Stream<Arguments> seeds() {
        return Seeds.texts(
                "90",
                "1:30",
                "PT1H30M",
                "P1D",
                "1 Hour 5 Minutes",
                "1.5 h",
                "-03:25",
                "2 days, 3:04:05");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var minutes = Minutes.of(text);
        assertThat(minutes == null || minutes >= 0).isTrue();
    }
}
