package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.AnyFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Post-mortems in Markdown.
@Tag("fuzz")
class MarkdownFuzzTest {
    private static final Path FILE = Seeds.file("file.md");

    static Stream<Arguments> seeds() {
        return Seeds.of(Seeds.DOCUMENTS);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) throws IOException {
        AnyFile.check(FILE, bytes);
    }
}
