package firebreak.report.excel;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;
import firebreak.report.charts.ChartData;
import firebreak.report.charts.NativeCharts;
import firebreak.report.charts.NativeLines;
import firebreak.report.model.CleanText;
import firebreak.report.model.Shade;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.ArrayList;
import java.util.List;

/// A sheet with one chart: its title, reading and basis, its numbers, and beside them the native
/// chart over the same cells. What Office has no chart for stands as a shaded table.
final class ChartSheet {
    /// The row of the column names; title, reading and basis stand above it.
    static final int HEAD = 4;

    private static final int CHART_COLUMNS = 12;
    private static final int CHART_ROWS = 22;

    /// So many columns get less room each.
    private static final int MANY = 12;

    private static final int NARROW = 7;

    /// The letters of a name that its column shows at least, and at most.
    private static final int NAMES = 30;

    private static final int LONGEST = 64;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final String name;

    ChartSheet(XSSFWorkbook workbook, SheetStyles styles, String name) {
        this.workbook = workbook;
        this.styles = styles;
        this.name = name;
    }

    void write(ChartSpec.ControlLine spec) {
        var sheet = sheet(spec.text(), 8);
        var cells = ChartData.of(spec).onto(sheet, HEAD);
        head(sheet, 8, spec.categories().size(), styles.headRight);
        sheet.setColumnWidth(7, 40 * 256);
        if (!spec.empty())
            NativeLines.control(chart(sheet, spec, 9), spec, cells, NativeCharts.Place.SHEET);
    }

    void write(ChartSpec.StackedBars spec) {
        var columns = spec.series().size() + 1;
        var sheet = sheet(spec.text(), columns);
        var cells = ChartData.of(spec).onto(sheet, HEAD);
        head(sheet, columns, spec.categories().size(), styles.headRight);
        if (!spec.empty())
            NativeCharts.stackedBars(
                    chart(sheet, spec, columns + 1), spec, cells, NativeCharts.Place.SHEET);
    }

    void write(ChartSpec.Pareto spec) {
        var sheet = sheet(spec.text(), 3);
        var cells = ChartData.of(spec).onto(sheet, HEAD);
        head(sheet, 3, spec.categories().size(), styles.headRight);
        if (!spec.empty())
            NativeCharts.pareto(chart(sheet, spec, 4), spec, cells, 1, 2, NativeCharts.Place.SHEET);
    }

    void write(ChartSpec.Lines spec) {
        var columns = spec.lines().size() + 1;
        var sheet = sheet(spec.text(), columns);
        var cells = ChartData.of(spec).onto(sheet, HEAD);
        head(sheet, columns, spec.categories().size(), styles.headRight);
        if (!spec.empty())
            NativeLines.lines(
                    chart(sheet, spec, columns + 1), spec, cells, NativeCharts.Place.SHEET);
    }

    void write(ChartSpec.Estimates spec) {
        var sheet = sheet(spec.text(), 8);
        var cells = ChartData.of(spec).onto(sheet, HEAD);
        head(sheet, 8, spec.categories().size(), styles.headRight);
        if (!spec.empty())
            NativeLines.estimates(chart(sheet, spec, 9), spec, cells, NativeCharts.Place.SHEET);
    }

    /// Durations stay numbers in their unit, so that they can be computed with.
    void write(ChartSpec.Spreads spec) {
        var columns =
                List.of(
                        spec.text().horizontalAxis(),
                        spec.text().unit(),
                        Text.of("chart.values.first", spec.unit()),
                        Text.of("chart.values.quartile1", spec.unit()),
                        Text.of("chart.values.median", spec.unit()),
                        Text.of("chart.values.quartile3", spec.unit()),
                        Text.of("chart.values.p90", spec.unit()));
        var sheet = sheet(spec.text(), columns.size());
        names(sheet, columns, spec.spreads().size());
        var longest = spec.spreads().stream().mapToDouble(ChartSpec.Spread::p90).max().orElse(0);
        for (var r = 0; r < spec.spreads().size(); r++) {
            var s = spec.spreads().get(r);
            var row = sheet.createRow(HEAD + 1 + r);
            row.createCell(0).setCellValue(CleanText.cell(spec.categories().get(r)));
            row.getCell(0).setCellStyle(styles.label);
            row.createCell(1).setCellValue(s.count());
            row.getCell(1).setCellStyle(styles.figure);
            var numbers = List.of(s.first(), s.lower(), s.median(), s.upper(), s.p90());
            for (var i = 0; i < numbers.size(); i++) {
                var cell = row.createCell(i + 2);
                cell.setCellValue(numbers.get(i));
                cell.setCellStyle(
                        styles.shade(Shade.of(Math.round(numbers.get(i)), Math.round(longest))));
            }
        }
        fit(sheet);
    }

