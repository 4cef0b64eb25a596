package firebreak.store;

import static firebreak.store.jooq.Tables.*;

import firebreak.store.jooq.tables.records.JournalEntryRecord;
import firebreak.store.jooq.tables.records.JournalRowRecord;
import firebreak.work.Progress;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.exception.NoDataFoundException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Moves the rows of one edit back and forth between their two images.
final class JournalRows {
    /// Rows brought in bulk, in the order in which they can be inserted.
    private static final List<Bulk<?>> BULK =
            List.of(
                    new Bulk<>(IMPORT_BATCH, IMPORT_BATCH.ID),
                    new Bulk<>(IMPORT_PROBLEM, IMPORT_PROBLEM.IMPORT_ID),
                    new Bulk<>(IMPORT_FILE, IMPORT_FILE.IMPORT_ID),
                    new Bulk<>(INCIDENT, INCIDENT.IMPORT_ID));

    /// Bulk rows are imaged, behind the edit's own rows, only while the import is undone.
    static final int BULK_PLACE = 1_000_000_000;

    private static final int BATCH = 500;

    /// Of fewer rows nobody has time to be told.
    private static final int MANY = 500;

    private static final int STEP = 128;
    private static final Map<Table<?>, RowFinder<?>> FINDERS = new ConcurrentHashMap<>();

    private record Bulk<R extends UpdatableRecord<R>>(
            Table<R> table, TableField<R, UUID> importId) {}

    private record Image(String table, @Nullable String before, @Nullable String after) {}

    private final Rows rows;
    private final long revision;
    private final @Nullable UUID importId;
    private final Progress progress;
    private long done;
    private long total;

    private JournalRows(Rows rows, JournalEntryRecord entry, Progress progress) {
        this.rows = rows;
        this.revision = entry.getRevision();
        this.importId = entry.getImportId();
        this.progress = progress;
    }

    /// Undoes an edit, or does it again.
    ///
    /// @param progress told only of edits of many rows
    static void move(Rows rows, JournalEntryRecord entry, boolean back, Progress progress) {
        var moving = new JournalRows(rows, entry, progress);
        if (back) moving.undo();
        else moving.redo();
    }

    private void undo() {
        total = ownImages() + bulkRows();
        begin();
        own(true, image -> put(rows, image.table(), image.after(), image.before()));
        if (importId == null) return;
        int place = BULK_PLACE;
        for (var bulk : BULK.reversed()) place = remove(importId, bulk, place);
    }

    private void redo() {
        total = ownImages() + bulkImages();
        begin();
        if (importId != null) {
            for (var bulk : BULK) restore(bulk.table());
            rows.deleteAll(
                    JOURNAL_ROW,
                    JOURNAL_ROW.REVISION.eq(revision).and(JOURNAL_ROW.PLACE.ge(BULK_PLACE)),
                    image -> {});
        }
        own(false, image -> put(rows, image.table(), image.before(), image.after()));
    }

    private void begin() {
        if (total >= MANY) progress.step(0, total);
    }

    private void step(int rowsMore) {
        long before = done;
        done += rowsMore;
        if (total >= MANY && before / STEP < done / STEP) progress.step(done, total);
    }

    private long bulkRows() {
        if (importId == null) return 0;
        long count = 0;
        for (var bulk : BULK)
            count += rows.dsl().fetchCount(bulk.table(), bulk.importId().eq(importId));
        return count;
    }

    private long bulkImages() {
        return importId == null
                ? 0
                : rows.dsl()
                        .fetchCount(
                                JOURNAL_ROW,
                                JOURNAL_ROW.REVISION.eq(revision),
                                JOURNAL_ROW.PLACE.ge(BULK_PLACE));
    }

    private long ownImages() {
        return rows.dsl()
                .fetchCount(
                        JOURNAL_ROW,
                        JOURNAL_ROW.REVISION.eq(revision),
                        JOURNAL_ROW.PLACE.lt(BULK_PLACE));
    }

