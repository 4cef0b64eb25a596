package firebreak.report.excel;

import firebreak.analysis.scoring.Share;
import firebreak.domain.Text;
import firebreak.domain.report.Profile;
import firebreak.report.files.FlowingPackage;
import firebreak.report.model.CleanText;
import firebreak.report.model.Names;
import firebreak.report.model.ReportModel;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The sheets of a workbook that are one table each: a head that stays in sight, a filter, a width
/// per column. It remembers what was made, for the contents and for formulas.
final class TableSheets {
    /// @param key under which formulas find it
    /// @param width in characters
    record Column(String key, String name, int width) {}

    /// A sheet as it was made.
    ///
    /// @param what it shows, in a sentence
    record Made(String name, String what, int rows, List<Column> columns) {}

    private static final int LOOKED_AT = 100;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final ZoneId zone;
    private final String classification;
    private final boolean notes;
    private final List<Made> made = new ArrayList<>();

    /// By the names of their sheets.
    private final Map<String, Flat> flat = new LinkedHashMap<>();

    /// Rows that are held as XML.
    private record Flat(LongRows rows, ByteArrayOutputStream xml) {}

    TableSheets(XSSFWorkbook workbook, SheetStyles styles, ReportModel model) {
        this.workbook = workbook;
        this.styles = styles;
        this.zone = model.assessment().zone();
        this.classification = Names.classification(model);
        this.notes = model.plan().profile() == Profile.CONSULTANT;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    SheetStyles styles() {
        return styles;
    }

    /// In the order in which they were made.
    List<Made> made() {
        return List.copyOf(made);
    }

    /// Notes a sheet that is made elsewhere.
    void note(String name, String what, int rows) {
        made.add(new Made(name, what, rows, List.of()));
    }

    /// Makes the sheet with its head; the rows follow, from the second on.
    ///
    /// @param key of its name and of the sentence that says what it shows
    /// @param table name under which formulas can speak of it
    /// @param rows how many will follow
    XSSFSheet sheet(String key, String table, List<Column> columns, int rows) {
        var name = name(key);
        var sheet = workbook.createSheet(name);
        sheet.setDefaultRowHeightInPoints(16.5f);
        var head = sheet.createRow(0);
        head.setHeightInPoints(32);
        var names = unique(columns.stream().map(Column::name).toList());
        for (var i = 0; i < columns.size(); i++) {
            var cell = head.createCell(i);
            cell.setCellValue(CleanText.cell(names.get(i)));
            cell.setCellStyle(styles.head);
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        sheet.createFreezePane(1, 1);
        table(sheet, table, 0, columns.size(), rows);
        setUpPage(sheet);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        made.add(new Made(name, Text.of("report.what." + key), rows, List.copyOf(columns)));
        return sheet;
    }

    /// Makes a sheet whose rows nothing but a reader looks at again: neither a chart nor a formula
    /// that is computed here. The rest is as with [#sheet].
    LongRows flat(String key, String table, List<Column> columns, int rows) {
        var xml = new ByteArrayOutputStream();
        var flatRows = rows(sheet(key, table, columns, rows), xml);
        flat.put(name(key), new Flat(flatRows, xml));
        return flatRows;
    }

    /// Writes rows of such a sheet elsewhere.
    LongRows rows(XSSFSheet sheet, OutputStream out) {
        return new LongRows(out, sheet, styles, zone);
    }

    /// How many cells of a column of a flat sheet have a text.
    int texts(String key, String column) {
        return Objects.requireNonNull(flat.get(name(key)), key).rows().texts(place(key, column));
    }

    /// How many rows a sheet has, its head included.
    int rows(Sheet sheet) {
        var rows = flat.get(sheet.getSheetName());
        return rows == null ? sheet.getPhysicalNumberOfRows() : rows.rows().rows();
    }

    /// The rows of the flat sheets, by the parts of their sheets.
    Map<String, FlowingPackage.Flow> flat() {
        var sources = new HashMap<String, FlowingPackage.Flow>();
        for (var each : flat.entrySet()) {
            each.getValue().rows().end();
            sources.put(
                    part(workbook.getSheet(each.getKey())),
                    LongRows.flow(each.getValue().xml()::writeTo));
        }
        return sources;
    }

    /// The part that holds a sheet.
    static String part(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    static String name(String key) {
        return Text.of("report.sheet." + key);
    }

    /// Makes a table of cells whose head is written; where there is no row, there is none.
    ///
    /// @param head the row of its head, from 0
    static void table(XSSFSheet sheet, String name, int head, int columns, int rows) {
        if (rows == 0) return;
        var area =
                new AreaReference(
                        new CellReference(head, 0),
                        new CellReference(head + rows, columns - 1),
                        SpreadsheetVersion.EXCEL2007);
        var table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        var look = table.getCTTable().addNewTableStyleInfo();
        look.setName("TableStyleLight1");
        look.setShowRowStripes(true);
    }

    /// The names with a number behind those that stood before, and a word where there was none: a
    /// table's columns are told apart by their names, whatever their case.
    static List<String> unique(Collection<String> names) {
        var taken = new HashSet<String>();
        var all = new ArrayList<String>();
        for (var name : names) {
            var plain = name.isBlank() ? Text.of("report.column.name") : CleanText.line(name);
            var one = plain;
            for (var again = 2; !taken.add(one.toLowerCase(Locale.ROOT)); again++)
                one = Text.of("report.column.again", plain, again);
            all.add(one);
        }
        return all;
    }

    /// Below what is there.
    Rows row(XSSFSheet sheet) {
        return new Rows(sheet.createRow(sheet.getLastRowNum() + 1), styles, zone);
    }

    static void add(List<Column> columns, String key, int width) {
        columns.add(new Column(key, Text.of("report.column." + key), width));
    }

    /// Adds the column of private notes, which nobody's copy has but the consultant's.
    void addPrivateNote(List<Column> columns) {
        if (notes) add(columns, "privateNote", 50);
    }

    /// What stands in that column.
    Rows privateNote(Rows row, String note) {
        return notes ? row.prose(note) : row;
    }

    /// Whether there is such a sheet with a row.
    boolean has(String key) {
        return made.stream().anyMatch(m -> m.name().equals(name(key)) && m.rows() > 0);
    }

    /// The cells of a column, as formulas name them.
    String cells(String key, String column) {
        return reference(key, place(key, column), 0, made(key).rows() - 1);
    }

    /// What stands in the head of a column.
    String head(String key, int column) {
        return workbook.getSheet(name(key)).getRow(0).getCell(column).getStringCellValue();
    }

    /// One cell, as formulas name it; rows count from 0, the head being -1.
    String cell(String key, int column, int row) {
        return reference(key, column, row, row);
    }

    /// All cells between two columns.
    String block(String key, int first, int last) {
        var rows = made(key).rows();
        return prefix(key)
                + new CellReference(1, first, true, true).formatAsString()
                + ":"
                + new CellReference(rows, last, true, true).formatAsString();
    }

    private static String reference(String key, int column, int first, int last) {
        var from = new CellReference(first + 1, column, true, true).formatAsString();
        var to = new CellReference(last + 1, column, true, true).formatAsString();
        return prefix(key) + (first == last ? from : from + ":" + to);
    }

    private static String prefix(String key) {
        return "'" + name(key).replace("'", "''") + "'!";
    }

    /// Where a column stands, from 0.
    int place(String key, String column) {
        var columns = made(key).columns();
        for (var i = 0; i < columns.size(); i++) if (columns.get(i).key().equals(column)) return i;
        throw new IllegalArgumentException(key + " has no " + column);
    }

    private Made made(String key) {
        return made.stream()
                .filter(m -> m.name().equals(name(key)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sheet " + key));
    }

    /// Puts the heads of numbers above them, once the rows are written.
    void alignHeads() {
        for (var each : made) {
            if (each.columns().isEmpty()) continue;
            var sheet = workbook.getSheet(each.name());
            var head = sheet.getRow(0);
            var rows = flat.get(each.name());
            for (var c = 0; c < each.columns().size(); c++)
                if (head.getCell(c).getCellStyle().equals(styles.head)
                        && (rows == null ? numbers(sheet, c) : rows.rows().right(c)))
                    head.getCell(c).setCellStyle(styles.headRight);
        }
    }

    private static boolean numbers(XSSFSheet sheet, int column) {
        for (var r = 1; r <= Math.min(sheet.getLastRowNum(), LOOKED_AT); r++) {
            var cell = sheet.getRow(r).getCell(column);
            if (cell == null || cell.getCellType() == CellType.BLANK) continue;
            return (cell.getCellType() == CellType.NUMERIC
                            || cell.getCellType() == CellType.FORMULA)
                    && cell.getCellStyle().getAlignment() == HorizontalAlignment.RIGHT;
        }
        return false;
    }

    /// Nothing where there is no share.
    static @Nullable Double value(@Nullable Share share) {
        return share == null ? null : share.value();
    }

    /// How a sheet prints: across, one page wide, numbered.
    void setUpPage(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        var print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        // A single one would begin a code, such as for the date.
        sheet.getFooter().setLeft(classification.replace("&", "&&"));
        sheet.getFooter().setRight(Text.of("report.sheet.page", "&P", "&N"));
    }
}
