package firebreak.report.charts;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/// The cells behind a native chart, which hold its categories, the names of its series and their
/// numbers.
public sealed interface ChartCells permits SheetCells, ChartBook {
    XDDFCategoryDataSource categories();

    /// The numbers of the series in the nth line after the categories.
    XDDFNumericalDataSource<Double> values(int n);

    /// Where the name of that series stands.
    CellReference title(int n);

    String name(int n);
}
