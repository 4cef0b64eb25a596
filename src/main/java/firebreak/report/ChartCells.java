package firebreak.report;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// The cells behind a native chart: categories down the first column, a series in each further
/// one, their names in the row above. A chart in Word carries them in a workbook of its own.
///
/// @param header row of the names
/// @param size number of categories
/// @param categoryColumn column of the categories
record ChartCells(XSSFSheet sheet, int header, int size, int categoryColumn) {

    XDDFCategoryDataSource categories() {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(categoryColumn));
    }

    XDDFNumericalDataSource<Double> values(int column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column));
    }

    CellReference title(int column) {
        return new CellReference(sheet.getSheetName(), header, column, true, true);
    }

    String name(int column) {
        return sheet.getRow(header).getCell(column).getStringCellValue();
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(header + 1, header + size, column, column);
    }
}
