package firebreak.report;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

class PatternWorkbookTest {
    @Test
    void look() throws Exception {
        PatternWorkbook.write(
                Models.generated(180), Path.of("target/look/patternx.xlsx"), Progress.NONE);
        assertThat(Files.exists(Path.of("target/look/patternx.xlsx"))).isTrue();
    }
}
