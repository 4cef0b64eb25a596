package firebreak.intake.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Files that lie together, in a folder or in an archive.
public interface Bundle {
    /// What they lie in.
    Content content();

    /// Each of them, to be opened by itself.
    List<Content> members();

    /// Opens what they lie in once, to read many of them.
    Reading read() throws IOException;

    /// Reads the files of a bundle one by one.
    interface Reading extends AutoCloseable {
        /// The beginning that the names of all members have in common.
        String within();

        InputStream open(int member) throws IOException;

        @Override
        void close() throws IOException;
    }
}
