package firebreak.store;

import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The writes of one edit. Every row written through here is imaged before and after, but for rows
/// brought in bulk by an import, whose inverse is to remove what carries its id.
final class Tx {
    record Change(String table, @Nullable String before, @Nullable String after) {}

    private final Rows rows;
    private final List<Change> changes = new ArrayList<>();
    private @Nullable UUID importId;

    Tx(Rows rows) {
        this.rows = rows;
    }

    /// For reading within the edit.
    DSLContext dsl() {
        return rows.dsl();
    }

    /// Declares that rows with this import id are written without images, some of them ahead of the
    /// edit, with which they count.
    void bulk(UUID id) {
        importId = id;
        HalfImport.end(rows, id);
    }

    /// Inserts rows that carry the id given to [#bulk].
    void insertBulk(BulkRows bulk) {
        rows.insertAll(bulk);
    }

    void insert(UpdatableRecord<?> row) {
        rows.insert(row);
        changes.add(new Change(row.getTable().getName(), null, RowImage.of(row)));
    }

    void update(UpdatableRecord<?> row) {
        var before = RowImage.of(row.original());
        if (before.equals(RowImage.of(row))) return;
        rows.update(row);
        changes.add(new Change(row.getTable().getName(), before, RowImage.of(row)));
    }

    void delete(UpdatableRecord<?> row) {
        var before = RowImage.of(row);
        rows.delete(row);
        changes.add(new Change(row.getTable().getName(), before, null));
    }

    List<Change> changes() {
        return changes;
    }

    @Nullable UUID importId() {
        return importId;
    }
}
