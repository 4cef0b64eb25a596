package firebreak.intake.container;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The rows of a table, one after the other, the header among them.
public interface TableRows extends AutoCloseable {
    /// The next row, or null at the end.
    ///
    /// @throws Unreadable where the rest of the file cannot be read
    @Nullable Row next() throws IOException;

    @Override
    void close() throws IOException;
}
