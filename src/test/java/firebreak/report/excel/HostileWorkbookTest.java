package firebreak.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.deeds.ReportInput;
import firebreak.report.model.HostileTexts;
import firebreak.report.model.ReportModel;
import firebreak.sample.SampleFixture;
import firebreak.store.Opening;
import firebreak.work.Progress;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// Texts that spreadsheets would run, in every column of every sheet.
class HostileWorkbookTest {
    /// Columns in which a client's or a person's words stand.
    private static final int COLUMNS = 100;

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    @Test
    void noTextBecomesAFormulaAnywhere(@TempDir Path folder) throws Exception {
        ReportModel model;
        try (var file =
                switch (SampleFixture.write(folder.resolve("s"))) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening other -> throw new AssertionError(other);
                }) {
            model =
                    ReportInput.read(
                            file, Instant.parse("2026-11-20T12:00:00Z"), "0.1.0", Progress.NONE);
        }
        var target = folder.resolve("h.xlsx");
        PatternWorkbook.write(HostileTexts.in(model), target, Progress.NONE);
        var reached = new TreeSet<String>();
        try (var in = Files.newInputStream(target);
                var workbook = new XSSFWorkbook(in)) {
            for (var sheet : workbook)
                for (var row : sheet)
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(sheet.getSheetName()).isEqualTo("Check");
                            continue;
                        }
                        if (cell.getCellType() != CellType.STRING) continue;
                        var text = cell.getStringCellValue();
                        if (HostileTexts.SIGNS.stream()
                                .anyMatch(s -> text.startsWith(s.replace('\r', '\n'))))
                            reached.add(sheet.getSheetName() + "!" + cell.getColumnIndex());
                    }
            for (var r = 1; r <= workbook.getSheet("Check").getLastRowNum(); r++) {
                var row = workbook.getSheet("Check").getRow(r);
                onlyOurWords(row.getCell(2).getCellFormula());
                assertThat(row.getCell(3).getStringCellValue())
                        .as(row.getCell(0).getStringCellValue())
                        .isEqualTo("equal");
            }
        }
        assertThat(reached).hasSizeGreaterThan(COLUMNS);
        try (var zip = new ZipFile(target.toFile())) {
            for (var entry : zip.stream().toList()) {
                assertThat(entry.getName()).doesNotContain("externalLink");
                if (!entry.getName().startsWith("xl/worksheets/sheet")) continue;
                var xml =
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (xml.contains("<f>")) assertThat(xml).contains("COUNTIFS(");
            }
        }
    }

    /// Formulas are made of cells, functions and the program's own words alone.
    private static void onlyOurWords(String formula) {
        var words = LITERAL.matcher(formula);
        while (words.find())
            assertThat(words.group(1)).matches("[?*~=]|\\?\\*|~[~*?]|>=0?|<|(<>)?[A-Z][A-Za-z ]*");
        assertThat(words.replaceAll("")).matches("[A-Za-z0-9$:(),.+*/&!' ]+");
    }
}
