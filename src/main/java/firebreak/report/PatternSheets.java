package firebreak.report;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.time.ZoneId;
import java.util.List;

/// The sheets that show a pattern: its numbers in a table, and beside or below them a native chart
/// over the same cells.
final class PatternSheets {
    /// The row of the column names; title, reading and basis stand above it.
    static final int HEAD = 4;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final ReportModel model;
    private final Charts charts;

    PatternSheets(XSSFWorkbook workbook, SheetStyles styles, ReportModel model, Charts charts) {
        this.workbook = workbook;
        this.styles = styles;
        this.model = model;
        this.charts = charts;
    }

    void matrix() {
        var heat = charts.matrix();
        var stages = heat.columns().size();
        var sheet = sheet(Text.of("report.sheet.matrix"), heat.text(), stages + 2);
        names(
                sheet,
                HEAD,
                heat.text().verticalAxis(),
                heat.columns(),
                Text.of("report.column.total"),
                styles.headMiddle);
        var highest = heat.values().stream().flatMap(List::stream).mapToInt(n -> n).max().orElse(0);
        for (var i = 0; i < heat.rows().size(); i++) {
            var row = row(sheet, HEAD + 1 + i).text(heat.rows().get(i), styles.bold);
            for (var n : heat.values().get(i)) row.number(n, styles.shade(Shade.of(n, highest)));
            if (stages > 0)
                row.formula(sum(HEAD + 1 + i, 1, HEAD + 1 + i, stages), styles.numberMiddle);
        }
        totals(sheet, heat.rows().size(), stages + 1, styles.totalMiddle);
        var time = HEAD + heat.rows().size() + 4;
        leadership(sheet, time);
        if (charts.stages().empty()) return;
        var chart = chart(sheet, charts.stages().text(), time + heat.rows().size() + 4, 0, 8);
        NativeCharts.stackedBars(
                chart,
                charts.stages(),
                new ChartCells(sheet, HEAD, 0, stages, true),
                NativeCharts.Place.SHEET);
    }

    private void leadership(XSSFSheet sheet, int first) {
        var matrix = model.patterns().matrix();
        row(sheet, first - 1).text(Text.of("report.patterns.leadership"), styles.bold);
        names(
                sheet,
                first,
                charts.matrix().text().verticalAxis(),
                charts.matrix().columns(),
                Text.of("report.column.total"),
                styles.headMiddle);
        var highest =
                matrix.leadershipMinutes().stream()
                        .flatMap(List::stream)
                        .mapToInt(n -> n)
                        .max()
                        .orElse(0);
        for (var i = 0; i < charts.matrix().rows().size(); i++) {
            var row = row(sheet, first + 1 + i).text(charts.matrix().rows().get(i), styles.bold);
            for (var n : matrix.leadershipMinutes().get(i))
                row.number(n, styles.shade(Shade.of(n, highest)));
            if (!matrix.stages().isEmpty())
                row.formula(
                        sum(first + 1 + i, 1, first + 1 + i, matrix.stages().size()),
                        styles.numberMiddle);
        }
    }

    void months() {
        var spec = charts.months();
        var series = spec.series().size();
        var sheet = sheet(Text.of("report.sheet.months"), spec.text(), series + 2);
        names(
                sheet,
                HEAD,
                spec.text().horizontalAxis(),
                spec.series().stream().map(ChartSpec.Series::name).toList(),
                Text.of("report.column.total"),
                styles.headRight);
        for (var m = 0; m < spec.categories().size(); m++) {
            var row = row(sheet, HEAD + 1 + m).text(spec.categories().get(m), styles.label);
            for (var s : spec.series()) row.number(s.values().get(m), styles.figure);
            row.formula(sum(HEAD + 1 + m, 1, HEAD + 1 + m, series), styles.figure);
        }
        totals(sheet, spec.categories().size(), series + 1, styles.total);
        sheet.createFreezePane(1, HEAD + 1);
        if (spec.empty()) return;
        NativeCharts.stackedBars(
                chart(sheet, spec.text(), HEAD, series + 3, 12),
                spec,
                new ChartCells(sheet, HEAD, 0, spec.categories().size(), false),
                NativeCharts.Place.SHEET);
    }

