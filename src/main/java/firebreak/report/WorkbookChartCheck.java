package firebreak.report;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/// Compares the charts of a workbook with the cells behind them, reading only the sheets that have
/// charts.
final class WorkbookChartCheck {
    private WorkbookChartCheck() {}

    /// @param drawn the sheets that charts stand on, or whose cells they show
    static void check(OPCPackage opc, Set<String> drawn) throws IOException {
        var workbook = new DrawnOnly(opc, drawn);
        for (var i = 0; i < workbook.getNumberOfSheets(); i++) {
            var drawing = workbook.getSheetAt(i).getDrawingPatriarch();
            if (drawing == null) continue;
            for (var chart : drawing.getCharts()) ChartCheck.check(chart, workbook::getSheet);
        }
    }

    /// The other sheets, the long ones among them, are left unread.
    private static final class DrawnOnly extends XSSFWorkbook {
        private final Set<String> drawn;

        DrawnOnly(OPCPackage opc, Set<String> drawn) throws IOException {
            // POI's own constructor reads the sheets already.
            this.drawn = drawn;
            super(opc);
        }

        @Override
        public void parseSheet(
                Map<String, XSSFSheet> shIdMap,
                org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet ctSheet) {
            if (drawn.contains(ctSheet.getName())) super.parseSheet(shIdMap, ctSheet);
        }
    }
}
