package firebreak.report;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.domain.chart.ChartText;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// The cells behind a native chart, with exactly the numbers that it shows: in the workbook that a
/// chart in Word carries, or from some row of a sheet on.
final class ChartData {
    /// So many categories have room for longer names.
    static final int FEW = 8;

    private static final int LONG_NAME = 60;
    private static final int SHORT_NAME = 32;

    private final XSSFSheet sheet;
    private final int top;
    private final List<String> categories;

    private ChartData(XSSFSheet sheet, int top, String corner, List<String> categories) {
        this.sheet = sheet;
        this.top = top;
        this.categories = categories;
        sheet.setColumnWidth(0, 30 * 256);
        sheet.createRow(top).createCell(0).setCellValue(CleanText.cell(corner));
        for (var c = 0; c < categories.size(); c++)
            sheet.createRow(top + c + 1)
                    .createCell(0)
                    .setCellValue(CleanText.cell(categories.get(c)));
    }

    private ChartCells cells() {
        return new ChartCells(sheet, top, 0, categories.size(), false);
    }

    static ChartCells fill(
            XSSFWorkbook workbook,
            ChartText text,
            List<String> categories,
            List<ChartSpec.Series> series) {
        return named(workbook, sheet -> fill(sheet, 0, text, categories, series));
    }

    static ChartCells fill(
            XSSFSheet sheet,
            int top,
            ChartText text,
            List<String> categories,
            List<ChartSpec.Series> series) {
        var data = new ChartData(sheet, top, text.horizontalAxis(), categories);
        for (var i = 0; i < series.size(); i++) {
            data.name(i + 1, series.get(i).name());
            for (var c = 0; c < categories.size(); c++)
                data.number(c, i + 1, series.get(i).values().get(c));
        }
        return data.cells();
    }

    static ChartCells fill(XSSFWorkbook workbook, ChartSpec.Pareto spec) {
        return named(workbook, sheet -> fill(sheet, 0, spec));
    }

    static ChartCells fill(XSSFSheet sheet, int top, ChartSpec.Pareto spec) {
        var data = new ChartData(sheet, top, spec.text().horizontalAxis(), spec.categories());
        var percent = format(sheet.getWorkbook(), "0%");
        data.name(1, spec.text().verticalAxis());
        data.name(2, Text.of("report.chart.cumulative"));
        for (var c = 0; c < spec.categories().size(); c++) {
            data.number(c, 1, spec.counts().get(c));
            data.number(c, 2, spec.cumulativeShares().get(c), percent);
        }
        return data.cells();
    }

    /// A column for each line; where a line has a gap, the cell is empty.
    static ChartCells fill(XSSFWorkbook workbook, ChartSpec.Lines spec) {
        return named(workbook, sheet -> fill(sheet, 0, spec));
    }

    static ChartCells fill(XSSFSheet sheet, int top, ChartSpec.Lines spec) {
        var data = new ChartData(sheet, top, spec.text().horizontalAxis(), spec.categories());
        var look = format(sheet.getWorkbook(), "0.###");
        for (var i = 0; i < spec.lines().size(); i++) {
            data.name(i + 1, spec.lines().get(i).name());
            for (var c = 0; c < spec.categories().size(); c++)
                data.number(c, i + 1, spec.lines().get(i).values().get(c), look);
        }
        return data.cells();
    }

    /// The value, the centre, the two limits and the value where it is a signal; behind them the
    /// incidents and what kind of signal it is.
    static ChartCells fill(XSSFWorkbook workbook, ChartSpec.ControlLine spec) {
        return named(workbook, sheet -> fill(sheet, 0, spec));
    }