    /// The images of the edit in their order or against it, a page at a time: an edit may have more
    /// than fit into memory beside what it changes.
    private void own(boolean backwards, Consumer<Image> each) {
        int from = backwards ? BULK_PLACE : -1;
        while (true) {
            var page =
                    rows.dsl()
                            .selectFrom(JOURNAL_ROW)
                            .where(
                                    JOURNAL_ROW.REVISION.eq(revision),
                                    backwards
                                            ? JOURNAL_ROW.PLACE.lt(from)
                                            : JOURNAL_ROW
                                                    .PLACE
                                                    .gt(from)
                                                    .and(JOURNAL_ROW.PLACE.lt(BULK_PLACE)))
                            .orderBy(backwards ? JOURNAL_ROW.PLACE.desc() : JOURNAL_ROW.PLACE.asc())
                            .limit(BATCH)
                            .fetch();
            for (var row : page) {
                each.accept(new Image(row.getTableName(), row.getBeforeRow(), row.getAfterRow()));
                step(1);
            }
            if (page.size() < BATCH) return;
            from = page.getLast().getPlace();
        }
    }

    private static void put(Rows rows, String table, @Nullable String was, @Nullable String want) {
        if (want == null) rows.delete(now(rows, table, was));
        else if (was == null) rows.insert(row(table, want));
        else {
            var wanted = row(table, want);
            var now = now(rows, table, want);
            now.from(
                    wanted,
                    Stream.of(wanted.fields()).filter(wanted::touched).toArray(Field[]::new));
            rows.update(now);
        }
    }

    /// The row of an image as it stands in the database, where it may have got columns since.
    private static UpdatableRecord<?> now(Rows rows, String table, @Nullable String image) {
        if (image == null) throw new IllegalStateException("a journal row without images");
        return there(rows, row(table, image));
    }

    /// Thousands are looked for in turn when an edit of thousands is undone.
    private static <R extends UpdatableRecord<R>> UpdatableRecord<?> there(
            Rows rows, UpdatableRecord<R> imaged) {
        var table = imaged.getTable();
        var primary = table.getPrimaryKey();
        if (primary == null) throw new IllegalStateException("a table without a key");
        var key = primary.getFieldsArray();
        imaged.attach(rows.dsl().configuration());
        imaged.touched(false);
        if (Stream.of(key).anyMatch(f -> f.getType() == LocalDate.class)) {
            // Before 1582 jOOQ's days are not those of a statement.
            imaged.refresh();
            return imaged;
        }
        var there = finder(table, key).find(rows.dsl(), Stream.of(key).map(imaged::get).toArray());
        if (there == null) throw new NoDataFoundException("a row of the journal is not there");
        there.attach(rows.dsl().configuration());
        return there;
    }

    @SuppressWarnings("unchecked")
    private static <R extends UpdatableRecord<R>> RowFinder<R> finder(
            Table<R> table, TableField<R, ?>[] key) {
        return (RowFinder<R>) FINDERS.computeIfAbsent(table, t -> RowFinder.by(table, key));
    }

    private static UpdatableRecord<?> row(String table, String image) {
        return Digests.tables().stream()
                .filter(t -> t.getName().equals(table))
                .findFirst()
                .map(t -> typed(t, image))
                .orElseThrow(() -> new IllegalStateException("the journal names an unknown table"));
    }

    @SuppressWarnings("unchecked")
    private static <R extends UpdatableRecord<R>> UpdatableRecord<?> typed(
            Table<?> table, String image) {
        return RowImage.row((Table<R>) table, image);
    }

    private <R extends UpdatableRecord<R>> int remove(UUID importId, Bulk<R> bulk, int from) {
        var name = bulk.table().getName();
        var images = new ArrayList<JournalRowRecord>();
        var place = new AtomicInteger(from);
        rows.deleteAll(
                bulk.table(),
                bulk.importId().eq(importId),
                image -> {
                    images.add(
                            new JournalRowRecord(
                                    revision, place.getAndIncrement(), name, image, null));
                    step(1);
                    if (images.size() < BATCH) return;
                    rows.insertAll(images);
                    images.clear();
                });
        rows.insertAll(images);
        return place.get();
    }

    private <R extends UpdatableRecord<R>> void restore(Table<R> table) {
        var query =
                rows.dsl()
                        .selectFrom(JOURNAL_ROW)
                        .where(
                                JOURNAL_ROW.REVISION.eq(revision),
                                JOURNAL_ROW.PLACE.ge(BULK_PLACE),
                                JOURNAL_ROW.TABLE_NAME.eq(table.getName()))
                        .orderBy(JOURNAL_ROW.PLACE);
        try (var images = query.fetchSize(BATCH).fetchLazy()) {
            while (images.hasNext()) {
                var back = new ArrayList<R>();
                for (var image : images.fetchNext(BATCH)) {
                    var text = image.getBeforeRow();
                    if (text != null) back.add(RowImage.row(table, text));
                }
                rows.insertAll(back);
                step(back.size());
            }
        }
    }
}
