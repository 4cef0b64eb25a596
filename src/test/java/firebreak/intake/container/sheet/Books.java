package firebreak.intake.container.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.intake.container.Content;
import firebreak.intake.container.Row;
import firebreak.intake.container.Table;
import firebreak.intake.container.Tables;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks made for a test, and short ways to what is read of them.
public final class Books {
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private Books() {}

    public static Path xlsx(Path folder, Consumer<Workbook> fill) throws IOException {
        return saved(folder.resolve("book.xlsx"), new XSSFWorkbook(), fill);
    }

    public static Path xls(Path folder, Consumer<Workbook> fill) throws IOException {
        return saved(folder.resolve("book.xls"), new HSSFWorkbook(), fill);
    }

    private static Path saved(Path file, Workbook book, Consumer<Workbook> fill)
            throws IOException {
        try (book;
                var out = Files.newOutputStream(file)) {
            fill.accept(book);
            book.write(out);
        }
        return file;
    }

    /// Fills a line from the first column on: texts, numbers and truths; null leaves a gap.
    public static void line(Sheet sheet, int line, Object... values) {
        var row = sheet.createRow(line - 1);
        for (var i = 0; i < values.length; i++)
            switch (values[i]) {
                case null -> {}
                case String text -> row.createCell(i).setCellValue(text);
                case Boolean truth -> row.createCell(i).setCellValue(truth);
                case Number number -> row.createCell(i).setCellValue(number.doubleValue());
                default -> throw new IllegalArgumentException(String.valueOf(values[i]));
            }
    }

    static CellStyle style(Workbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    public static Cell dated(Sheet sheet, int line, int column, double serial, String format) {
        var cell = sheet.getRow(line - 1).createCell(column);
        cell.setCellValue(serial);
        cell.setCellStyle(style(sheet.getWorkbook(), format));
        return cell;
    }

    /// The parts of a workbook with one sheet, `sheetData` being what stands in its element.
    public static Map<String, String> parts(String sheetData) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r' Type='x/officeDocument'"
                        + " Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='One' sheetId='1' r:id='s1'/>"
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                        + "<Relationship Id='s1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='st' Type='x/sharedStrings' Target='strings.xml'/>"
                        + "</Relationships>");
        parts.put(SHEET, "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        return parts;
    }

    static Path zip(Path file, Map<String, String> parts) throws IOException {
        return Files.write(file, zipped(parts));
    }

    static byte[] zipped(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static List<Table> tables(Path file) throws IOException {
        return Tables.of(
                new Content.OnDisk(file), new Tables.TextChoice(null, null), Progress.NONE);
    }

    static List<Row> rows(Table table) throws IOException {
        var all = new ArrayList<Row>();
        try (var rows = table.open(Progress.NONE)) {
            for (Row row; (row = rows.next()) != null; ) all.add(row);
        }
        return all;
    }

    /// The rows of the only table.
    static List<Row> rows(Path file) throws IOException {
        var tables = tables(file);
        assertThat(tables).hasSize(1);
        return rows(tables.getFirst());
    }

    static List<List<String>> cells(Path file) throws IOException {
        return rows(file).stream().map(Row::cells).toList();
    }

    /// What the reader says against the file.
    static Unreadable refused(Path file) {
        try {
            for (var table : tables(file)) rows(table);
        } catch (Unreadable e) {
            assertThat(e.problem()).isNotBlank();
            return e;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("was read: " + file);
    }
}
