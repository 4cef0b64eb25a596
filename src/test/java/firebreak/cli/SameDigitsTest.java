package firebreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.pictures.Figure;
import firebreak.analysis.pictures.Ledger;
import firebreak.analysis.pictures.Picture;
import firebreak.analysis.pictures.Pictures;
import firebreak.analysis.pictures.Slice;
import firebreak.deeds.HistoryReading;
import firebreak.deeds.ReportInput;
import firebreak.domain.Text;
import firebreak.report.excel.PatternWorkbook;
import firebreak.report.model.Unbroken;
import firebreak.report.word.PatternDocument;
import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.work.Progress;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The screen, the command line, Word and Excel show the same digits of every figure.
class SameDigitsTest {
    private static List<Picture> pictures;
    private static Ledger ledger;
    private static List<String> word;
    private static XSSFWorkbook excel;
    private static JsonNode json;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        var home = folder.resolve("sample");
        // The command line asks the clock for today; so does this, that both leave out the same.
        var now = Instant.now();
        var docx = folder.resolve("a.docx");
        var xlsx = folder.resolve("a.xlsx");
        try (var file = ((Opening.Opened) SampleFixture.write(home)).file()) {
            var today = LocalDate.ofInstant(now, file.info().zone());
            pictures = Pictures.of(HistoryReading.read(file, today), file.patterns().choices());
            ledger =
                    Ledger.of(
                            pictures,
                            Slice.ALL,
                            file.journal().revision(),
                            file.codebooks().current().version());
            var model = ReportInput.read(file, now, "0.1.0", Progress.NONE);
            PatternDocument.write(model, docx, Progress.NONE);
            PatternWorkbook.write(model, xlsx, Progress.NONE);
        }
        try (var in = Files.newInputStream(docx)) {
            word =
                    new XWPFDocument(in)
                            .getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
        try (var in = Files.newInputStream(xlsx)) {
            excel = new XSSFWorkbook(in);
        }
        json = Ran.firebreak("analyse", home, "--json").done().json();
    }

    @Test
    void thereAreManyFigures() {
        assertThat(ledger.figures()).hasSizeGreaterThan(200);
        assertThat(ledger.figures()).anyMatch(f -> f.value() != null && f.interval() != null);
    }

    @Test
    void theCommandLinePrintsTheLedgerOfTheScreen() {
        var printed = json.at("/ledger/figures");
        assertThat(printed).hasSize(ledger.figures().size());
        assertThat(json.at("/ledger/revision").asLong()).isEqualTo(ledger.revision());
        for (int i = 0; i < ledger.figures().size(); i++) {
            var figure = ledger.figures().get(i);
            var one = printed.get(i);
            assertThat(one.get("id").asString()).isEqualTo(figure.id());
            assertThat(one.get("shown").asString()).as(figure.id()).isEqualTo(figure.shown());
            assertThat(one.get("shownInterval").asString())
                    .as(figure.id())
                    .isEqualTo(figure.shownInterval());
            if (figure.value() == null) assertThat(one.get("value").isNull()).isTrue();
            else assertThat(one.get("value").asDouble()).isEqualTo(figure.value());
        }
    }

    @Test
    void theLedgerSheetHoldsTheSameFigures() {
        var sheet = Objects.requireNonNull(excel.getSheet(Text.of("report.sheet.ledger")));
        var columns = new HashMap<String, Integer>();
        for (var cell : sheet.getRow(0))
            columns.put(cell.getStringCellValue(), cell.getColumnIndex());
        assertThat(sheet.getLastRowNum()).isEqualTo(ledger.figures().size());
        for (int i = 0; i < ledger.figures().size(); i++)
            same(ledger.figures().get(i), sheet.getRow(i + 1), columns);
    }

    private static void same(Figure figure, Row row, Map<String, Integer> columns) {
        assertThat(text(row, columns, "figure")).isEqualTo(figure.id());
        assertThat(text(row, columns, "shown")).as(figure.id()).isEqualTo(figure.shown());
        assertThat(text(row, columns, "interval"))
                .as(figure.id())
                .isEqualTo(figure.shownInterval());
        var value = cell(row, columns, "value");
        if (figure.value() == null)
            assertThat(value == null || value.getCellType() == CellType.BLANK).isTrue();
        else
            assertThat(Objects.requireNonNull(value).getNumericCellValue())
                    .as(figure.id())
                    .isEqualTo(figure.value());
    }

    private static Cell cell(Row row, Map<String, Integer> columns, String key) {
        return row.getCell(columns.get(Text.of("report.column." + key)));
    }

    private static String text(Row row, Map<String, Integer> columns, String key) {
        var cell = cell(row, columns, key);
        return cell == null ? "" : cell.getStringCellValue();
    }

    @Test
    void wordAndExcelReadThePicturesInTheWordsOfTheScreen() {
        for (var picture : pictures)
            for (var view : picture.views()) {
                if (!view.instead().isEmpty()) continue;
                if (picture.kind() != Picture.Kind.ORIGIN_BY_STAGE
                        && picture.kind() != Picture.Kind.FACTORS) {
                    assertThat(word).contains(Unbroken.text(view.spec().text().reading()));
                    assertThat(word).contains(Unbroken.text(view.spec().text().basis()));
                }
            }
        for (var picture : pictures) {
            var sheet = excel.getSheet(Text.of(picture.kind()));
            if (sheet == null) continue;
            var text = picture.views().getFirst().spec().text();
            // Factors and months have tables of their own; what they say stands on the summary.
            if (picture.kind() == Picture.Kind.FACTORS || picture.kind() == Picture.Kind.MONTHS) {
                assertThat(texts(excel.getSheet("Summary"))).contains(text.reading());
                continue;
            }
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(text.reading());
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo(text.basis());
        }
        assertThat(pictures)
                .filteredOn(p -> excel.getSheet(Text.of(p.kind())) != null)
                .hasSizeGreaterThan(7);
    }

    private static List<String> texts(Sheet sheet) {
        var texts = new ArrayList<String>();
        for (var row : sheet)
            for (var cell : row)
                if (cell.getCellType() == CellType.STRING) texts.add(cell.getStringCellValue());
        return texts;
    }

    @Test
    void theCommandLineReadsThemSoToo() {
        for (int i = 0; i < pictures.size(); i++)
            for (int v = 0; v < pictures.get(i).views().size(); v++) {
                var view = pictures.get(i).views().get(v);
                assertThat(json.at("/pictures/" + i + "/views/" + v + "/reading").asString())
                        .isEqualTo(
                                view.instead().isEmpty()
                                        ? view.spec().text().reading()
                                        : view.instead());
            }
    }
}
