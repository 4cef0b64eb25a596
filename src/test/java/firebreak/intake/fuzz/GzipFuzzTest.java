package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.AnyFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A file packed by gzip, and what it holds.
@Tag("fuzz")
class GzipFuzzTest {
    private static final Path FILE = Seeds.file("file.gz");

    static Stream<Arguments> seeds() {
        return Stream.of(
                Arguments.of((Object) Seeds.gzip(Seeds.bytes("gitlab.csv"))),
                Arguments.of((Object) Seeds.gzip(Seeds.gzip(Seeds.bytes("github.json")))));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) throws IOException {
        AnyFile.check(FILE, bytes);
    }
}
