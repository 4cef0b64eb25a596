package firebreak.report.excel;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

import java.time.LocalDateTime;

/// Takes the cells of one row, from left to right.
interface RowCells {
    /// The width of a column, in characters.
    int width(int column);

    /// Sets the height of the row, in points.
    void height(float points);

    /// @param text that a spreadsheet cell can hold
    void text(int column, String text, CellStyle style);

    void number(int column, double number, CellStyle style);

    /// @param moment that spreadsheets know
    void moment(int column, LocalDateTime moment, CellStyle style);

    /// A cell that has nothing but a look.
    void empty(int column, CellStyle style);

    /// @return the cell, for whoever knows what the formula comes to
    Cell formula(int column, String formula, CellStyle style);
}
