package firebreak.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.tagging.TaggingState;
import firebreak.report.model.Models;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;
import firebreak.work.Progress;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sheet that counts again, computed by another engine from the finished file.
class CheckSheetTest {
    private static final ReportModel MODEL = Models.generated(180);
    private static Path file;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        file = folder.resolve("a.xlsx");
        PatternWorkbook.write(MODEL, file, Progress.NONE);
    }

    private static XSSFWorkbook opened(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void everyRowIsEqualAsWrittenAndWhenComputedAnew() throws IOException {
        try (var workbook = opened(file)) {
            assertThat(workbook.getForceFormulaRecalculation()).isTrue();
            var sheet = workbook.getSheet("Check");
            assertThat(sheet.getLastRowNum()).isGreaterThan(50);
            var before = new ArrayList<Double>();
            for (var r = 1; r <= sheet.getLastRowNum(); r++) {
                var row = sheet.getRow(r);
                before.add(row.getCell(2).getNumericCellValue());
                assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.FORMULA);
                assertThat(row.getCell(3).getStringCellValue())
                        .as(row.getCell(0).getStringCellValue())
                        .isEqualTo("equal");
            }
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (var r = 1; r <= sheet.getLastRowNum(); r++) {
                var row = sheet.getRow(r);
                assertThat(evaluator.evaluate(row.getCell(2)).getNumberValue())
                        .as(row.getCell(0).getStringCellValue())
                        .isEqualTo(before.get(r - 1));
                assertThat(evaluator.evaluate(row.getCell(3)).getStringValue()).isEqualTo("equal");
            }
        }
    }

    /// A sheet that can't find a fault is worth nothing.
    @Test
    void aChangedRowIsFound() throws IOException {
        try (var workbook = opened(file)) {
            var incidents = workbook.getSheet("Incidents");
            var state = column(incidents.getRow(0), "Tagging");
            for (var row : incidents)
                if (row.getCell(state).getStringCellValue().equals("Done")) {
                    // POI changes no text that stands within its cell.
                    row.createCell(state).setCellValue("Draft");
                    break;
                }
            assertThat(differing(workbook))
                    .contains(
                            "Incidents whose tagging is: Done",
                            "Incidents whose tagging is: Draft");
        }
    }

    private static List<String> differing(XSSFWorkbook workbook) {
        var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        var differing = new ArrayList<String>();
        for (var row : workbook.getSheet("Check"))
            if (row.getRowNum() > 0
                    && evaluator.evaluate(row.getCell(3)).getStringValue().equals("differs"))
                differing.add(row.getCell(0).getStringCellValue());
        return differing;
    }

    private static int column(org.apache.poi.ss.usermodel.Row head, String name) {
        for (Cell cell : head)
            if (cell.getStringCellValue().equals(name)) return cell.getColumnIndex();
        throw new AssertionError("no column " + name);
    }

    /// What is said not to agree is said in the file, too, without any computing.
    @Test
    void valuesThatDifferAreWrittenAsDiffering(@TempDir Path folder) throws IOException {
        var rows = new ArrayList<>(MODEL.rows());
        var tagged =
                rows.stream()
                        .filter(r -> Names.state(r.tagging()) == TaggingState.DONE)
                        .findFirst()
                        .orElseThrow();
        rows.remove(tagged);
        var wrong =
                new ReportModel(
                        MODEL.assessment(),
                        MODEL.revision(),
                        MODEL.written(),
                        MODEL.codebook(),
                        MODEL.patterns(),
                        rows,
                        MODEL.series(),
                        MODEL.programVersion());
        var target = folder.resolve("w.xlsx");
        PatternWorkbook.write(wrong, target, Progress.NONE);
        try (var workbook = opened(target)) {
            var said = new ArrayList<String>();
            for (var row : workbook.getSheet("Check"))
                if (row.getCell(3).getStringCellValue().equals("differs"))
                    said.add(row.getCell(0).getStringCellValue());
            assertThat(said).contains("Incidents", "Incidents whose tagging is: Done");
            assertThat(differing(workbook)).isEqualTo(said);
        }
    }
}
