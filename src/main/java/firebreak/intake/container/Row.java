package firebreak.intake.container;

import java.util.List;

/// One row of a table.
///
/// @param line the line on which it begins, from 1
/// @param badQuote whether a quotation mark inside it is not doubled, so that its cells may be cut
///   in the wrong places
/// @param part the name of the file that is the row, where the table is a folder of documents; or
///   ""
/// @param problem why the row says nothing, in a sentence; or ""
public record Row(long line, List<String> cells, boolean badQuote, String part, String problem) {
    public Row(long line, List<String> cells, boolean badQuote) {
        this(line, cells, badQuote, "", "");
    }

    /// Whether no cell holds anything.
    public boolean blank() {
        for (var cell : cells) if (!cell.isBlank()) return false;
        return true;
    }
}
