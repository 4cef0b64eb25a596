package firebreak.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.analysis.FactorCount;
import firebreak.domain.report.ReportPlan;
import firebreak.report.charts.ChartCheck;
import firebreak.report.model.Models;
import firebreak.report.model.ReportModel;
import firebreak.report.model.ReportRow;
import firebreak.work.Progress;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The finished Excel workbook, opened again as a reader's program does.
class PatternWorkbookTest {
    private static final ReportModel MODEL = Models.generated(180);
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        workbook = written(MODEL, folder.resolve("a.xlsx"));
    }

    @Test
    void sheetsHaveTheirRows() {
        var names = new ArrayList<String>();
        for (var sheet : workbook) names.add(sheet.getSheetName());
        assertThat(names)
                .containsExactly(
                        "Contents",
                        "Summary",
                        "Matrix",
                        "Leadership minutes",
                        "Months",
                        "Factors",
                        "Incidents",
                        "Taggings",
                        "Codebook",
                        "Weekly series",
                        "Check");
        assertThat(workbook.getSheet("Incidents").getLastRowNum()).isEqualTo(180);
        assertThat(workbook.getSheet("Taggings").getLastRowNum())
                .isEqualTo((int) MODEL.rows().stream().filter(r -> r.tagging() != null).count());
    }

    @Test
    void everySheetIsOneTableWithAHeadThatStays() {
        var names = new HashSet<String>();
        for (var sheet : workbook) {
            var tables = ((XSSFSheet) sheet).getTables();
            assertThat(tables).as(sheet.getSheetName()).hasSize(1);
            assertThat(sheet.getNumMergedRegions()).isZero();
            var table = tables.getFirst();
            assertThat(names.add(table.getName())).isTrue();
            assertThat(table.getCTTable().isSetAutoFilter()).isTrue();
            var heads = new ArrayList<String>();
            for (var c = table.getStartColIndex(); c <= table.getEndColIndex(); c++)
                heads.add(sheet.getRow(table.getStartRowIndex()).getCell(c).getStringCellValue());
            assertThat(table.getCTTable().getTableColumns().getTableColumnList())
                    .extracting(c -> c.getName())
                    .containsExactlyElementsOf(heads)
                    .doesNotHaveDuplicates();
            if (sheet.getSheetName().equals("Contents")) continue;
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) (table.getStartRowIndex() + 1));
        }
    }

    @Test
    void contentsNameEverySheetWithItsRows() {
        var sheet = workbook.getSheet("Contents");
        var table = ((XSSFSheet) sheet).getTables().getFirst();
        var named = new ArrayList<String>();
        for (var r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
            var cell = sheet.getRow(r).getCell(0);
            named.add(cell.getStringCellValue());
            assertThat(cell.getHyperlink().getAddress())
                    .isEqualTo("'" + cell.getStringCellValue() + "'!A1");
            var of = workbook.getSheet(cell.getStringCellValue());
            assertThat((int) sheet.getRow(r).getCell(1).getNumericCellValue())
                    .isEqualTo(((XSSFSheet) of).getTables().getFirst().getDataRowCount());
            assertThat(sheet.getRow(r).getCell(2).getStringCellValue()).isNotBlank();
        }
        var names = new ArrayList<String>();
        for (var other : workbook) names.add(other.getSheetName());
        assertThat(named).containsExactlyElementsOf(names.subList(1, names.size()));
    }

    @Test
    void datesAndNumbersAreReal() {
        var sheet = workbook.getSheet("Incidents");
        var first = MODEL.rows().getFirst().incident().facts();
        var detected = sheet.getRow(1).getCell(column(sheet, "Detected"));
        assertThat(DateUtil.isCellDateFormatted(detected)).isTrue();
        assertThat(detected.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(detected.getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.ofInstant(first.clocks().detected(), Models.ZONE));
        for (var i = 0; i < 180; i++) {
            var minutes = MODEL.rows().get(i).incident().facts().effort().leadershipMinutes();
            var cell = sheet.getRow(i + 1).getCell(column(sheet, "Leadership minutes"));
            if (minutes == null) assertThat(cell).isNull();
            else assertThat(cell.getNumericCellValue()).isEqualTo(minutes.doubleValue());
        }
    }

    @Test
    void chartsOfTheSummaryShowTheirCells() throws Exception {
        var drawing = workbook.getSheet("Summary").getDrawingPatriarch();
        var charts = drawing.getCharts();
        assertThat(charts).hasSize(3);
        for (var chart : charts) ChartCheck.check(chart, workbook::getSheet);
        var said = new HashSet<String>();
        for (var anchor : drawing.getCTDrawing().getTwoCellAnchorList())
            said.add(anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getDescr());
        assertThat(said).hasSize(3).doesNotContain("");
        var pareto = charts.get(2).getCTChart().getPlotArea();
        assertThat(
                        pareto
                                .getLineChartArray(0)
                                .getSerArray(0)
                                .getVal()
                                .getNumRef()
                                .getNumCache()
                                .getPtList()
                                .stream()
                                .map(p -> Double.valueOf(p.getV())))
                .containsExactlyElementsOf(
                        MODEL.patterns().factors().factors().stream()
                                .map(FactorCount::cumulativeShare)
                                .toList());
    }

    @Test
    void clientTextIsNeverAFormula(@TempDir Path folder) throws Exception {
        var beginnings =
                List.of("=cmd|'/C calc'!A0", "@SUM(A1)", "-1+1", "+1", "\t=1", "\r=1", "_x000D_");
        var rows = new ArrayList<ReportRow>();
        for (var i = 0; i < beginnings.size(); i++)
            rows.add(Models.row("=K" + i, beginnings.get(i), beginnings.get(i), true));
        try (var written = written(Models.of("=1+1", rows), folder.resolve("f.xlsx"))) {
            for (var sheet : written)
                for (var row : sheet)
                    for (var cell : row)
                        if (cell.getCellType() == CellType.FORMULA)
                            assertThat(sheet.getSheetName()).isEqualTo("Check");
            var sheet = written.getSheet("Incidents");
            for (var i = 0; i < beginnings.size(); i++) {
                assertThat(text(sheet, i + 1, "Key")).isEqualTo("=K" + i);
                assertThat(text(sheet, i + 1, "Title"))
                        .isEqualTo(beginnings.get(i).replace('\r', '\n'));
            }
        }
    }

    @Test
    void oddTextsArrive(@TempDir Path folder) throws Exception {
        var long_ =
                new java.util.Random(1)
                        .ints(40_000, 'a', 'z')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        var rows =
                List.of(
                        Models.row(
                                "A", "a\u0000b\u0008c\uFFFEd\uD800e", "\uD83D\uDE80 launch", true),
                        Models.row("B", "\u05E9\u05DC\u05D5\u05DD & <b>", long_, true),
                        Models.row("C", "x", "a" + long_.replace("b", "\uD83D\uDE80"), false));
        try (var written = written(Models.of(rows), folder.resolve("o.xlsx"))) {
            var sheet = written.getSheet("Incidents");
            assertThat(text(sheet, 1, "Title")).isEqualTo("abcde");
            assertThat(text(sheet, 1, "Text")).isEqualTo("\uD83D\uDE80 launch");
            assertThat(text(sheet, 2, "Title")).isEqualTo("\u05E9\u05DC\u05D5\u05DD & <b>");
            assertThat(text(sheet, 2, "Text"))
                    .hasSize(32_767)
                    .startsWith(long_.substring(0, 32_000))
                    .endsWith("[cut]");
            assertThat(text(sheet, 3, "Text")).endsWith("[cut]").doesNotContain("\uFFFD");
        }
    }

    @Test
    void classificationAndAccentAreThoseOfThePlan(@TempDir Path folder) throws Exception {
        var plan = MODEL.plan();
        var model =
                MODEL.with(
                        new ReportPlan(
                                plan.edition(),
                                plan.profile(),
                                plan.sections(),
                                "R&D only",
                                plan.firm(),
                                "FFE680",
                                plan.logo(),
                                plan.template(),
                                plan.words()),
                        MODEL.look());
        try (var written = written(model, folder.resolve("p.xlsx"))) {
            for (var sheet : written)
                assertThat(sheet.getFooter().getLeft()).isEqualTo("R&&D only");
            var head = written.getSheet("Incidents").getRow(0).getCell(0).getCellStyle();
            assertThat(head.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFFFE680");
            assertThat(head.getFont().getXSSFColor().getARGBHex()).isEqualTo("FF000000");
        }
    }

    @Test
    void anEmptyAssessmentMakesASensibleWorkbook(@TempDir Path folder) throws Exception {
        var model = Models.of(List.of());
        try (var empty = written(model, folder.resolve("e.xlsx"))) {
            assertThat(empty.getSheet("Incidents").getTables()).isEmpty();
            assertThat(empty.getSheet("Summary").getDrawingPatriarch()).isNull();
            assertThat(empty.getSheet("Contents").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Incident pattern analysis");
        }
    }

    static XSSFWorkbook written(ReportModel model, Path file) throws IOException {
        PatternWorkbook.write(model, file, Progress.NONE);
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static int column(XSSFSheet sheet, String name) {
        for (Cell cell : sheet.getRow(0))
            if (cell.getStringCellValue().equals(name)) return cell.getColumnIndex();
        throw new AssertionError("no column " + name);
    }

    private static String text(XSSFSheet sheet, int row, String column) {
        var cell = sheet.getRow(row).getCell(column(sheet, column));
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        return cell.getStringCellValue();
    }
}
