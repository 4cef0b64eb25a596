package firebreak.report.charts;

import firebreak.domain.Text;
import firebreak.domain.chart.ChartSpec;
import firebreak.report.model.CleanText;
import firebreak.report.model.TypeWidth;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The table behind a native chart, with exactly the numbers that it shows: categories down, a
/// column for each thing that is drawn, and behind these what explains them.
public final class ChartData {
    /// So many categories have room for longer names.
    static final int FEW = 8;

    private static final int LONG_NAME = 60;
    private static final int SHORT_NAME = 32;

    /// @param cells a number, a text or nothing for each category
    /// @param format of its numbers; empty for the usual one
    record Column(String name, String format, List<@Nullable Object> cells) {}

    private interface Cells {
        @Nullable Object at(int category);
    }

    private final String corner;
    private final List<String> categories;
    private final List<Column> columns = new ArrayList<>();

    private ChartData(String corner, List<String> categories) {
        this.corner = CleanText.cell(corner);
        this.categories = categories.stream().map(CleanText::cell).toList();
    }

    /// The series of bars that are stacked, over their categories.
    public static ChartData of(ChartSpec.StackedBars spec) {
        var data = new ChartData(spec.text().horizontalAxis(), spec.categories());
        for (var series : spec.series()) data.add(series.name(), "", series.values()::get);
        return data;
    }

    /// The bars in their order and the line of their running shares.
    public static ChartData of(ChartSpec.Pareto spec) {
        var data = new ChartData(spec.text().horizontalAxis(), spec.categories());
        data.add(spec.text().verticalAxis(), "", spec.counts()::get);
        data.add(Text.of("report.chart.cumulative"), "0%", spec.cumulativeShares()::get);
        return data;
    }

    /// A column for each line; where a line has a gap, the cell is empty.
    public static ChartData of(ChartSpec.Lines spec) {
        var data = new ChartData(spec.text().horizontalAxis(), spec.categories());
        for (var line : spec.lines()) data.add(line.name(), "0.###", line.values()::get);
        return data;
    }

    /// The value, the centre, the two limits and the value where it is a signal; behind them the
    /// incidents and what kind of signal it is.
    public static ChartData of(ChartSpec.ControlLine spec) {
        var data = new ChartData(spec.text().horizontalAxis(), spec.categories());
        var points = spec.points();
        var look = "0.###";
        data.add(spec.name(), look, c -> points.get(c).value());
        data.add(centre(spec), look, c -> points.get(c).center());
        data.add(Text.of("chart.values.lower"), look, c -> points.get(c).lower());
        data.add(Text.of("chart.values.upper"), look, c -> points.get(c).upper());
        data.add(
                Text.of("chart.control.signal"),
                look,
                c -> points.get(c).signal().isEmpty() ? null : points.get(c).value());
        data.add(spec.text().unit(), "", c -> points.get(c).count());
        data.add(Text.of("report.chart.why"), "", c -> points.get(c).signal());
        return data;
    }

    private static String centre(ChartSpec.ControlLine spec) {
        if (spec.baseline() == 0) return Text.of("chart.control.centre");
        return Text.of(
                spec.provisional() ? "report.chart.centre.provisional" : "report.chart.centre",
                spec.baseline());
    }

    /// The number, in a column of its own where it stands on too little, the distances to the ends
    /// of its interval, the ends themselves and the incidents behind it.
    public static ChartData of(ChartSpec.Estimates spec) {
        var data = new ChartData(spec.text().horizontalAxis(), spec.categories());
        var all = spec.estimates();
        var look = spec.format() == ChartSpec.Format.PERCENT ? "0%" : "0.##";
        data.add(
                spec.text().verticalAxis(),
                look,
                c -> all.get(c).thin() ? null : all.get(c).value());
        data.add(
                Text.of("chart.values.thin"),
                look,
                c -> all.get(c).thin() ? all.get(c).value() : null);
        data.add(Text.of("report.chart.below"), look, c -> all.get(c).value() - all.get(c).low());
        data.add(Text.of("report.chart.above"), look, c -> all.get(c).high() - all.get(c).value());
        data.add(Text.of("chart.values.low"), look, c -> all.get(c).low());
        data.add(Text.of("chart.values.high"), look, c -> all.get(c).high());
        data.add(spec.text().unit(), "", c -> all.get(c).count());
        return data;
    }

    private void add(String name, String format, Cells cells) {
        var all = new ArrayList<@Nullable Object>();
        for (var c = 0; c < categories.size(); c++) all.add(held(cells.at(c)));
        columns.add(new Column(CleanText.cell(name), format, all));
    }

    /// What a cell can hold; null where it is empty.
    private static @Nullable Object held(@Nullable Object cell) {
        return switch (cell) {
            case Number n -> Double.isFinite(n.doubleValue()) ? n.doubleValue() : null;
            case String words -> words.isEmpty() ? null : CleanText.cell(words);
            case null, default -> null;
        };
    }

    /// What stands above the categories.
    String corner() {
        return corner;
    }

    List<Column> columns() {
        return columns;
    }

    /// The categories, cut to what leaves room for the chart of a document itself. Sheets of a
    /// workbook have them whole.
    List<String> shortCategories() {
        var most = categories.size() <= FEW ? LONG_NAME : SHORT_NAME;
        return categories.stream().map(name -> cut(name, most)).toList();
    }

    /// Signs as wide as two letters count twice.
    private static String cut(String name, int most) {
        var fitting = 0;
        var end = 0;
        for (int i = 0, used = 0, c; i < name.length(); i += Character.charCount(c)) {
            c = name.codePointAt(i);
            used += TypeWidth.isWide(c) ? 2 : 1;
            if (used < most) end = i + Character.charCount(c);
            if (used <= most) fitting = i + Character.charCount(c);
        }
        return fitting == name.length()
                ? name
                : Text.of("report.slides.cut", name.substring(0, end).strip());
    }

    /// Puts it on a sheet.
    ///
    /// @param top the row of its head
    public ChartCells onto(XSSFSheet sheet, int top) {
        sheet.setColumnWidth(0, 30 * 256);
        sheet.createRow(top).createCell(0).setCellValue(corner);
        for (var c = 0; c < categories.size(); c++)
            sheet.createRow(top + c + 1).createCell(0).setCellValue(categories.get(c));
        var looks = new HashMap<String, CellStyle>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.getRow(top).createCell(i + 1).setCellValue(column.name());
            var look =
                    column.format().isEmpty()
                            ? null
                            : looks.computeIfAbsent(
                                    column.format(), f -> format(sheet.getWorkbook(), f));
            for (var c = 0; c < categories.size(); c++) {
                var held = column.cells().get(c);
                if (held == null) continue;
                var cell = sheet.getRow(top + c + 1).createCell(i + 1);
                if (held instanceof Double number) cell.setCellValue(number);
                else cell.setCellValue(held.toString());
                if (look != null) cell.setCellStyle(look);
            }
        }
        return new SheetCells(sheet, top, 0, categories.size(), false);
    }

    private static CellStyle format(XSSFWorkbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
