package firebreak.ui.coverage;

import java.util.ArrayList;
import java.util.List;

/// Cells that are chosen together: a rectangle, edges included.
record Block(int top, int left, int bottom, int right) {
    /// From one place to another, whichever comes first. Where the cursor is on a heading, the row
    /// or column that it heads.
    static Block between(Spot anchor, Spot cursor, int rows, int columns) {
        boolean whole = cursor.row() < 0 || anchor.row() < 0;
        boolean across = cursor.column() < 0 || anchor.column() < 0;
        return new Block(
                whole ? 0 : Math.min(anchor.row(), cursor.row()),
                across ? 0 : Math.min(anchor.column(), cursor.column()),
                whole ? rows - 1 : Math.max(anchor.row(), cursor.row()),
                across ? columns - 1 : Math.max(anchor.column(), cursor.column()));
    }

    static Block at(Spot spot) {
        return new Block(spot.row(), spot.column(), spot.row(), spot.column());
    }

    int rows() {
        return bottom - top + 1;
    }

    int columns() {
        return right - left + 1;
    }

    int size() {
        return Math.max(0, rows()) * Math.max(0, columns());
    }

    boolean has(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    /// Its cells, row by row.
    List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        for (int row = top; row <= bottom; row++)
            for (int column = left; column <= right; column++) spots.add(new Spot(row, column));
        return spots;
    }
}
