package firebreak.intake.container.sheet;

import firebreak.intake.container.Row;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// The lines of a sheet in which something stands, from the top, each as wide as its last text.
interface Lines extends AutoCloseable {
    /// The next line, or null at the end.
    @Nullable Row next() throws IOException;

    /// The columns that the sheet claims to have, or 0 where it says nothing or has not said it
    /// yet.
    int claimedWidth();

    /// The merged cells that touch a line; it may cost a walk of its own.
    List<Merged> merged(long line) throws IOException;

    @Override
    void close() throws IOException;

    /// Cells that are shown as one, from column to column, both included.
    record Merged(int from, int to) {}
}
