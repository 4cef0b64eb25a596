package firebreak.report.excel;

import firebreak.domain.chart.ChartSpec;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Sheets with one chart each, for tests of what it shows in every program.
public final class DrawnSheets {
    public static final int HEAD = ChartSheet.HEAD;

    private DrawnSheets() {}

    public static void add(XSSFWorkbook book, String name, ChartSpec chart) {
        var sheet = new ChartSheet(book, new SheetStyles(book, "0072B2"), name);
        switch (chart) {
            case ChartSpec.ControlLine line -> sheet.write(line);
            case ChartSpec.StackedBars bars -> sheet.write(bars);
            case ChartSpec.Pareto pareto -> sheet.write(pareto);
            case ChartSpec.Lines lines -> sheet.write(lines);
            case ChartSpec.Estimates estimates -> sheet.write(estimates);
            case ChartSpec.Spreads spreads -> sheet.write(spreads);
            case ChartSpec.HeatMap heat -> sheet.write(heat);
        }
    }
}
