package firebreak.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/// A file that is written for others, whole or not at all, and never over another.
public final class OutsideFile {
    private OutsideFile() {}

    public static void write(Path target, byte[] content) throws SnapshotException {
        write(target, new ByteArrayInputStream(content));
    }

    /// Writes what `content` holds, without holding it all.
    public static void write(Path target, InputStream content) throws SnapshotException {
        try (var file = NewFile.at(target)) {
            try (var out = file.write()) {
                content.transferTo(out);
            }
            file.take();
        } catch (FileAlreadyExistsException e) {
            throw SnapshotException.inTheWay(target, e);
        } catch (IOException e) {
            throw SnapshotException.unwritable(target.toAbsolutePath().getParent(), e);
        }
    }
}
