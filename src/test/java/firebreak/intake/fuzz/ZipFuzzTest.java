package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.AnyFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Archives, and workbooks as the archives that they are.
@Tag("fuzz")
class ZipFuzzTest {
    private static final Path FILE = Seeds.file("file.zip");

    static Stream<Arguments> seeds() throws IOException {
        return Stream.concat(
                Stream.of(
                        Arguments.of((Object) Seeds.zip("a/b.csv", Seeds.bytes("gitlab.csv"))),
                        Arguments.of((Object) Seeds.zip("a.json", Seeds.bytes("github.json"))),
                        Arguments.of((Object) Seeds.xlsx(Seeds.bytes("jira.xml"))),
                        Arguments.of((Object) Seeds.ods(Seeds.bytes("jira.xml")))),
                Stream.of(Arguments.of((Object) Seeds.workbooks().getLast())));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) throws IOException {
        AnyFile.check(FILE, bytes);
    }
}