    void factors() {
        var spec = charts.factors();
        var sheet = sheet(Text.of("report.sheet.factors"), spec.text(), 7);
        sheet.setColumnWidth(0, 36 * 256);
        var names = row(sheet, HEAD);
        names.text(Text.of("report.column.factor"), styles.head)
                .text(Text.of("report.column.origin"), styles.head);
        for (var key : List.of("incidents", "share", "low", "high", "cumulative"))
            names.text(Text.of("report.column." + key), styles.headRight);
        sheet.getRow(HEAD).setHeightInPoints(32);
        var line = HEAD + 1;
        for (var f : model.patterns().factors().factors())
            row(sheet, line++)
                    .text(f.factor().label(), styles.label)
                    .text(Text.of(f.factor().origin()), styles.label)
                    .number(f.proportion().count(), styles.figure)
                    .number(f.proportion().share(), styles.percent)
                    .number(f.proportion().low(), styles.percent)
                    .number(f.proportion().high(), styles.percent)
                    .number(f.cumulativeShare(), styles.percent);
        sheet.createFreezePane(1, HEAD + 1);
        if (spec.empty()) return;
        NativeCharts.pareto(
                chart(sheet, spec.text(), HEAD, 8, 12),
                spec,
                new ChartCells(sheet, HEAD, 0, spec.categories().size(), false),
                2,
                6,
                NativeCharts.Place.SHEET);
    }

    private XSSFSheet sheet(String name, ChartText text, int columns) {
        var sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(17);
        sheet.setColumnWidth(0, 20 * 256);
        for (var i = 1; i < columns; i++) sheet.setColumnWidth(i, 15 * 256);
        row(sheet, 0).text(text.title(), styles.title);
        sheet.getRow(0).setHeightInPoints(26);
        row(sheet, 1).text(text.reading(), styles.label);
        row(sheet, 2).text(text.basis(), styles.quiet);
        ListSheet.setUpPage(sheet, false);
        sheet.getPrintSetup().setFitHeight((short) 1);
        return sheet;
    }

    private void names(
            XSSFSheet sheet,
            int line,
            String first,
            List<String> middle,
            String last,
            CellStyle look) {
        var row = row(sheet, line).text(first, styles.head);
        for (var name : middle) row.text(name, look);
        row.text(last, look);
        sheet.getRow(line).setHeightInPoints(32);
    }

    private void totals(XSSFSheet sheet, int lines, int columns, CellStyle look) {
        if (lines == 0) return;
        var row =
                row(sheet, HEAD + 1 + lines).text(Text.of("report.column.total"), styles.totalText);
        for (var c = 1; c <= columns; c++) row.formula(sum(HEAD + 1, c, HEAD + lines, c), look);
    }

    private static String sum(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return "SUM(%s:%s)"
                .formatted(
                        new CellReference(firstRow, firstColumn).formatAsString(),
                        new CellReference(lastRow, lastColumn).formatAsString());
    }

    private Rows row(XSSFSheet sheet, int line) {
        ZoneId zone = model.assessment().zone();
        return new Rows(sheet.createRow(line), styles, zone);
    }

    private static XDDFChart chart(
            XSSFSheet sheet, ChartText text, int row, int column, int columns) {
        var drawing = sheet.createDrawingPatriarch();
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + columns, row + 20);
        var chart = drawing.createChart(anchor);
        var described =
                drawing.getCTDrawing()
                        .getTwoCellAnchorArray(0)
                        .getGraphicFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr();
        described.setDescr(CleanText.line(text.title() + ". " + text.reading()));
        return chart;
    }
}
