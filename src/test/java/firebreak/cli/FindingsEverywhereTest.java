package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.findings.FindingBoard;
import firebreak.deeds.FindingReading;
import firebreak.deeds.ReportInput;
import firebreak.domain.finding.Finding;
import firebreak.domain.finding.FindingState;
import firebreak.domain.finding.PinnedFigure;
import firebreak.domain.finding.Ranks;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.model.ReportModel;
import firebreak.report.model.Unbroken;
import firebreak.report.word.PatternDocument;
import firebreak.sample.SampleFixture;
import firebreak.store.AssessmentFile;
import firebreak.store.FindingStore;
import firebreak.store.Opening;
import firebreak.work.Progress;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Findings in both documents, on the command line and on the board: the same digits everywhere.
class FindingsEverywhereTest {
    private static final Path LOOK = Path.of("target/look");
    private static FindingBoard board;
    private static List<String> paragraphs;
    private static XWPFDocument document;
    private static XSSFWorkbook workbook;
    private static JsonNode listed;
    private static String printed;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        var home = folder.resolve("s");
        ReportModel model;
        try (var file = ((Opening.Opened) SampleFixture.write(home)).file()) {
            moveOn(file);
            model =
                    ReportInput.read(
                            file, Instant.parse("2026-11-20T12:00:00Z"), "0.1.0", Progress.NONE);
            board = FindingReading.board(file, LocalDate.of(2026, 11, 20));
        }
        var word = LOOK.resolve("findings.docx");
        var excel = LOOK.resolve("findings.xlsx");
        PatternDocument.write(model, word, Progress.NONE);
        PatternWorkbook.write(model, excel, Progress.NONE);
        try (var in = Files.newInputStream(word)) {
            document = new XWPFDocument(in);
        }
        try (var in = Files.newInputStream(excel)) {
            workbook = new XSSFWorkbook(in);
        }
        paragraphs = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        listed =
                JsonMapper.shared()
                        .readTree(
                                Ran.firebreak("list", home.toString(), "findings", "--json").out())
                        .get("findings");
        printed = Ran.firebreak("list", home.toString(), "findings").out();
    }

    /// The first one tells a number that is another now; the last one is a person's own, and looks
    /// like a formula.
    private static void moveOn(AssessmentFile file) {
        var findings = file.patterns().findings();
        var first = findings.accepted().getFirst();
        var figures = new ArrayList<>(first.figures());
        var now = figures.getFirst();
        figures.set(
                0,
                new PinnedFigure(
                        now.id(),
                        now.definition(),
                        "12\u00a0%",
                        "[1\u00a0% – 30\u00a0%]",
                        0.12,
                        0.01,
                        0.3,
                        2L,
                        17L));
        findings.save(
                "Change",
                List.of(
                        first.withWords(first.words(), figures, first.revision()),
                        new Finding(
                                FindingStore.newId(),
                                Ranks.after(findings.all()),
                                FindingState.ACCEPTED,
                                "",
                                "=Begin with criteria",
                                "9",
                                List.of(),
                                1)));
    }

    @Test
    void theSummaryTellsThemInTheirOrderWithTheNumbersOfTheirAcceptance() {
        var accepted = board.accepted();
        int at = paragraphs.indexOf("Findings");
        assertThat(at).isPositive().isLessThan(paragraphs.indexOf("The numbers in brief"));
        for (int i = 0; i < accepted.size(); i++) {
            var told = paragraphs.get(at + 1 + i);
            assertThat(told)
                    .startsWith(
                            "Finding " + (i + 1) + ". " + Unbroken.text(accepted.get(i).told()));
            assertThat(told.contains("Its numbers have changed since")).isEqualTo(i == 0);
            assertThat(told.contains("Whether its numbers still hold can't be told"))
                    .isEqualTo(i == accepted.size() - 1);
        }
        assertThat(paragraphs.get(at + 1)).contains("12\u00a0% [1\u00a0% – 30\u00a0%]");
    }

    @Test
    void theAppendixHasBothNumbersOfThoseThatMovedOn() {
        var today = board.index().figure("preventable.share").orElseThrow();
        assertThat(paragraphs).contains("Findings whose numbers have changed");
        var table =
                document.getTables().stream()
                        .filter(t -> t.getText().contains("As told"))
                        .findFirst()
                        .orElseThrow();
        assertThat(table.getNumberOfRows()).isEqualTo(3);
        var row = table.getRow(1);
        assertThat(row.getCell(1).getText()).isEqualTo(today.definition());
        assertThat(row.getCell(2).getText())
                .startsWith("12\u00a0% [1\u00a0% – 30\u00a0%] (2 of 17)");
        assertThat(row.getCell(3).getText())
                .startsWith(today.shown() + " " + today.shownInterval());
        assertThat(table.getRow(2).getCell(1).getText()).contains("can't read");
    }

    @Test
    void theWorkbookHasASheetOfThem() {
        var sheet = workbook.getSheet("Findings");
        assertThat(sheet.getLastRowNum()).isEqualTo(board.accepted().size());
        for (int i = 0; i < board.accepted().size(); i++) {
            var row = sheet.getRow(i + 1);
            var finding = board.accepted().get(i);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(i + 1);
            assertThat(row.getCell(1).getStringCellValue()).endsWith(finding.told());
            for (var figure : finding.figures())
                assertThat(row.getCell(4).getStringCellValue())
                        .contains(figure.id() + " = " + figure.whole());
        }
        var today = board.index().figure("preventable.share").orElseThrow();
        assertThat(sheet.getRow(1).getCell(6).getStringCellValue())
                .contains("preventable.share = " + today.shown() + " " + today.shownInterval());
        assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).isEqualTo("Holds");
    }

    @Test
    void theCommandLineListsThemWithTheSameDigits() {
        assertThat(listed.size()).isEqualTo(board.accepted().size());
        for (int i = 0; i < listed.size(); i++) {
            var finding = board.accepted().get(i);
            assertThat(listed.get(i).get("finding").asString()).isEqualTo(finding.told());
            assertThat(listed.get(i).get("place").asInt()).isEqualTo(i + 1);
        }
        assertThat(listed.get(0).get("standing").asString()).isEqualTo("stale");
        assertThat(listed.get(0).get("today").toString()).contains("preventable.share = 9");
        assertThat(listed.get(1).get("standing").asString()).isEqualTo("holds");
        assertThat(listed.get(listed.size() - 1).get("standing").asString()).isEqualTo("unknown");
        assertThat(listed.get(listed.size() - 1).get("part").isNull()).isTrue();
        assertThat(printed)
                .contains("1. " + board.accepted().getFirst().told() + " (other numbers now)")
                .contains("   now preventable.share = ");
    }
}