    static ChartCells fill(XSSFSheet sheet, int top, ChartSpec.ControlLine spec) {
        var data = new ChartData(sheet, top, spec.text().horizontalAxis(), spec.categories());
        data.name(1, spec.name());
        data.name(2, centre(spec));
        data.name(3, Text.of("chart.values.lower"));
        data.name(4, Text.of("chart.values.upper"));
        data.name(5, Text.of("chart.control.signal"));
        data.name(6, spec.text().unit());
        data.name(7, Text.of("report.chart.why"));
        var look = format(sheet.getWorkbook(), "0.###");
        for (var c = 0; c < spec.points().size(); c++) {
            var point = spec.points().get(c);
            data.number(c, 1, point.value(), look);
            data.number(c, 2, point.center(), look);
            if (point.lower() != null) data.number(c, 3, point.lower(), look);
            if (point.upper() != null) data.number(c, 4, point.upper(), look);
            if (!point.signal().isEmpty()) data.number(c, 5, point.value(), look);
            data.number(c, 6, point.count());
            data.words(c, 7, point.signal());
        }
        return data.cells();
    }

    private static String centre(ChartSpec.ControlLine spec) {
        if (spec.baseline() == 0) return Text.of("chart.control.centre");
        return Text.of(
                spec.provisional() ? "report.chart.centre.provisional" : "report.chart.centre",
                spec.baseline());
    }

    /// The number, in a column of its own where it stands on too little, the distances to the ends
    /// of its interval, the ends themselves and the incidents behind it.
    static ChartCells fill(XSSFWorkbook workbook, ChartSpec.Estimates spec) {
        return named(workbook, sheet -> fill(sheet, 0, spec));
    }

    static ChartCells fill(XSSFSheet sheet, int top, ChartSpec.Estimates spec) {
        var data = new ChartData(sheet, top, spec.text().horizontalAxis(), spec.categories());
        data.name(1, spec.text().verticalAxis());
        data.name(2, Text.of("chart.values.thin"));
        data.name(3, Text.of("report.chart.below"));
        data.name(4, Text.of("report.chart.above"));
        data.name(5, Text.of("chart.values.low"));
        data.name(6, Text.of("chart.values.high"));
        data.name(7, spec.text().unit());
        var percent = spec.format() == ChartSpec.Format.PERCENT;
        var look = format(sheet.getWorkbook(), percent ? "0%" : "0.##");
        for (var c = 0; c < spec.estimates().size(); c++) {
            var e = spec.estimates().get(c);
            data.number(c, e.thin() ? 2 : 1, e.value(), look);
            data.number(c, 3, e.value() - e.low(), look);
            data.number(c, 4, e.high() - e.value(), look);
            data.number(c, 5, e.low(), look);
            data.number(c, 6, e.high(), look);
            data.number(c, 7, e.count());
        }
        return data.cells();
    }

    private void name(int column, String name) {
        sheet.getRow(top).createCell(column).setCellValue(CleanText.cell(name));
    }

    private void number(int category, int column, double number) {
        number(category, column, number, null);
    }

    private void number(int category, int column, double number, @Nullable CellStyle look) {
        if (!Double.isFinite(number)) return;
        var cell = sheet.getRow(top + category + 1).createCell(column);
        cell.setCellValue(number);
        if (look != null) cell.setCellStyle(look);
    }

    private void words(int category, int column, String words) {
        if (!words.isEmpty())
            sheet.getRow(top + category + 1).createCell(column).setCellValue(CleanText.cell(words));
    }

    private static CellStyle format(XSSFWorkbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /// Cuts the names below a chart of a document to what leaves room for the chart itself. Sheets
    /// of a workbook have them whole.
    private static ChartCells named(XSSFWorkbook workbook, Function<XSSFSheet, ChartCells> filled) {
        // POI begins the workbook with an empty sheet, which whoever edits the data would see
        // first.
        while (workbook.getNumberOfSheets() > 0) workbook.removeSheetAt(0);
        var sheet = workbook.createSheet(Text.of("report.chart.sheet"));
        var cells = filled.apply(sheet);
        var most = sheet.getLastRowNum() <= FEW ? LONG_NAME : SHORT_NAME;
        for (var r = 1; r <= sheet.getLastRowNum(); r++) {
            var cell = sheet.getRow(r).getCell(0);
            var name = cell.getStringCellValue();
            if (name.length() <= most) continue;
            var end = Character.isHighSurrogate(name.charAt(most - 2)) ? most - 2 : most - 1;
            cell.setCellValue(Text.of("report.slides.cut", name.substring(0, end).strip()));
        }
        return cells;
    }
}
