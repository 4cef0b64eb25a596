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

    private final DSLContext dsl;
    private final List<Change> changes = new ArrayList<>();
    private @Nullable UUID importId;

    Tx(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// For reading within the edit, and for bulk inserts of rows that carry the id given to
    /// [#bulk].
    DSLContext dsl() {
        return dsl;
    }

    /// Declares that rows with this import id are written without images.
    void bulk(UUID id) {
        importId = id;
    }

    void insert(UpdatableRecord<?> row) {
        row.attach(dsl.configuration());
        row.insert();
        changes.add(new Change(row.getTable().getName(), null, RowImage.of(row)));
    }

    void update(UpdatableRecord<?> row) {
        var before = RowImage.of(row.original());
        var after = RowImage.of(row);
        if (before.equals(after)) return;
        row.attach(dsl.configuration());
        row.update();
        changes.add(new Change(row.getTable().getName(), before, after));
    }

    void delete(UpdatableRecord<?> row) {
        var before = RowImage.of(row);
        row.attach(dsl.configuration());
        row.delete();
        changes.add(new Change(row.getTable().getName(), before, null));
    }

    List<Change> changes() {
        return changes;
    }

    @Nullable UUID importId() {
        return importId;
    }
}
