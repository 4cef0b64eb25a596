package firebreak.report;

import firebreak.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// Writes the documents where a person can look at them.
class LookTest {
    @Test
    void documentsToLookAt() throws Exception {
        var folder = Path.of("target/look");
        PatternDocument.write(Models.generated(180), folder.resolve("pattern.docx"), Progress.NONE);
        PatternWorkbook.write(
                Models.generated(180), folder.resolve("patternx.xlsx"), Progress.NONE);
    }
}
