package firebreak.intake.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import firebreak.intake.AnyFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Tables of web pages.
@Tag("fuzz")
class HtmlFuzzTest {
    private static final Path FILE = Seeds.file("file.html");

    static Stream<Arguments> seeds() {
        return Stream.concat(
                Seeds.of(Seeds.PAGES),
                Seeds.texts(
                        "<table><tr><th>Key<th colspan=2>Title</tr><tr><td rowspan=2>A-1<td>x<td>y</table>"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] bytes) throws IOException {
        AnyFile.check(FILE, bytes);
    }
}
