package firebreak.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/// What is remembered beside the database: the newest revision that was acknowledged, because a
/// database that lost its newest part, or was replaced by an older copy of itself, looks whole; and
/// which copy of the assessment this is and where it stood, to know it again when it was copied. It
/// is written after the database was forced, so it is never ahead of it.
///
/// @param copy this copy of the assessment
/// @param place what tells the place, without saying it
/// @param path where that place is; sealed where the assessment is
record Anchor(UUID copy, long revision, String place, String path) {
    static final String NAME = "assessment.anchor";

    private static final String FIRST = "firebreak anchor 1";
    private static final Logger LOG = LoggerFactory.getLogger(Anchor.class);
    private static final int LONGEST = 16 * 1024;

    Anchor withRevision(long newer) {
        return new Anchor(copy, newer, place, path);
    }

    void write(Path directory) throws IOException {
        SafeFile.write(directory.resolve(NAME), bytes());
    }

    /// What was written last; empty where nothing is, or nothing that can be trusted.
    static Optional<Anchor> read(Path directory) {
        try (var in = Files.newInputStream(directory.resolve(NAME))) {
            var lines = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).split("\n", -1);
            if (lines.length < 6 || !lines[0].equals(FIRST)) return Optional.empty();
            var anchor =
                    new Anchor(
                            UUID.fromString(lines[1]),
                            Long.parseLong(lines[2]),
                            lines[3],
                            lines[4]);
            return lines[5].equals(anchor.check()) ? Optional.of(anchor) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] bytes() {
        return (content() + check() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String content() {
        return String.join("\n", FIRST, copy.toString(), padded(revision), place, path) + "\n";
    }

    /// The same length for each, because an anchor is written over the one before.
    private static String padded(long revision) {
        var digits = Long.toString(revision);
        return "0".repeat(Math.max(0, 19 - digits.length())) + digits;
    }

    private String check() {
        var sum = new CRC32();
        sum.update(content().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    /// Keeps the anchor beside an open assessment up to date. One small write in place and no force
    /// for each edit: it outlives a kill, and after a power failure an older one does no harm.
    static final class Keeper implements AutoCloseable {
        private final FileChannel channel;
        private Anchor anchor;

        Keeper(Path directory, Anchor anchor) throws IOException {
            anchor.write(directory);
            this.anchor = anchor;
            this.channel = FileChannel.open(directory.resolve(NAME), StandardOpenOption.WRITE);
        }

        Anchor anchor() {
            return anchor;
        }

        /// Makes this copy another one than those it was copied from.
        void renew() {
            anchor = new Anchor(UUID.randomUUID(), anchor.revision, anchor.place, anchor.path);
            write();
        }

        /// Notes an edit that is on the disk.
        void remember(long newest) {
            anchor = anchor.withRevision(newest);
            write();
        }

        private void write() {
            try {
                channel.write(ByteBuffer.wrap(anchor.bytes()), 0);
            } catch (IOException e) {
                // The edit is safe, and the next one writes the anchor; only the loss of a later
                // one could go unnoticed until then.
                LOG.warn("The anchor could not be written: {}", e.getClass().getSimpleName());
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
