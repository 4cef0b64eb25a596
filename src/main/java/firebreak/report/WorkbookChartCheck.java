package firebreak.report;

import firebreak.domain.Text;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.util.Map;

/// Compares the charts of a workbook with the cells behind them, reading only the sheets that have
/// charts.
final class WorkbookChartCheck {
    private WorkbookChartCheck() {}

    static void check(OPCPackage opc) throws IOException {
        // The long lists would fill the memory; they carry no charts and are left unread.
        var workbook = new PatternOnly(opc);
        for (var i = 0; i < workbook.getNumberOfSheets(); i++) {
            var drawing = workbook.getSheetAt(i).getDrawingPatriarch();
            if (drawing == null) continue;
            for (var chart : drawing.getCharts()) ChartCheck.check(chart, workbook::getSheet);
        }
    }

    private static final class PatternOnly extends XSSFWorkbook {
        PatternOnly(OPCPackage opc) throws IOException {
            super(opc);
        }

        @Override
        public void parseSheet(
                Map<String, XSSFSheet> shIdMap,
                org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet ctSheet) {
            if (ctSheet.getName().equals(Text.of("report.sheet.incidents"))
                    || ctSheet.getName().equals(Text.of("report.sheet.taggings"))) return;
            super.parseSheet(shIdMap, ctSheet);
        }
    }
}
