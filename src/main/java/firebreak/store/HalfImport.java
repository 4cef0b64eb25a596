package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_RUNNING;
import static firebreak.store.jooq.Tables.INCIDENT;

import firebreak.store.jooq.tables.records.ImportRunningRecord;

import org.jooq.DSLContext;

import java.util.UUID;

/// An import that writes its incidents in many transactions, which costs half of what a single one
/// does, and yet comes in wholly or not at all: its id is remembered before the first of them, and
/// forgotten by the edit that makes them count. What is remembered when an assessment is opened was
/// cut off, and is taken back.
final class HalfImport {
    private HalfImport() {}

    static void begin(DSLContext dsl, UUID id) {
        Rows.transaction(
                dsl,
                rows -> {
                    rows.insert(new ImportRunningRecord(id));
                    return id;
                });
    }

    /// Makes it whole, with the transaction of `rows`.
    static void end(Rows rows, UUID id) {
        rows.deleteAll(IMPORT_RUNNING, IMPORT_RUNNING.ID.eq(id), image -> {});
    }

    /// Removes what imports left that were cut off; does nothing where there is none.
    static void takeBack(DSLContext dsl) {
        var ids = dsl.select(IMPORT_RUNNING.ID).from(IMPORT_RUNNING).fetch(IMPORT_RUNNING.ID);
        if (ids.isEmpty()) return;
        Rows.transaction(
                dsl,
                rows -> {
                    rows.deleteAll(INCIDENT, INCIDENT.IMPORT_ID.in(ids), image -> {});
                    rows.deleteAll(IMPORT_RUNNING, IMPORT_RUNNING.ID.in(ids), image -> {});
                    return ids;
                });
        Rows.force(dsl);
    }
}
