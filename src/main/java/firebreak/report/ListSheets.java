package firebreak.report;

import firebreak.analysis.scoring.Share;
import firebreak.domain.Text;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/// Sheets of one list each, written row after row.
record ListSheets(XSSFWorkbook workbook, SheetStyles styles, ZoneId zone) {
    /// @param key of its name
    /// @param table the name of its table
    XSSFSheet sheet(String key, String table, List<ListSheet.Column> columns, int rows) {
        return ListSheet.create(
                workbook, styles, Text.of("report.sheet." + key), table, columns, rows);
    }

    /// Below what is there.
    Rows row(XSSFSheet sheet) {
        return new Rows(sheet.createRow(sheet.getLastRowNum() + 1), styles, zone);
    }

    static void add(List<ListSheet.Column> columns, String key, int width) {
        columns.add(new ListSheet.Column(Text.of("report.column." + key), width));
    }

    /// Nothing where there is no share.
    static @Nullable Double value(@Nullable Share share) {
        return share == null ? null : share.value();
    }
}
