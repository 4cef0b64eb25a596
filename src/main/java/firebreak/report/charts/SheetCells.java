package firebreak.report.charts;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// The cells behind a chart of a workbook, on one of its sheets.
///
/// @param row of the cell where the line of categories and the line of names meet
/// @param column of that cell
/// @param size number of categories
/// @param across whether the categories run to the right; otherwise they run down
public record SheetCells(XSSFSheet sheet, int row, int column, int size, boolean across)
        implements ChartCells {
    @Override
    public XDDFCategoryDataSource categories() {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, line(0));
    }

    @Override
    public XDDFNumericalDataSource<Double> values(int n) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, line(n));
    }

    @Override
    public CellReference title(int n) {
        return across
                ? new CellReference(sheet.getSheetName(), row + n, column, true, true)
                : new CellReference(sheet.getSheetName(), row, column + n, true, true);
    }

    @Override
    public String name(int n) {
        var cell = title(n);
        return sheet.getRow(cell.getRow()).getCell(cell.getCol()).getStringCellValue();
    }

    private CellRangeAddress line(int n) {
        return across
                ? new CellRangeAddress(row + n, row + n, column + 1, column + size)
                : new CellRangeAddress(row + 1, row + size, column + n, column + n);
    }
}
