package firebreak.report;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.ReportInput;
import firebreak.domain.Percent;
import firebreak.domain.process.Verdict;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.word.PatternDocument;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.Opening;
import firebreak.ui.Stagehand;
import firebreak.ui.Stagehand.FakeDesk;
import firebreak.ui.checkpoints.CheckpointsScreen;
import firebreak.ui.coverage.CoverageScreen;
import firebreak.ui.kit.Screen;
import firebreak.work.Progress;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Totals of process and tests where people read them: on the screens, in Word and in Excel.
class SameTotalsTest {
    @TempDir Path folder;
    private final FakeDesk desk = new FakeDesk();

    /// A row of the sheet of scores, in the words of the screens.
    private record Total(String letters, String mean, String range) {
        static Total of(Row row) {
            return new Total(
                    row.getCell(10).getStringCellValue(),
                    Percent.of(row.getCell(7).getNumericCellValue()),
                    Percent.range(
                            row.getCell(8).getNumericCellValue(),
                            row.getCell(9).getNumericCellValue()));
        }
    }

    private static Map<String, Total> excel(XSSFWorkbook book, String kind) {
        var totals = new LinkedHashMap<String, Total>();
        for (var row : book.getSheet("Scores"))
            if (row.getCell(0).getStringCellValue().equals(kind))
                totals.put(
                        row.getCell(1) == null ? "" : row.getCell(1).getStringCellValue(),
                        Total.of(row));
        return totals;
    }

    private static Map<String, List<String>> word(
            XWPFDocument document, String firstHead, String secondHead) {
        var lines = new LinkedHashMap<String, List<String>>();
        for (var table : document.getTables())
            if (table.getRow(0).getCell(0).getText().equals(firstHead)
                    && table.getRow(0).getCell(1).getText().equals(secondHead))
                for (var row : table.getRows().subList(1, table.getNumberOfRows()))
                    lines.put(
                            row.getCell(0).getText(),
                            row.getTableCells().stream().map(c -> c.getText()).toList());
        return lines;
    }

    private static Stage show(Screen screen) {
        var stage = Stagehand.show(Stagehand.fx(screen::view), 1440, 900);
        Stagehand.run(screen::shown);
        Stagehand.settle();
        return stage;
    }

    /// Of the sample as it is, and with other answers in place of its own.
    @ParameterizedTest
    @ValueSource(longs = {0, 7, 2026})
    void screensWordAndExcelShowTheSame(long seed) throws Exception {
        try (var file = ((Opening.Opened) SampleFixture.write(folder.resolve("s"))).file()) {
            if (seed != 0) answerAnew(file, new Random(seed));
            var model =
                    ReportInput.read(
                            file, Instant.parse("2026-11-20T12:00:00Z"), "1.0.0", Progress.NONE);
            var docx = folder.resolve("a.docx");
            var xlsx = folder.resolve("a.xlsx");
            PatternDocument.write(model, docx, Progress.NONE);
            PatternWorkbook.write(model, xlsx, Progress.NONE);
            try (var in = Files.newInputStream(docx);
                    var sheets = Files.newInputStream(xlsx);
                    var document = new XWPFDocument(in);
                    var book = new XSSFWorkbook(sheets)) {
                areas(file, document, book);
                stages(file, document, book);
            }
        }
        assertThat(desk.faults).isEmpty();
    }

    private static void answerAnew(AssessmentFile file, Random random) {
        var verdicts = Verdict.values();
        file.process()
                .answers()
                .save(
                        "Answer",
                        file.process().answers().of(1).values().stream()
                                .map(a ->
                                        a.withClaimed(verdicts[random.nextInt(verdicts.length)])
                                                .withEvidenced(
                                                        random.nextInt(3) == 0
                                                                ? null
                                                                : verdicts[
                                                                        random.nextInt(
                                                                                verdicts.length)])
                                                .withReason("because"))
                                .toList());
    }

    private void areas(AssessmentFile file, XWPFDocument document, XSSFWorkbook book) {
        var stage = show(Stagehand.fx(() -> new CoverageScreen(file, desk.desk(), desk.keys)));
        var shown =
                Stagehand.fx(() -> {
                    var texts = new ArrayList<String>();
                    for (var heading : stage.getScene().getRoot().lookupAll(".score"))
                        if (heading.isVisible() && heading.lookup(".label") instanceof Label label)
                            texts.add(label.getText());
                    return texts;
                });
        Stagehand.close(stage);
        var totals = excel(book, "Risk area");
        var table = word(document, "Risk area", "Unit");
        assertThat(totals).hasSize(9);
        totals.forEach((name, total) -> {
            assertThat(table.get(name).getLast()).as(name).isEqualTo(total.mean());
            assertThat(shown).as(name).contains(total.letters() + " " + total.mean());
        });
        var overall = excel(book, "All coverage cells").get("");
        assertThat(table.get("All").getLast()).isEqualTo(overall.mean());
        assertThat(shown).contains(overall.letters() + " " + overall.mean());
    }

    private void stages(AssessmentFile file, XWPFDocument document, XSSFWorkbook book) {
        var stage = show(Stagehand.fx(() -> new CheckpointsScreen(file, desk.desk(), desk.keys)));
        Stagehand.type("s");
        var totals = excel(book, "Stage");
        var table = word(document, "Stage", "Answers");
        assertThat(totals).hasSize(7);
        for (var of : Stagehand.fx(() -> file.codebooks().current().stages())) {
            var total = totals.get(of.label());
            var bar = Stagehand.node("stageBar-" + of.id());
            assertThat(table.get(of.label())).as(of.label()).contains(total.mean());
            assertThat(Stagehand.fx(bar::getAccessibleText))
                    .contains("%s, %s; %s".formatted(total.letters(), total.mean(), total.range()));
        }
        Stagehand.close(stage);
    }
}
