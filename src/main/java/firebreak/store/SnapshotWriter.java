package firebreak.store;

import firebreak.store.SnapshotManifest.AttachmentContent;
import firebreak.store.SnapshotManifest.TableContent;
import firebreak.store.SnapshotReader.Contents;
import firebreak.store.seal.DataKey;
import firebreak.store.seal.Sealed;
import firebreak.work.Progress;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes snapshots. One counts only when it was forced to the disk, read back wholly and found to
/// hold what it was made from; before that it has no name, and where anything fails, nothing stays.
final class SnapshotWriter {
    private static final int BUFFER = 1 << 16;
    private static final int STEP = 500;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// What is written.
    ///
    /// @param header whose key, where it has one, wraps `key`
    /// @param manifest with everything but what is found out by reading: tables and attachments
    /// @param attachments where there are any
    /// @param kept the digests that the tables must have, as far as they are known
    record Content(
            SnapshotHeader header,
            @Nullable DataKey key,
            SnapshotManifest manifest,
            RowSource rows,
            @Nullable Attachments attachments,
            Map<String, Digest> kept) {}

    private final Content content;
    private final Progress progress;
    private long done;
    private long total;

    private SnapshotWriter(Content content, Progress progress) {
        this.content = content;
        this.progress = progress;
    }

    /// Writes a snapshot to `target`, where there must be nothing yet.
    ///
    /// @throws DataAccessException where the disk refuses to read what is to be written
    static SnapshotManifest write(Path target, Content content, Progress progress)
            throws SnapshotException, FileAlreadyExistsException {
        try (var file = NewFile.at(target)) {
            var written = new SnapshotWriter(content, progress).write(file);
            file.take();
            return written;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (DataAccessException e) {
            if (DiskFault.whileReading(e)) throw e;
            throw SnapshotException.sourceDamaged(e);
        } catch (IOException e) {
            throw SnapshotException.unwritable(target.toAbsolutePath().getParent(), e);
        }
    }

    private SnapshotManifest write(NewFile file) throws IOException, SnapshotException {
        var header = content.header().toBytes();
        var manifest =
                content.manifest().with(SnapshotHeader.hash(header), tables(), attachments());
        total = manifest.rows() * 2;
        done = 0;
        try (var out = new BufferedOutputStream(file.write(), BUFFER)) {
            out.write(header);
            var key = content.key();
            try (var zip =
                    new ZipOutputStream(
                            new BufferedOutputStream(
                                    key == null
                                            ? out
                                            : Sealed.seal(key, SnapshotReader.PURPOSE, out),
                                    BUFFER))) {
                zip.setLevel(Deflater.BEST_SPEED);
                write(manifest, zip);
            }
        }
        readBack(file.part(), manifest);
        return manifest;
    }

    /// What the tables must hold. It comes before the rows in the file, so where it isn't kept, the
    /// rows are read twice.
    private List<TableContent> tables() throws IOException {
        var tables = new ArrayList<TableContent>();
        for (var table : content.rows().tables()) {
            var kept = content.kept().get(table);
            var digest = kept == null ? digest(table) : kept;
            tables.add(new TableContent(table, digest.rows(), SnapshotReader.hex(digest)));
        }
        return tables;
    }

    private Digest digest(String table) throws IOException {
        var digests = new Digest[] {Digest.EMPTY};
        content.rows()
                .each(
                        table,
                        image -> {
                            digests[0] = digests[0].plus(table, image);
                            step();
                        });
        return digests[0];
    }

    private List<AttachmentContent> attachments() throws SnapshotException {
        var attachments = content.attachments();
        try {
            return attachments == null ? List.of() : attachments.all();
        } catch (IOException e) {
            throw SnapshotException.sourceDamaged(e);
        }
    }

    private void write(SnapshotManifest manifest, ZipOutputStream zip)
            throws IOException, SnapshotException {
        zip.putNextEntry(entry(SnapshotReader.MANIFEST));
        zip.write(manifest.toBytes());
        for (var table : manifest.tables()) {
            zip.putNextEntry(entry(SnapshotReader.tableEntry(table.table())));
            var digest = rows(table.table(), zip);
            if (digest.rows() != table.rows() || !SnapshotReader.hex(digest).equals(table.digest()))
                throw SnapshotException.sourceDamaged(null);
        }
        for (var attachment : manifest.attachments()) {
            zip.putNextEntry(entry(SnapshotReader.attachmentEntry(attachment.sha256())));
            copy(attachment, zip);
        }
        zip.closeEntry();
    }

    private Digest rows(String table, OutputStream out) throws IOException {
        var digests = new Digest[] {Digest.EMPTY};
        content.rows()
                .each(
                        table,
                        image -> {
                            digests[0] = digests[0].plus(table, image);
                            out.write(image.getBytes(StandardCharsets.UTF_8));
                            out.write('\n');
                            step();
                        });
        return digests[0];
    }

    private void copy(AttachmentContent attachment, OutputStream out) throws IOException {
        var attachments = content.attachments();
        if (attachments == null) return;
        try (var in = attachments.get(attachment.sha256())) {
            in.transferTo(out);
        }
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private void readBack(Path part, SnapshotManifest manifest) throws IOException {
        try {
            var read =
                    new SnapshotReader(part, content.key())
                            .read(Contents.NONE, (d, t) -> step(manifest.rows() + d));
            if (!read.equals(manifest)) throw new IOException("not what was written");
        } catch (SnapshotException e) {
            throw new IOException("not what was written", e);
        }
    }

    private void step() {
        if (++done % STEP == 0) step(done);
    }

    private void step(long rows) {
        progress.step(total == 0 ? rows : Math.min(rows, total), total);
    }
}
