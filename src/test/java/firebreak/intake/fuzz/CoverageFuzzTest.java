package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.coverage.AnyCoverage;
import firebreak.intake.coverage.Samples;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Reports of JaCoCo, Cobertura, LCOV and JUnit.
@Tag("fuzz")
class CoverageFuzzTest {
    private static final Path FILE = Seeds.file("report");

    static Stream<Arguments> seeds() {
        return Samples.NAMES.stream().map(n -> Arguments.of((Object) bytes(n)));
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Samples.file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) throws IOException {
        AnyCoverage.check(FILE, bytes);
    }
}
