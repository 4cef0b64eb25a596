package firebreak.ui.coverage;

/// Where the cursor goes once a single cell is rated.
enum Advance {
    STAY,
    RIGHT,
    DOWN;

    /// Behind the last cell of a row or column comes the first of the next; behind the very last
    /// one it stays.
    Spot from(Spot at, int rows, int columns) {
        int row = at.row() + (this == DOWN ? 1 : 0);
        int column = at.column() + (this == RIGHT ? 1 : 0);
        if (column >= columns) {
            column = 0;
            row++;
        }
        if (row >= rows) {
            if (this != DOWN || column + 1 >= columns) return at;
            row = 0;
            column++;
        }
        return new Spot(row, column);
    }
}
