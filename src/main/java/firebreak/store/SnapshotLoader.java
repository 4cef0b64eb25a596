package firebreak.store;

import static firebreak.store.jooq.Tables.ASSESSMENT;

import firebreak.store.SnapshotManifest.AttachmentContent;
import firebreak.store.SnapshotManifest.TableContent;
import firebreak.store.seal.DataKey;
import firebreak.work.Progress;

import org.h2.api.ErrorCode;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Fills an empty database out of a snapshot. Rows go in as values only, into tables that our own
/// scripts made; whatever doesn't fit is refused.
final class SnapshotLoader {
    private final Path file;
    private final @Nullable DataKey key;
    private final DSLContext dsl;
    private final Attachments attachments;

    private SnapshotLoader(
            Path file, @Nullable DataKey key, DSLContext dsl, Attachments attachments) {
        this.file = file;
        this.key = key;
        this.dsl = dsl;
        this.attachments = attachments;
    }

    /// Loads a snapshot into a database that holds nothing at all, not even tables, and brings it
    /// to this program's schema. Where it throws, the database and `attachments` are to be thrown
    /// away.
    ///
    /// @param key of a sealed snapshot
    static SnapshotManifest load(
            Path file,
            @Nullable DataKey key,
            DSLContext emptyDatabase,
            Attachments attachments,
            Progress progress)
            throws SnapshotException {
        if (!new DatabaseRows(emptyDatabase).tables().isEmpty())
            throw new IllegalArgumentException("the database is not empty");
        var loader = new SnapshotLoader(file, key, emptyDatabase, attachments);
        try {
            return loader.load(progress);
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SnapshotException known) throw known;
            throw DiskFault.inDatabase(e) || code(e) == ErrorCode.OUT_OF_MEMORY
                    ? SnapshotException.unwritable(attachments.folder().getParent(), e)
                    : SnapshotException.damaged(file, e);
        } catch (IllegalStateException | DateTimeException e) {
            throw SnapshotException.damaged(file, e);
        }
    }

    private SnapshotManifest load(Progress progress) throws SnapshotException {
        var reader = new SnapshotReader(file, key);
        var manifest = reader.manifest();
        Schema.create(dsl, manifest.schema());
        var database = new DatabaseRows(dsl);
        expectSameTables(manifest, database);
        dsl.transaction(c -> {
            var read = reader.read(new Filling(database, c.dsl()), progress);
            if (!read.equals(manifest)) throw new IOException("another snapshot by now");
        });
        for (var table : manifest.tables()) expectLoaded(table);
        Schema.complete(dsl);
        expectSense(manifest);
        Rows.force(dsl);
        return manifest;
    }

    private void expectSameTables(SnapshotManifest manifest, DatabaseRows database)
            throws SnapshotException {
        var told = manifest.tables().stream().map(TableContent::table).collect(Collectors.toSet());
        if (!told.equals(Set.copyOf(database.tables())))
            throw SnapshotException.damaged(file, null);
    }

    private void expectLoaded(TableContent table) throws SnapshotException {
        var loaded = Digests.computed(dsl, table.table());
        if (loaded.rows() != table.rows() || !SnapshotReader.hex(loaded).equals(table.digest()))
            throw SnapshotException.damaged(file, null);
    }

    /// Rows can be whole and still say what no program of ours wrote.
    private void expectSense(SnapshotManifest manifest) throws SnapshotException {
        var assessments = dsl.selectFrom(ASSESSMENT).limit(2).fetch();
        if (assessments.size() != 1
                || !assessments.getFirst().getId().equals(manifest.assessment())
                || assessments.getFirst().getClient().isBlank()
                || Journal.revision(dsl) != manifest.revision()
                || !new IntegrityCheck(dsl).faults().isEmpty())
            throw SnapshotException.damaged(file, null);
        ZoneId.of(assessments.getFirst().getZone());
    }

    private static int code(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause())
            if (t instanceof SQLException sql) return sql.getErrorCode();
        return 0;
    }

    /// Puts what is read into the database, in batches of bounded size.
    private final class Filling implements SnapshotReader.Contents {
        private static final int MOST_ROWS = 1000;
        private static final int MOST_CHARACTERS = 4_000_000;

        private final DatabaseRows database;
        private final DSLContext tx;
        private final List<@Nullable Object[]> batch = new ArrayList<>();
        private String table = "";
        private Field<?>[] columns = {};
        private int characters;

        Filling(DatabaseRows database, DSLContext tx) {
            this.database = database;
            this.tx = tx;
        }

        @Override
        public void table(String next) {
            flush();
            table = next;
            columns = database.columns(next);
        }

        @Override
        public void row(String of, String image) throws IOException {
            var values = SnapshotJson.columns(image);
            if (!List.copyOf(values.keySet())
                    .equals(Arrays.stream(columns).map(Field::getName).toList()))
                throw new IOException("other columns");
            if (of.equals("JOURNAL_ROW")) expectImages(values);
            var row = new @Nullable Object[columns.length];
            for (int i = 0; i < columns.length; i++)
                row[i] = SnapshotValues.parse(columns[i], values.get(columns[i].getName()));
            batch.add(row);
            characters += image.length();
            if (batch.size() == MOST_ROWS || characters > MOST_CHARACTERS) flush();
        }

        /// Undoing puts them back into rows, long after anyone remembers where they came from.
        private void expectImages(Map<String, @Nullable String> row) throws IOException {
            for (var name : List.of("BEFORE_ROW", "AFTER_ROW")) {
                var image = row.get(name);
                if (image != null) SnapshotJson.columns(image);
            }
        }

        @Override
        public void attachment(AttachmentContent attachment, InputStream content)
                throws IOException, SnapshotException {
            var read = new Watched(content);
            String kept;
            try {
                kept = attachments.put(read).sha256();
            } catch (IOException e) {
                if (read.failed) throw e;
                throw SnapshotException.unwritable(attachments.folder().getParent(), e);
            }
            if (!kept.equals(attachment.sha256())) throw new IOException("another attachment");
        }

        @Override
        public void end() {
            flush();
        }

        private void flush() {
            if (batch.isEmpty()) return;
            var places = String.join(", ", Collections.nCopies(columns.length, "?"));
            tx.batch("INSERT INTO " + table + " VALUES (" + places + ")")
                    .bind(batch.toArray(Object[][]::new))
                    .execute();
            batch.clear();
            characters = 0;
        }
    }

    /// Knows whether reading failed, where writing what is read may fail too.
    private static final class Watched extends FilterInputStream {
        private boolean failed;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                return in.read(buffer, from, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
