package firebreak.intake.container;

import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Things with named values, one after the other.
public interface Entries extends AutoCloseable {
    /// The next one, or null at the end.
    ///
    /// @throws Unreadable where the rest cannot be read
    @Nullable Entry next() throws IOException;

    @Override
    void close() throws IOException;

    /// How to walk them from the start.
    interface Source {
        Entries open(Progress progress) throws IOException;
    }
}
