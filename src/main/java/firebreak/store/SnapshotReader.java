package firebreak.store;

import firebreak.store.SnapshotManifest.AttachmentContent;
import firebreak.store.SnapshotManifest.TableContent;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Sealed;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Reads snapshots, which may come from strangers: whatever is not exactly as the manifest says is
/// refused, in bounded memory.
final class SnapshotReader {
    static final String PURPOSE = "snapshot";
    static final String MANIFEST = "manifest.json";

    private static final int BUFFER = 1 << 16;

    /// Takes what is in a snapshot, in its order. What it got counts only where the whole reading
    /// came to its end.
    interface Contents {
        /// Nothing but whether it is whole.
        Contents NONE = (table, image) -> {};

        /// Begins a table; one that has no rows too.
        default void table(String table) throws IOException, SnapshotException {}

        void row(String table, String image) throws IOException, SnapshotException;

        /// The content need not be read.
        default void attachment(AttachmentContent attachment, InputStream content)
                throws IOException, SnapshotException {}

        /// Everything was handed out and is as it was written.
        default void end() throws SnapshotException {}
    }

    private final Path file;
    private final @Nullable DataKey key;

    /// @param key of a sealed snapshot
    SnapshotReader(Path file, @Nullable DataKey key) {
        this.file = file;
        this.key = key;
    }

    /// What the first lines say, which needs no key.
    static SnapshotHeader header(Path file) throws SnapshotException {
        try (var in = opened(file)) {
            return SnapshotHeader.read(in, file).header();
        } catch (IOException e) {
            throw SnapshotException.unreadable(file, e);
        }
    }

    /// The manifest alone; the rest of the file may be damaged.
    SnapshotManifest manifest() throws SnapshotException {
        try (var in = opened(file)) {
            var header = SnapshotHeader.read(in, file);
            try (var payload = payload(header.header(), in)) {
                return manifest(header, payload);
            }
        } catch (IOException e) {
            throw SnapshotException.damaged(file, e);
        }
    }

    /// Reads everything and holds it against the manifest.
    SnapshotManifest read(Contents contents, Progress progress) throws SnapshotException {
        try (var in = opened(file)) {
            var header = SnapshotHeader.read(in, file);
            try (var payload = payload(header.header(), in)) {
                var manifest = manifest(header, payload);
                var watched = new Watched(progress, manifest.rows());
                for (var table : manifest.tables()) rows(payload, table, contents, watched);
                for (var attachment : manifest.attachments())
                    attachment(payload, attachment, contents);
                payload.finish();
                contents.end();
                return manifest;
            }
        } catch (IOException e) {
            throw SnapshotException.damaged(file, e);
        }
    }

    private static InputStream opened(Path file) throws SnapshotException {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                throw new NoSuchFileException(file.toString());
            return new BufferedInputStream(Files.newInputStream(file), BUFFER);
        } catch (IOException e) {
            throw SnapshotException.unreadable(file, e);
        }
    }

    private SnapshotPayload payload(SnapshotHeader header, InputStream in)
            throws IOException, SnapshotException {
        if (!header.sealed()) return new SnapshotPayload(in);
        if (key == null) throw SnapshotException.locked(file);
        return new SnapshotPayload(new BufferedInputStream(Sealed.open(key, PURPOSE, in), BUFFER));
    }

    private SnapshotManifest manifest(SnapshotHeader.Read header, SnapshotPayload payload)
            throws IOException, SnapshotException {
        var bytes = payload.entry(MANIFEST).readNBytes(SnapshotManifest.LONGEST + 1);
        if (bytes.length > SnapshotManifest.LONGEST) throw new IOException("a long manifest");
        var manifest = SnapshotManifest.read(bytes, file);
        if (!manifest.header().equals(header.hash())
                || !manifest.assessment().equals(header.header().assessment()))
            throw new IOException("another header");
        return manifest;
    }

    private static void rows(
            SnapshotPayload payload, TableContent table, Contents contents, Watched watched)
            throws IOException, SnapshotException {
        var lines =
                new BoundedLines(
                        payload.entry(tableEntry(table.table())), SnapshotJson.LONGEST_ROW);
        contents.table(table.table());
        var digest = Digest.EMPTY;
        for (var image = lines.next(); image != null; image = lines.next()) {
            if (digest.rows() == table.rows() || image.isEmpty())
                throw new IOException("rows too many");
            digest = digest.plus(table.table(), image);
            contents.row(table.table(), image);
            watched.row();
        }
        if (digest.rows() != table.rows() || !hex(digest).equals(table.digest()))
            throw new IOException("other rows");
    }

    private static void attachment(
            SnapshotPayload payload, AttachmentContent attachment, Contents contents)
            throws IOException, SnapshotException {
        var entry = payload.entry(attachmentEntry(attachment.sha256()));
        try (var content = new HashedStream(entry, attachment.bytes())) {
            contents.attachment(attachment, content);
            content.expect(attachment.sha256());
        }
    }

    static String tableEntry(String table) {
        return "table/" + table + ".jsonl";
    }

    static String attachmentEntry(String sha256) {
        return "attachments/" + sha256;
    }

    static String hex(Digest digest) {
        return HexFormat.of().formatHex(digest.bytes());
    }

    /// Hashes what passes, which may be no longer than announced.
    private static final class HashedStream extends InputStream {
        private final InputStream in;
        private final long expected;
        private final MessageDigest hash;
        private long bytes;

        HashedStream(InputStream in, long expected) {
            this.in = in;
            this.expected = expected;
            try {
                this.hash = MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            if (read > 0) hash.update(buffer, from, read);
            bytes += Math.max(0, read);
            if (bytes > expected) throw new IOException("an attachment too long");
            return read;
        }

        void expect(String sha256) throws IOException {
            transferTo(OutputStream.nullOutputStream());
            if (bytes != expected || !HexFormat.of().formatHex(hash.digest()).equals(sha256))
                throw new IOException("another attachment");
        }
    }

    private static final class Watched {
        private static final int STEP = 500;
        private final Progress progress;
        private final long total;
        private long done;

        Watched(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void row() {
            if (++done % STEP == 0) progress.step(Math.min(done, total), total);
        }
    }
}
