package firebreak.intake.container.sheet;

import firebreak.domain.Text;
import firebreak.intake.container.Row;
import firebreak.intake.container.Unreadable;
import firebreak.work.Progress;

import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DimensionsRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The lines of a sheet of a workbook of Excel 97 to 2003.
final class XlsLines implements Lines {
    private static final int STEP = 256;
    private static final int MERGED_AT_MOST = 10_000;
    private static final Set<Short> CELLS =
            Set.of(
                    BoolErrRecord.sid,
                    DimensionsRecord.sid,
                    FormulaRecord.sid,
                    LabelRecord.sid,
                    LabelSSTRecord.sid,
                    MulRKRecord.sid,
                    NumberRecord.sid,
                    RKRecord.sid,
                    StringRecord.sid);

    private final XlsBook book;
    private final int position;
    private final long size;
    private final Progress progress;
    private final XlsBook.Records records;
    private final CellLine cells = new CellLine();
    private int claimedWidth;
    private int formulaColumn = -1;
    private long lines;
    private @Nullable Record waiting;
    private boolean over;

    XlsLines(XlsBook book, int position, long size, Progress progress) throws IOException {
        this.book = book;
        this.position = position;
        this.size = size;
        this.progress = progress;
        records = book.records(position, CELLS);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (!over) {
                var row = read();
                if (row != null) return row;
            }
            return null;
        } catch (IOException | RuntimeException e) {
            // The library also throws where a record is asked what it says.
            throw Xml.told(e, cells.line());
        }
    }

    /// The line that ends where a cell of another line begins, or null where nothing stands in it.
    private @Nullable Row read() throws IOException {
        while (true) {
            var record = waiting != null ? waiting : records.next();
            waiting = null;
            if (record == null) {
                over = true;
                progress.step(size, size);
                return cells.row();
            }
            var line = line(record);
            if (line > 0 && line != cells.line()) {
                if (line < cells.line())
                    throw new Unreadable(line, "", Text.of("intake.sheet.order"));
                var row = cells.row();
                cells.begin(line);
                if (lines++ % STEP == 0) progress.step((long) (records.done() * size), size);
                waiting = record;
                return row;
            }
            see(record);
        }
    }

    private static long line(Record record) {
        return switch (record) {
            case CellValueRecordInterface cell -> cell.getRow() + 1L;
            case MulRKRecord many -> many.getRow() + 1L;
            default -> 0;
        };
    }

    private void see(Record record) throws IOException {
        if (!(record instanceof StringRecord)) formulaColumn = -1;
        switch (record) {
            case DimensionsRecord range -> claimedWidth = Math.max(0, range.getLastCol());
            case NumberRecord n -> number(n.getColumn(), n.getXFIndex(), n.getValue());
            case RKRecord n -> number(n.getColumn(), n.getXFIndex(), n.getRKNumber());
            case MulRKRecord many -> {
                for (var i = 0; i < many.getNumColumns(); i++)
                    number(many.getFirstColumn() + i, many.getXFAt(i), many.getRKNumberAt(i));
            }
            case LabelSSTRecord label ->
                    cells.put(label.getColumn(), book.text(label.getSSTIndex()));
            case LabelRecord label -> cells.put(label.getColumn(), label.getValue());
            case BoolErrRecord cell -> {
                cells.put(
                        cell.getColumn(),
                        cell.isBoolean()
                                ? truth(cell.getBooleanValue())
                                : error(cell.getErrorValue()));
            }
            case FormulaRecord formula -> computed(formula);
            case StringRecord text -> {
                if (formulaColumn >= 0) cells.put(formulaColumn, text.getString());
                formulaColumn = -1;
            }
            default -> {}
        }
    }

    private void computed(FormulaRecord formula) throws IOException {
        var column = formula.getColumn();
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(column, formula.getXFIndex(), formula.getValue());
            case BOOLEAN -> cells.put(column, truth(formula.getCachedBooleanValue()));
            case STRING -> formulaColumn = column;
            case ERROR -> cells.put(column, error((byte) formula.getCachedErrorValue()));
            default -> {}
        }
    }

    private void number(int column, int style, double value) throws IOException {
        cells.put(column, Serial.text(value, book.kind(style), book.from1904()));
    }

    /// Such as #N/A; whoever reads the value tells of it.
    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private static String truth(boolean value) {
        return value ? "true" : "false";
    }

    @Override
    public int claimedWidth() {
        return claimedWidth;
    }

    /// Merged cells stand behind all others, so that they need a walk of their own.
    @Override
    public List<Merged> merged(long line) throws IOException {
        var found = new ArrayList<Merged>();
        var walk = book.records(position, Set.of(MergeCellsRecord.sid));
        for (Record record; (record = walk.next()) != null; ) {
            if (!(record instanceof MergeCellsRecord some)) continue;
            for (var i = 0; i < some.getNumAreas() && found.size() < MERGED_AT_MOST; i++) {
                var area = some.getAreaAt(i);
                if (area.getFirstRow() < line
                        && area.getLastRow() >= line - 1
                        && area.getLastColumn() > area.getFirstColumn())
                    found.add(new Merged(area.getFirstColumn(), area.getLastColumn()));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
