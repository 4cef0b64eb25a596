package firebreak.report;

import firebreak.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the documents where a person can look at them, the usual ones and those at the edge.
class LookTest {
    private static final Path FOLDER = Path.of("target/look");

    @Test
    void usual() throws Exception {
        PatternDocument.write(Models.generated(180), FOLDER.resolve("pattern.docx"), Progress.NONE);
        PatternWorkbook.write(
                Models.generated(180), FOLDER.resolve("patternx.xlsx"), Progress.NONE);
    }

    @Test
    void edges() throws Exception {
        PatternDocument.write(Models.of(List.of()), FOLDER.resolve("empty.docx"), Progress.NONE);
        PatternWorkbook.write(Models.of(List.of()), FOLDER.resolve("emptyx.xlsx"), Progress.NONE);
        var few = new ArrayList<ReportRow>();
        for (var i = 0; i < 6; i++)
            few.add(
                    Models.row(
                            "INC-" + i,
                            "=SUM(A1) \u05E9\u05DC\u05D5\u05DD \uD83D\uDE80 "
                                    + "averyverylongwordwithoutanyspaceinit".repeat(3),
                            "text",
                            i < 4));
        var client = "Harbor Pay & Sons Payment Institution of the Northern Isles plc <holding>";
        PatternDocument.write(Models.of(client, few), FOLDER.resolve("few.docx"), Progress.NONE);
        PatternDocument.write(Models.generated(2_000), FOLDER.resolve("many.docx"), Progress.NONE);
    }
}
