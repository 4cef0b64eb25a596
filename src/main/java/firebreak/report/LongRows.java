package firebreak.report;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The rows of a long sheet below its head, written as XML into a file of their own, so that a
/// hundred thousand need little memory. [LongSheets] puts them into the workbook.
final class LongRows implements RowCells, AutoCloseable {
    private final Path file;
    private final Writer out;
    private final SheetStyles styles;
    private final ZoneId zone;
    private final int[] widths;
    private final String[] letters;
    private final StringBuilder cells = new StringBuilder();
    private int row = 1;
    private String height = "";

    /// @param sheet with its head alone
    LongRows(Path file, XSSFSheet sheet, SheetStyles styles, ZoneId zone) throws IOException {
        this.file = file;
        this.out = Files.newBufferedWriter(file);
        this.styles = styles;
        this.zone = zone;
        int columns = sheet.getRow(0).getLastCellNum();
        widths = new int[columns];
        letters = new String[columns];
        for (var i = 0; i < columns; i++) {
            widths[i] = sheet.getColumnWidth(i) / 256;
            letters[i] = CellReference.convertNumToColString(i);
        }
    }

    Path file() {
        return file;
    }

    /// Begins the next row.
    Rows row() {
        end();
        row++;
        return new Rows(this, styles, zone);
    }

    private void end() {
        if (row == 1) return;
        try {
            out.append("<row r=\"").append(Integer.toString(row)).append('"').append(height);
            out.append('>').append(cells).append("</row>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cells.setLength(0);
        height = "";
    }

    @Override
    public void close() throws IOException {
        try (out) {
            end();
        }
    }

    @Override
    public int width(int column) {
        return widths[column];
    }

    @Override
    public void height(float points) {
        height = " ht=\"" + points + "\" customHeight=\"1\"";
    }

    @Override
    public void text(int column, String text, CellStyle style) {
        cell(column, style).append(" t=\"inlineStr\"><is><t");
        // The schema doesn't know it, but Office drops white space at the ends without it.
        if (!text.strip().equals(text)) cells.append(" xml:space=\"preserve\"");
        cells.append('>');
        escape(text);
        cells.append("</t></is></c>");
    }

    @Override
    public void word(int column, String word, CellStyle style) {
        int place = styles.texts.word(word);
        if (place < 0) text(column, word, style);
        else cell(column, style).append(" t=\"s\"><v>").append(place).append("</v></c>");
    }

    @Override
    public void number(int column, double number, CellStyle style) {
        cell(column, style).append("><v>");
        if (number == (int) number) cells.append((int) number);
        else cells.append(number);
        cells.append("</v></c>");
    }

    @Override
    public void moment(int column, LocalDateTime moment, CellStyle style) {
        number(column, DateUtil.getExcelDate(moment), style);
    }

    @Override
    public void empty(int column, CellStyle style) {
        cell(column, style).append("/>");
    }

    /// None stands among the facts.
    @Override
    public Cell formula(int column, String formula, CellStyle style) {
        throw new UnsupportedOperationException(formula);
    }

    private StringBuilder cell(int column, CellStyle style) {
        return cells.append("<c r=\"")
                .append(letters[column])
                .append(row)
                .append("\" s=\"")
                .append(style.getIndex())
                .append('"');
    }

    /// What XML forbids is gone already.
    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> cells.append("&amp;");
                case '<' -> cells.append("&lt;");
                case '>' -> cells.append("&gt;");
                default -> cells.append(c);
            }
        }
    }
}
