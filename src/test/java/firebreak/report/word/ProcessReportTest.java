package firebreak.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.scoring.Score;
import firebreak.deeds.ProcessReading;
import firebreak.deeds.ReportInput;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.RiskArea.AreaKind;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.domain.process.Verdict;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.model.ProcessReport;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Shown;
import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.store.StoreFixture;
import firebreak.work.Progress;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;

/// Process and tests in both documents of the sample, opened again as a reader's program does.
class ProcessReportTest {
    private static final Path LOOK = Path.of("target/look");
    private static ReportModel model;
    private static ProcessReport process;
    private static Path word;
    private static Path excel;
    private static List<String> notes;
    private static XWPFDocument document;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        try (var file =
                switch (SampleFixture.write(folder.resolve("s"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                }) {
            model =
                    ReportInput.read(
                            file, Instant.parse("2026-11-20T12:00:00Z"), "0.1.0", Progress.NONE);
            notes =
                    ProcessReading.read(file).facts().answers().values().stream()
                            .map(a -> a.note())
                            .filter(n -> !n.isEmpty())
                            .toList();
        }
        process = model.process();
        word = LOOK.resolve("process.docx");
        excel = LOOK.resolve("processx.xlsx");
        PatternDocument.write(model, word, Progress.NONE);
        PatternWorkbook.write(model, excel, Progress.NONE);
        try (var in = Files.newInputStream(word)) {
            document = new XWPFDocument(in);
        }
        try (var in = Files.newInputStream(excel)) {
            workbook = new XSSFWorkbook(in);
        }
    }

    private static XWPFTable table(String firstHead, String secondHead) {
        return document.getTables().stream()
                .filter(t -> t.getRow(0).getCell(0).getText().equals(firstHead))
                .filter(t -> t.getRow(0).getCell(1).getText().equals(secondHead))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> lines(XWPFTable table) {
        var lines = new HashMap<String, List<String>>();
        for (var row : table.getRows().subList(1, table.getNumberOfRows()))
            lines.put(
                    row.getCell(0).getText(),
                    row.getTableCells().stream().map(c -> c.getText()).toList());
        return lines;
    }

    private static Row scoreRow(String kind, String name) {
        for (var row : workbook.getSheet("Scores"))
            if (row.getCell(0).getStringCellValue().equals(kind)
                    && (row.getCell(1) == null ? "" : row.getCell(1).getStringCellValue())
                            .equals(name)) return row;
        throw new AssertionError("no score of " + kind + " " + name);
    }

    private static void same(Row row, Score score) {
        assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(score.points());
        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(score.rated());
        assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(score.unknown());
        assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(score.mean().value());
        assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(score.low().value());
        assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(score.high().value());
        assertThat(row.getCell(10).getStringCellValue())
                .isEqualTo(score.band().orElseThrow().letters());
    }

    private static RiskArea area(int id, String name) {
        return new RiskArea(
                new UUID(0, id), AreaKind.FLOW, name, null, null, List.of(), List.of(), "");
    }

    @Test
    void anAreaOfWhichNothingIsRatedStandsWithoutAScore(@TempDir Path folder) throws Exception {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var process = file.process();
            process.coverage().saveAreas("Add", List.of(area(1, "Checkout"), area(2, "Refunds")));
            var cell = new Point.OfCell(new UUID(0, 1), "unit");
            process.answers()
                    .save("Rate", List.of(Answer.none(cell, 1, 1).withEvidenced(Verdict.P)));
            var partly =
                    ReportInput.read(
                            file, Instant.parse("2026-11-20T12:00:00Z"), "0.1.0", Progress.NONE);
            var target = folder.resolve("a.xlsx");
            PatternWorkbook.write(partly, target, Progress.NONE);
            PatternDocument.write(partly, folder.resolve("a.docx"), Progress.NONE);
            try (var in = Files.newInputStream(target);
                    var book = new XSSFWorkbook(in)) {
                for (var row : book.getSheet("Risk areas"))
                    if (row.getCell(0).getStringCellValue().equals("Refunds")) {
                        assertThat(row.getCell(5))
                                .satisfiesAnyOf(
                                        c -> assertThat(c).isNull(),
                                        c -> assertThat(c.getCellType()).isEqualTo(CellType.BLANK));
                        return;
                    }
            }
            throw new AssertionError("no row for the area");
        }
    }

    @Test
    void scoresOfCheckpointsAreTheSameEverywhere() {
        var scores = process.findings().checkpoints();
        var word = lines(table("Stage", "Answers"));
        for (var stage : scores.stages()) {
            var label = model.codebook().stage(stage.stageId()).orElseThrow().label();
            same(scoreRow("Stage", label), stage.score());
            assertThat(word.get(label)).isEqualTo(DocumentGaps.scored(label, stage.score()));
            assertThat(word.get(label).get(3))
                    .isEqualTo(Shown.percent(stage.score().mean().value()));
        }
        same(scoreRow("All checkpoints", ""), scores.overall());
        assertThat(word.get("All")).isEqualTo(DocumentGaps.scored("All", scores.overall()));
        for (var team : scores.teams()) same(scoreRow("Team", team.team()), team.overall());
    }

    @Test
    void scoresOfCoverageAreTheSameEverywhere() {
        var scores = process.findings().coverage();
        same(scoreRow("All coverage cells", ""), scores.overall());
        same(scoreRow("Coverage by risk", ""), scores.byRisk());
        var word = lines(table("Risk area", "Unit"));
        var sheet = workbook.getSheet("Coverage");
        int line = 0;
        for (var area : process.findings().facts().coverage().areas()) {
            var score =
                    scores.areas().stream()
                            .filter(a -> a.areaId().equals(area.id()))
                            .findFirst()
                            .orElseThrow()
                            .score();
            same(scoreRow("Risk area", area.name()), score);
            assertThat(word.get(area.name()).getLast())
                    .isEqualTo(Shown.percent(score.mean().value()));
            var row = sheet.getRow(++line);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(area.name());
            assertThat(row.getCell(11).getNumericCellValue()).isEqualTo(score.mean().value());
            for (int type = 1; type <= 10; type++)
                assertThat(word.get(area.name()).get(type))
                        .startsWith(row.getCell(type).getStringCellValue());
        }
        assertThat(word.get("All").getLast())
                .isEqualTo(Shown.percent(scores.overall().mean().value()));
        assertThat(text()).contains(Shown.percent(scores.byRisk().mean().value()));
    }

    private static String text() {
        var all = new StringBuilder();
        document.getParagraphs().forEach(p -> all.append(p.getText()).append('\n'));
        return all.toString();
    }

    @Test
    void gapsStandInOneOrderWithTheirFactors() {
        var word = table("Rank", "Gap");
        var sheet = workbook.getSheet("Gaps");
        int line = 0;
        for (var rank : process.findings().ranking()) {
            var gap = process.findings().facts().gap(rank.factors().gapId()).orElseThrow();
            var row = sheet.getRow(++line);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(rank.rank());
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo(gap.title());
            assertThat(row.getCell(8).getNumericCellValue())
                    .isEqualTo(rank.factors().leadershipMinutes());
            assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(rank.factors().incidents());
            var cells = word.getRow(line).getTableCells();
            assertThat(cells.get(0).getText()).startsWith("" + rank.rank());
            assertThat(cells.get(1).getText()).startsWith(gap.title());
        }
        assertThat(word.getNumberOfRows()).isEqualTo(line + 1);
        assertThat(sheet.getLastRowNum()).isEqualTo(process.findings().facts().gaps().size());
    }

    @Test
    void listsHaveEveryCheckpointCellAndStep() {
        assertThat(rows("Checkpoints")).isEqualTo(process.findings().standings().size());
        assertThat(rows("Coverage cells")).isEqualTo(90);
        assertThat(rows("Risk areas")).isEqualTo(9);
        assertThat(rows("Feature traces")).isEqualTo(3 * 64);
        assertThat(rows("Measured"))
                .isEqualTo(process.findings().facts().coverage().measurements().size());
    }

    private static int rows(String sheet) {
        XSSFSheet found = workbook.getSheet(sheet);
        return found.getLastRowNum();
    }

    @Test
    void effectivenessHasNoShareOfNothing() {
        var word = lines(table("Stage", "Came in"));
        var stages = process.containment().all().stages();
        for (var stage : stages) {
            var label = model.codebook().stage(stage.stageId()).orElseThrow().label();
            assertThat(word.get(label).get(3)).isEqualTo(DocumentCoverage.share(stage.detection()));
            if (stage.detection().n() == 0) assertThat(word.get(label).get(3)).isEqualTo("no data");
        }
        assertThat(text()).contains("Left out, because more may still be found: release 26.10");
    }

    @Test
    void privateNotesAreInNeither() throws IOException {
        assertThat(notes).isNotEmpty();
        for (var file : List.of(word, excel))
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    var content =
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8);
                    for (var note : notes) assertThat(content).doesNotContain(note);
                    assertThat(content).doesNotContain("She wants to present this herself");
                }
            }
    }

    @Test
    void withoutAnAnswerNothingIsSaid(@TempDir Path folder) throws Exception {
        try (var file = StoreFixture.create(folder.resolve("a"))) {
            var empty =
                    ReportInput.read(
                            file, Instant.parse("2026-11-20T12:00:00Z"), "0.1.0", Progress.NONE);
            assertThat(empty.process().asked()).isFalse();
            assertThat(empty.process().tested()).isFalse();
            PatternWorkbook.write(empty, folder.resolve("e.xlsx"), Progress.NONE);
            try (var in = Files.newInputStream(folder.resolve("e.xlsx"));
                    var written = new XSSFWorkbook(in)) {
                assertThat(written.getSheet("Checkpoints")).isNull();
            }
        }
    }
}
