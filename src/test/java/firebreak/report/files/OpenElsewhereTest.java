package firebreak.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

class OpenElsewhereTest {
    @TempDir private Path folder;

    /// Word drops letters of long names only.
    @ParameterizedTest
    @CsvSource({
        "abcdef.docx, ~$abcdef.docx",
        "abcdefg.docx, ~$bcdefg.docx",
        "abcdefgh.docx, ~$cdefgh.docx"
    })
    void marksOfWord(String name, String mark) throws Exception {
        assertThat(OpenElsewhere.mark(folder.resolve(name))).isEmpty();
        Files.writeString(folder.resolve(mark), "x");
        assertThat(OpenElsewhere.mark(folder.resolve(name))).contains(folder.resolve(mark));
    }
}
