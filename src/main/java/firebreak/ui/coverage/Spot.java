package firebreak.ui.coverage;

/// A place in the sheet. Row or column -1 is a heading: of a type of test, of an area, or, where
/// both are, of the whole.
record Spot(int row, int column) {
    static final int HEADING = -1;
    static final Spot CORNER = new Spot(HEADING, HEADING);

    boolean cell() {
        return row >= 0 && column >= 0;
    }

    /// The nearest place that a sheet of so many rows and columns has.
    Spot within(int rows, int columns) {
        return new Spot(
                Math.clamp(row, HEADING, Math.max(HEADING, rows - 1)),
                Math.clamp(column, HEADING, Math.max(HEADING, columns - 1)));
    }
}
