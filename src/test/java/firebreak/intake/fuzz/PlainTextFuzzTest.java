package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.AnyFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Post-mortems in words alone.
@Tag("fuzz")
class PlainTextFuzzTest {
    private static final Path FILE = Seeds.file("file.txt");

    static Stream<Arguments> seeds() {
        return Seeds.texts(
                "The outage of 2025-03-14\n\nThe shop was down from 10:02 UTC because a release broke the"
                        + " login. We rolled back, and it was restored at 11:30 UTC.\n\nImpact: no orders"
                        + " for an hour and a half.\nTimeline\n10:02 first alert\n11:30 restored\n");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) throws IOException {
        AnyFile.check(FILE, bytes);
    }
}
