package firebreak.report.excel;

import firebreak.report.files.CellXml;
import firebreak.report.files.FlowingPackage;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The rows of a flat sheet below its head, written as XML past POI, whose cells take many times as
/// long and as much memory. They flow into the part of the sheet while POI writes it.
final class LongRows implements RowCells {
    /// Has the rows of a sheet.
    interface Source {
        void copyTo(OutputStream out) throws IOException;
    }

    private static final String END = "</sheetData>";

    /// So many signs go out at once.
    private static final int MANY = 1 << 15;

    private final OutputStream out;
    private final StringBuilder ended = new StringBuilder(MANY);
    private final SheetStyles styles;
    private final ZoneId zone;
    private final int[] widths;
    private final String[] letters;
    private final int[] texts;
    private final Boolean[] right;
    private final StringBuilder cells = new StringBuilder();
    private final CellXml xml = new CellXml(cells);
    private int row = 1;
    private String height = "";

    /// @param sheet with its head alone
    /// @param out where the rows go
    LongRows(OutputStream out, XSSFSheet sheet, SheetStyles styles, ZoneId zone) {
        this.out = out;
        this.styles = styles;
        this.zone = zone;
        int columns = sheet.getRow(0).getLastCellNum();
        widths = new int[columns];
        letters = new String[columns];
        texts = new int[columns];
        right = new Boolean[columns];
        for (var i = 0; i < columns; i++) {
            widths[i] = sheet.getColumnWidth(i) / 256;
            letters[i] = CellReference.convertNumToColString(i);
        }
    }

    /// Lets rows flow into the part of a sheet that has only its head.
    static FlowingPackage.Flow flow(Source rows) {
        return (part, out) -> {
            int end = part.indexOf(END);
            if (end < 0) throw new IOException("no rows in a sheet");
            out.write(part.substring(0, end).getBytes(StandardCharsets.UTF_8));
            rows.copyTo(out);
            out.write(part.substring(end).getBytes(StandardCharsets.UTF_8));
        };
    }

    /// How many there are, the head included.
    int rows() {
        return row;
    }

    /// How many cells of a column have a text.
    int texts(int column) {
        return texts[column];
    }

    /// Whether a column holds numbers that stand to the right, by its first cell.
    boolean right(int column) {
        return Boolean.TRUE.equals(right[column]);
    }

    /// Begins the next row.
    Rows row() {
        endRow();
        row++;
        return new Rows(this, styles, zone);
    }

    private void endRow() {
        if (row == 1) return;
        ended.append("<row r=\"").append(row).append('"').append(height);
        ended.append('>').append(cells).append("</row>");
        cells.setLength(0);
        height = "";
        if (ended.length() >= MANY) send();
    }

    private void send() {
        try {
            out.write(ended.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ended.setLength(0);
    }

    /// Ends the last row. All have gone out then.
    void end() {
        endRow();
        send();
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
        texts[column]++;
        if (right[column] == null) right[column] = false;
        xml.text(letters[column], row, style.getIndex(), text);
    }

    @Override
    public void number(int column, double number, CellStyle style) {
        if (right[column] == null)
            right[column] = style.getAlignment() == HorizontalAlignment.RIGHT;
        xml.number(letters[column], row, style.getIndex(), number);
    }

    @Override
    public void moment(int column, LocalDateTime moment, CellStyle style) {
        number(column, DateUtil.getExcelDate(moment), style);
    }

    @Override
    public void empty(int column, CellStyle style) {
        xml.empty(letters[column], row, style.getIndex());
    }

    /// None stands among the facts.
    @Override
    public Cell formula(int column, String formula, CellStyle style) {
        throw new UnsupportedOperationException(formula);
    }
}