    /// Counts on their shades, and beside them what is to be known of a cell, in words.
    void write(ChartSpec.HeatMap spec) {
        var wide = spec.columns().size();
        var sheet = sheet(spec.text(), 2 * wide + 1);
        if (wide > MANY) for (var c = 1; c <= wide; c++) sheet.setColumnWidth(c, NARROW * 256);
        var names = new ArrayList<String>();
        names.add(spec.text().verticalAxis());
        names.addAll(spec.columns());
        var marked =
                spec.has(ChartSpec.CellMark.MORE_THAN_CHANCE)
                        || spec.has(ChartSpec.CellMark.LESS_THAN_CHANCE)
                        || spec.has(ChartSpec.CellMark.THIN);
        if (marked)
            for (var column : spec.columns()) names.add(Text.of("chart.values.mark", column));
        names(sheet, names, spec.rows().size());
        var highest = spec.values().stream().flatMap(List::stream).mapToInt(n -> n).max().orElse(0);
        for (var r = 0; r < spec.rows().size(); r++) {
            var row = sheet.createRow(HEAD + 1 + r);
            row.createCell(0).setCellValue(CleanText.cell(spec.rows().get(r)));
            row.getCell(0).setCellStyle(styles.bold);
            for (var c = 0; c < wide; c++) {
                int value = spec.values().get(r).get(c);
                var cell = row.createCell(c + 1);
                cell.setCellValue(value);
                cell.setCellStyle(styles.shade(Shade.of(value, highest)));
                var words = spec.marks().get(r).get(c).words();
                if (!words.isEmpty()) {
                    row.createCell(wide + c + 1).setCellValue(words);
                    row.getCell(wide + c + 1).setCellStyle(styles.quiet);
                }
            }
        }
        fit(sheet);
    }

    private XSSFSheet sheet(ChartText text, int columns) {
        var sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(17);
        for (var i = 1; i < columns; i++) sheet.setColumnWidth(i, 15 * 256);
        sheet.setColumnWidth(0, NAMES * 256);
        line(sheet, 0, text.title()).setCellStyle(styles.title);
        sheet.getRow(0).setHeightInPoints(26);
        line(sheet, 1, text.reading()).setCellStyle(styles.label);
        line(sheet, 2, text.basis()).setCellStyle(styles.quiet);
        sheet.createFreezePane(1, HEAD + 1);
        return sheet;
    }

    /// Makes the first column as wide as its longest name.
    private static void fit(XSSFSheet sheet) {
        var longest = NAMES;
        for (var r = HEAD + 1; r <= sheet.getLastRowNum(); r++)
            longest = Math.max(longest, sheet.getRow(r).getCell(0).getStringCellValue().length());
        sheet.setColumnWidth(0, Math.min(longest, LONGEST) * 256);
    }

    private static Cell line(XSSFSheet sheet, int row, String text) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(CleanText.cell(text));
        return cell;
    }

    private void names(XSSFSheet sheet, List<String> names, int rows) {
        var row = sheet.createRow(HEAD);
        for (var i = 0; i < names.size(); i++)
            row.createCell(i).setCellValue(CleanText.cell(names.get(i)));
        head(sheet, names.size(), rows, styles.headMiddle);
    }

    /// The names get their look and become the head of a table.
    private void head(XSSFSheet sheet, int columns, int rows, CellStyle look) {
        var row = sheet.getRow(HEAD);
        row.setHeightInPoints(48);
        var names = new ArrayList<String>();
        for (var i = 0; i < columns; i++) names.add(row.getCell(i).getStringCellValue());
        var unique = TableSheets.unique(names);
        for (var i = 0; i < columns; i++) {
            row.getCell(i).setCellValue(CleanText.cell(unique.get(i)));
            row.getCell(i).setCellStyle(i == 0 ? styles.head : look);
        }
        TableSheets.table(sheet, table(name), HEAD, columns, rows);
        fit(sheet);
    }

    /// A name that formulas can speak of.
    private static String table(String sheet) {
        return "Picture_" + sheet.replaceAll("[^A-Za-z0-9]", "");
    }

    private static XDDFChart chart(XSSFSheet sheet, ChartSpec spec, int column) {
        return SheetCharts.add(sheet, spec.text(), HEAD, column, CHART_COLUMNS, CHART_ROWS);
    }
}
