package firebreak.report.excel;

import firebreak.report.model.CleanText;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Writes one row from left to right. Texts are always typed as texts, so that nothing that a
/// client wrote can become a formula; what is unknown stays an empty cell.
final class Rows {
    /// A row shows at most so many lines of a long text; one that fills the screen hides its
    /// neighbours.
    private static final int LINES = 4;

    private static final int TALL = 16;

    private static final float LINE = 15;

    // Spreadsheets know no day before this one.
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1900, 3, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(9999, 12, 31, 23, 59);

    private final RowCells row;
    private final SheetStyles styles;
    private final ZoneId zone;
    private int column;
    private int lines = 1;
    private int most = LINES;

    Rows(Row row, SheetStyles styles, ZoneId zone) {
        this(new OfficeCells(row), styles, zone);
    }

    Rows(RowCells row, SheetStyles styles, ZoneId zone) {
        this.row = row;
        this.styles = styles;
        this.zone = zone;
    }

    /// Shows its texts whole, where they are what the sheet is read for.
    Rows tall() {
        most = TALL;
        return this;
    }

    Rows text(String text) {
        return text(text, styles.text);
    }

    /// Text that may run over several lines.
    Rows prose(String text) {
        return prose(text, styles.wrapped);
    }

    Rows prose(String text, CellStyle style) {
        var width = Math.max(1, row.width(column));
        var needed = 0;
        for (var part : text.split("\n", most + 1))
            needed += 1 + (int) (part.length() / (1.1 * width));
        // Not every program fits a row to its text when it opens the file.
        if (Math.min(needed, most) > lines) {
            lines = Math.min(needed, most);
            row.height(lines * LINE);
        }
        return text(text, style);
    }

    Rows text(String text, CellStyle style) {
        if (!text.isEmpty()) row.text(column, CleanText.cell(text), style);
        column++;
        return this;
    }

    Rows number(@Nullable Number number) {
        return number(number, styles.number);
    }

    Rows number(@Nullable Number number, CellStyle style) {
        if (number != null && !Double.isNaN(number.doubleValue()))
            row.number(column, number.doubleValue(), style);
        column++;
        return this;
    }

    /// A share as a number that reads as [firebreak.domain.Percent] says it.
    Rows share(@Nullable Double share) {
        return number(share, share == null ? styles.percent : styles.percent(share));
    }

    /// A moment as the clock on the client's wall showed it; as text where spreadsheets cannot
    /// count so far.
    Rows moment(@Nullable Instant moment) {
        if (moment == null) {
            column++;
            return this;
        }
        var local = wall(moment, zone);
        if (local == null) return text(moment.atZone(zone).toLocalDateTime().toString());
        row.moment(column, local, styles.moment);
        column++;
        return this;
    }

    /// The moment on the client's wall, where spreadsheets can count so far.
    static @Nullable LocalDateTime wall(@Nullable Instant moment, ZoneId zone) {
        if (moment == null) return null;
        var local = moment.atZone(zone).toLocalDateTime();
        return local.isBefore(EARLIEST) || local.isAfter(LATEST) ? null : local;
    }

    Rows day(@Nullable LocalDate day) {
        return day(day, styles.day);
    }

    Rows day(@Nullable LocalDate day, CellStyle style) {
        if (day == null) row.empty(column, style);
        else if (day.isBefore(EARLIEST.toLocalDate()) || day.isAfter(LATEST.toLocalDate()))
            row.text(column, day.toString(), style);
        else row.moment(column, day.atStartOfDay(), style);
        column++;
        return this;
    }

    /// A formula of the program; what it comes to is put there by whoever knows.
    Cell formula(String formula, CellStyle style) {
        return row.formula(column++, formula, style);
    }

    /// An empty cell that has a look all the same, such as one that is to be filled in.
    Rows open(String text, CellStyle style) {
        if (text.isEmpty()) row.empty(column, style);
        else row.text(column, CleanText.cell(text), style);
        column++;
        return this;
    }
}
