package firebreak.intake.container;

import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A table in a client's file, which can be walked any number of times. Its first row that is not
/// blank is the header. Cells are text: moments, where the file knows them as such, in ISO 8601,
/// numbers without grouping.
public interface Table {
    Content content();

    /// The name of the sheet, or "" where the file is the table.
    String sheet();

    /// Whether the program that made the file doesn't show this table.
    default boolean hidden() {
        return false;
    }

    /// How its text is written; null where that is no question, as in a spreadsheet.
    default @Nullable CsvShape shape() {
        return null;
    }

    /// Whether a person may say in which encoding its text is written.
    default boolean encodable() {
        return shape() != null;
    }

    /// Begins a walk; progress counts bytes, or whatever else the file is made of.
    ///
    /// @throws Unreadable where it can't be read as a table
    TableRows open(Progress progress) throws IOException;
}
