package firebreak.report;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.report.Edition;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.model.Models;
import firebreak.report.model.ReportLook;
import firebreak.report.model.ReportRow;
import firebreak.report.model.SlideModels;
import firebreak.report.word.PatternDocument;
import firebreak.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /// Sixty gaps, texts of 400 characters in several scripts, two thousand incidents.
    @Test
    void ugly(@TempDir Path folder) throws Exception {
        var ugly = SlideModels.ugly(folder.resolve("a"));
        PatternDocument.write(ugly, FOLDER.resolve("ugly.docx"), Progress.NONE);
        var brief = ugly.plan().withEdition(Edition.SHORT);
        var short_ = FOLDER.resolve("ugly-short.docx");
        PatternDocument.write(ugly.with(brief, ReportLook.BUILT_IN), short_, Progress.NONE);
        assertThat(short_).isNotEmptyFile();
        var rows = new ArrayList<ReportRow>();
        for (int i = 0; i < 2_000; i++)
            rows.add(
                    Models.row(
                            "INC-" + i,
                            SlideModels.LONG.get(i % SlideModels.LONG.size()),
                            "text",
                            i % 4 > 0));
        PatternDocument.write(Models.of(rows), FOLDER.resolve("ugly-many.docx"), Progress.NONE);
    }
}
