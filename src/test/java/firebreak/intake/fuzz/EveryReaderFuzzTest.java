package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.AnyFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Any bytes, told by what they hold; this one runs for seconds in every build.
@Tag("fuzz")
class EveryReaderFuzzTest {
    private static final Path FILE = Seeds.file("file");

    static Stream<Arguments> seeds() {
        return Stream.concat(
                Stream.of(
                                Seeds.CSV,
                                Seeds.JSON,
                                Seeds.NDJSON,
                                Seeds.XML,
                                Seeds.PAGES,
                                Seeds.DOCUMENTS)
                        .flatMap(Seeds::of),
                Seeds.workbooks().stream().map(b -> Arguments.of((Object) b)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void reads(byte[] bytes) throws IOException {
        AnyFile.check(FILE, bytes);
    }
}
