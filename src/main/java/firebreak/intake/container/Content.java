package firebreak.intake.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a client's file, or of a file packed into one. They can be read any number of
/// times, from memory or from where they lie: nothing is unpacked onto the disk.
public interface Content {
    /// The file on the disk.
    Path file();

    /// The name for a person: that of the file, then, behind slashes, those of what is packed into
    /// it.
    String name();

    /// How many bytes there are, at least roughly.
    long size() throws IOException;

    InputStream open() throws IOException;

    /// A file as it lies on the disk.
    record OnDisk(Path file) implements Content {
        @Override
        public String name() {
            return nameOf(file);
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Content.opened(file);
        }
    }

    /// The bytes of a file on the disk, refused where it changes while they are read.
    static InputStream opened(Path file) throws IOException {
        return Unchanging.open(file);
    }

    static String nameOf(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// The first bytes, at most `most` of them.
    default byte[] start(int most) throws IOException {
        try (var in = open()) {
            return in.readNBytes(most);
        }
    }
}
