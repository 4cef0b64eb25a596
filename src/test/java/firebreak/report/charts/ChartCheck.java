package firebreak.report.charts;

import firebreak.domain.Text;
import firebreak.report.files.ReportException;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Compares what a chart shows with the cells that it names, as POI reads them.
public final class ChartCheck {
    /// Finds a sheet by its name.
    public interface Sheets {
        @Nullable XSSFSheet named(String name);
    }

    private ChartCheck() {}

    public static void check(XDDFChart chart, Sheets sheets) throws ReportException {
        var plot = chart.getCTChart().getPlotArea();
        for (var bars : plot.getBarChartList())
            for (var series : bars.getSerList()) {
                texts(series.getTx().getStrRef(), sheets);
                texts(series.getCat().getStrRef(), sheets);
                numbers(series.getVal().getNumRef(), sheets);
            }
        for (var lines : plot.getLineChartList())
            for (var series : lines.getSerList()) {
                texts(series.getTx().getStrRef(), sheets);
                texts(series.getCat().getStrRef(), sheets);
                numbers(series.getVal().getNumRef(), sheets);
                if (series.isSetErrBars()) {
                    numbers(series.getErrBars().getPlus().getNumRef(), sheets);
                    numbers(series.getErrBars().getMinus().getNumRef(), sheets);
                }
            }
    }

    private static void texts(CTStrRef reference, Sheets sheets) throws ReportException {
        var cells = cells(reference.getF(), sheets);
        var shown = reference.getStrCache().getPtList();
        if (cells.size() != shown.size()) throw differs();
        for (var point : shown) {
            var cell = cells.get((int) point.getIdx());
            if (cell == null
                    || cell.getCellType() != CellType.STRING
                    || !cell.getStringCellValue().equals(point.getV())) throw differs();
        }
    }

    /// A gap in a line is an empty cell.
    private static void numbers(CTNumRef reference, Sheets sheets) throws ReportException {
        var cells = cells(reference.getF(), sheets);
        var shown = new HashMap<Integer, Double>();
        for (var point : reference.getNumCache().getPtList())
            shown.put((int) point.getIdx(), Double.valueOf(point.getV()));
        var held = new HashMap<Integer, Double>();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell == null || cell.getCellType() == CellType.BLANK) continue;
            if (cell.getCellType() != CellType.NUMERIC) throw differs();
            held.put(i, cell.getNumericCellValue());
        }
        if (!shown.equals(held)) throw differs();
    }

    private static List<@Nullable XSSFCell> cells(String formula, Sheets sheets)
            throws ReportException {
        var area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
        var found = new ArrayList<@Nullable XSSFCell>();
        for (var reference : area.getAllReferencedCells()) {
            var sheet = sheets.named(reference.getSheetName());
            var row = sheet == null ? null : sheet.getRow(reference.getRow());
            var cell = row == null ? null : row.getCell(reference.getCol());
            found.add(cell);
        }
        return found;
    }

    private static ReportException differs() {
        return new ReportException(Text.of("report.check.chart"));
    }
}
