package firebreak.store;

import static firebreak.store.jooq.Tables.*;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Moves the rows of one edit back and forth between their two images.
final class JournalRows {
    /// Rows brought in bulk, in the order in which they can be inserted.
    private static final List<Bulk<?>> BULK =
            List.of(
                    new Bulk<>(IMPORT_BATCH, IMPORT_BATCH.ID),
                    new Bulk<>(IMPORT_PROBLEM, IMPORT_PROBLEM.IMPORT_ID),
                    new Bulk<>(INCIDENT, INCIDENT.IMPORT_ID));

    /// Bulk rows are imaged, behind the edit's own rows, only while the import is undone.
    private static final int BULK_PLACE = 1_000_000_000;

    private static final int BATCH = 500;

    private record Bulk<R extends UpdatableRecord<R>>(
            Table<R> table, TableField<R, UUID> importId) {}

    private record Image(String table, @Nullable String before, @Nullable String after) {}

    private JournalRows() {}

    static void undo(DSLContext ctx, long revision, @Nullable UUID importId) {
        for (var image : own(ctx, revision).reversed())
            put(ctx, image.table(), image.after(), image.before());
        if (importId == null) return;
        int place = BULK_PLACE;
        for (var bulk : BULK.reversed()) place = remove(ctx, revision, importId, bulk, place);
    }

    static void redo(DSLContext ctx, long revision, @Nullable UUID importId) {
        if (importId != null) {
            for (var bulk : BULK) restore(ctx, revision, bulk.table());
            ctx.deleteFrom(JOURNAL_ROW)
                    .where(JOURNAL_ROW.REVISION.eq(revision), JOURNAL_ROW.PLACE.ge(BULK_PLACE))
                    .execute();
        }
        for (var image : own(ctx, revision)) put(ctx, image.table(), image.before(), image.after());
    }

    private static List<Image> own(DSLContext ctx, long revision) {
        return ctx.selectFrom(JOURNAL_ROW)
                .where(JOURNAL_ROW.REVISION.eq(revision), JOURNAL_ROW.PLACE.lt(BULK_PLACE))
                .orderBy(JOURNAL_ROW.PLACE)
                .fetch(r -> new Image(r.getTableName(), r.getBeforeRow(), r.getAfterRow()));
    }

    private static void put(
            DSLContext ctx, String table, @Nullable String was, @Nullable String want) {
        int changed;
        if (want == null) changed = attached(ctx, table, was).delete();
        else if (was == null) changed = attached(ctx, table, want).insert();
        else {
            var row = attached(ctx, table, want);
            row.touched(true);
            changed = row.update();
        }
        if (changed != 1)
            throw new IllegalStateException("a journalled row of " + table + " is not there");
    }

    private static UpdatableRecord<?> attached(
            DSLContext ctx, String table, @Nullable String image) {
        if (image == null) throw new IllegalStateException("a journal row without images");
        var row = row(table(table), image);
        row.attach(ctx.configuration());
        return row;
    }

    @SuppressWarnings("unchecked")
    private static <R extends UpdatableRecord<R>> UpdatableRecord<?> row(
            Table<?> table, String image) {
        return RowImage.row((Table<R>) table, image);
    }

    private static Table<?> table(String name) {
        return Stream.of(
                        INCIDENT,
                        TAGGING,
                        IMPORT_BATCH,
                        IMPORT_PROBLEM,
                        DEPLOYMENT_WEEK,
                        ASSESSMENT,
                        CODEBOOK,
                        STAGE,
                        FACTOR)
                .filter(t -> t.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the journal names an unknown table"));
    }

    private static <R extends UpdatableRecord<R>> int remove(
            DSLContext ctx, long revision, UUID importId, Bulk<R> bulk, int from) {
        int place = from;
        try (var rows =
                ctx.selectFrom(bulk.table())
                        .where(bulk.importId().eq(importId))
                        .fetchSize(BATCH)
                        .fetchLazy()) {
            while (rows.hasNext()) {
                var images = new ArrayList<Query>();
                for (var row : rows.fetchNext(BATCH)) {
                    images.add(
                            ctx.insertInto(JOURNAL_ROW)
                                    .values(
                                            revision,
                                            place++,
                                            bulk.table().getName(),
                                            RowImage.of(row),
                                            null));
                }
                ctx.batch(images).execute();
            }
        }
        ctx.deleteFrom(bulk.table()).where(bulk.importId().eq(importId)).execute();
        return place;
    }

    private static <R extends UpdatableRecord<R>> void restore(
            DSLContext ctx, long revision, Table<R> table) {
        var query =
                ctx.selectFrom(JOURNAL_ROW)
                        .where(
                                JOURNAL_ROW.REVISION.eq(revision),
                                JOURNAL_ROW.PLACE.ge(BULK_PLACE),
                                JOURNAL_ROW.TABLE_NAME.eq(table.getName()))
                        .orderBy(JOURNAL_ROW.PLACE);
        try (var images = query.fetchSize(BATCH).fetchLazy()) {
            while (images.hasNext()) {
                var rows = new ArrayList<R>();
                for (var image : images.fetchNext(BATCH)) {
                    var text = image.getBeforeRow();
                    if (text != null) rows.add(RowImage.row(table, text));
                }
                ctx.batchInsert(rows).execute();
            }
        }
    }
}
