package firebreak.report;

import firebreak.domain.Text;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.List;

/// A sheet that is one table from its first row on: a head that stays in sight, a filter, a width
/// per column.
final class ListSheet {
    /// @param width in characters
    record Column(String name, int width) {}

    private ListSheet() {}

    /// Makes the sheet with its head; the rows follow later, from the second on.
    ///
    /// @param table name under which formulas can speak of it
    /// @param rows how many will follow
    static XSSFSheet create(
            XSSFWorkbook workbook,
            SheetStyles styles,
            String name,
            String table,
            List<Column> columns,
            int rows) {
        var sheet = workbook.createSheet(name);
        sheet.setDefaultRowHeightInPoints(16.5f);
        var head = sheet.createRow(0);
        head.setHeightInPoints(32);
        for (var i = 0; i < columns.size(); i++) {
            var cell = head.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(styles.head);
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        sheet.createFreezePane(1, 1);
        if (rows > 0) {
            var area =
                    new AreaReference(
                            new CellReference(0, 0),
                            new CellReference(rows, columns.size() - 1),
                            SpreadsheetVersion.EXCEL2007);
            var made = sheet.createTable(area);
            made.setName(table);
            made.setDisplayName(table);
            made.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
            var look = made.getCTTable().addNewTableStyleInfo();
            look.setName("TableStyleLight1");
            look.setShowRowStripes(true);
        }
        setUpPage(sheet, true);
        return sheet;
    }

    /// How the sheet prints: one page wide, the head on every page, numbered.
    static void setUpPage(XSSFSheet sheet, boolean list) {
        sheet.setFitToPage(true);
        var print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        if (list) sheet.setRepeatingRows(new org.apache.poi.ss.util.CellRangeAddress(0, 0, -1, -1));
        sheet.getFooter().setLeft(Text.of("report.classification"));
        sheet.getFooter().setRight(Text.of("report.sheet.page", "&P", "&N"));
    }
}
