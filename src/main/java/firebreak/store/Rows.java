package firebreak.store;

import static firebreak.store.jooq.Tables.TABLE_DIGEST;

import firebreak.store.jooq.tables.records.TableDigestRecord;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The one way through which rows are written: it keeps the digests of their tables ([Digests]) in
/// the same transaction. No other class of the store writes rows (WritesTest).
final class Rows {
    /// What is done in one transaction.
    interface Work<T extends @Nullable Object> {
        T apply(Rows rows);
    }

    private static final int BATCH = 1000;

    private static final RowFinder<TableDigestRecord> KEPT =
            RowFinder.by(TABLE_DIGEST, TABLE_DIGEST.TABLE_NAME);

    private final DSLContext dsl;
    private final Map<String, Digest> changes = new TreeMap<>();

    private Rows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Runs `work` wholly or, where it throws, not at all.
    static <T extends @Nullable Object> T transaction(DSLContext dsl, Work<T> work) {
        return dsl.transactionResult(c -> {
            var rows = new Rows(c.dsl());
            var value = work.apply(rows);
            rows.keepDigests();
            return value;
        });
    }

    /// A commit alone does not reach the disk: see the decision on the journal.
    static void force(DSLContext dsl) {
        dsl.connection(c -> {
            try (var statement = c.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        });
    }

    /// For reading within the transaction.
    DSLContext dsl() {
        return dsl;
    }

    void insert(UpdatableRecord<?> row) {
        row.attach(dsl.configuration());
        cut(row);
        if (RowStatements.whole(row)) insertWhole(List.of(row));
        else {
            one(row.insert(), row);
            // Columns that were left out have what the database gives them.
            row.refresh();
        }
        added(row);
    }

    /// Inserts rows that were made ready before, perhaps by another thread.
    void insertAll(BulkRows bulk) {
        if (bulk.rows().isEmpty()) return;
        dsl.connection(bulk::insert);
        changes.merge(bulk.table(), bulk.digest(), Digest::plus);
    }

    /// Inserts many rows of one table, in batches.
    <R extends UpdatableRecord<R>> void insertAll(List<R> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var whole = new ArrayList<R>(BATCH);
            for (var row : rows.subList(from, Math.min(rows.size(), from + BATCH))) {
                if (RowStatements.whole(row)) whole.add(row);
                else insert(row);
            }
            whole.forEach(Rows::cut);
            insertWhole(whole);
            added(whole);
        }
    }

    private void insertWhole(List<? extends UpdatableRecord<?>> rows) {
        if (rows.isEmpty()) return;
        var statements = RowStatements.of(rows.getFirst().getTable());
        dsl.connection(c -> statements.insert(c, rows));
        rows.forEach(row -> row.touched(false));
    }

    /// Writes a row that was read before and changed since.
    void update(UpdatableRecord<?> row) {
        row.attach(dsl.configuration());
        cut(row);
        removed(row, RowImage.of(row.original()));
        var statements = RowStatements.of(row.getTable());
        one(dsl.connectionResult(c -> statements.update(c, row)), row);
        row.touched(false);
        added(row);
    }

    void delete(UpdatableRecord<?> row) {
        row.attach(dsl.configuration());
        removed(row, RowImage.of(row));
        var statements = RowStatements.of(row.getTable());
        one(dsl.connectionResult(c -> statements.delete(c, row)), row);
    }

    /// Deletes the rows that meet `which`, handing the image of each to `each`.
    <R extends UpdatableRecord<R>> void deleteAll(
            Table<R> table, Condition which, Consumer<String> each) {
        long read = 0;
        try (var rows = dsl.selectFrom(table).where(which).fetchSize(BATCH).fetchLazy()) {
            for (var row : rows) {
                var image = RowImage.of(row);
                removed(row, image);
                each.accept(image);
                read++;
            }
        }
        if (dsl.deleteFrom(table).where(which).execute() != read)
            throw new IllegalStateException("not all rows of " + table.getName() + " are there");
    }

    private void added(List<? extends UpdatableRecord<?>> rows) {
        if (rows.isEmpty()) return;
        var table = rows.getFirst().getTable();
        var sum = new DigestSum(table);
        rows.forEach(sum::add);
        changes.merge(table.getName(), sum.digest(), Digest::plus);
    }

    private void added(UpdatableRecord<?> row) {
        var table = row.getTable().getName();
        changes.merge(table, Digest.EMPTY.plus(table, RowImage.of(row)), Digest::plus);
    }

    private void removed(UpdatableRecord<?> row, String image) {
        var table = row.getTable().getName();
        changes.merge(table, Digest.EMPTY.minus(table, image), Digest::plus);
    }

    private void keepDigests() {
        changes.values().removeIf(Digest.EMPTY::equals);
        if (changes.isEmpty()) return;
        changes.forEach(this::keep);
    }

    private void keep(String table, Digest change) {
        var kept = KEPT.find(dsl, table);
        if (kept == null) throw new IllegalStateException("a table has no digest");
        var now = Digest.of(kept.getRowCount(), kept.getDigest()).plus(change);
        kept.setRowCount(now.rows());
        kept.setDigest(now.bytes());
        dsl.connection(c -> RowStatements.of(TABLE_DIGEST).update(c, kept));
    }

    /// The database keeps microseconds; cutting here makes a row equal to itself after a round
    /// trip.
    static void cut(UpdatableRecord<?> row) {
        for (int i = 0; i < row.size(); i++)
            if (row.get(i) instanceof Instant at && at.getNano() % 1000 != 0)
                cut(row, row.field(i));
    }

    private static <T> void cut(UpdatableRecord<?> row, @Nullable Field<T> field) {
        if (field == null || !(row.get(field) instanceof Instant at)) return;
        row.set(field, field.getType().cast(at.truncatedTo(ChronoUnit.MICROS)));
    }

    private static void one(int changed, UpdatableRecord<?> row) {
        if (changed != 1)
            throw new IllegalStateException(
                    "a row of " + row.getTable().getName() + " is not there");
    }
}
