package firebreak.intake;

import firebreak.intake.container.Row;
import firebreak.intake.value.Cells;

import java.util.List;

/// One of the first lines of a table, of which a person may say that it holds the names of the
/// columns.
///
/// @param line from 1; 0 where the table has named values and no lines
/// @param cells its first cells, shortened
/// @param digest tells tables with the same columns, should it be the header
public record HeaderLine(long line, List<String> cells, String digest) {
    private static final int CELLS = 12;

    public HeaderLine {
        cells = List.copyOf(cells);
    }

    static HeaderLine of(Row row) {
        return new HeaderLine(
                row.line(),
                row.cells().stream().limit(CELLS).map(Cells::shown).toList(),
                HeaderDigest.of(row.cells()));
    }
}
