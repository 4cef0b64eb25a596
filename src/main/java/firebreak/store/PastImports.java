package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.IMPORT_FILE;
import static firebreak.store.jooq.Tables.IMPORT_PROBLEM;

import firebreak.domain.incident.FileLedger;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.RowCounts;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.store.ImportStore.PastImport;
import firebreak.store.jooq.tables.records.ImportBatchRecord;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads the imports that were made.
final class PastImports {
    private final DSLContext dsl;

    PastImports(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The rows of all of them, without reading their problems.
    RowCounts rows() {
        var sums =
                dsl.select(
                                DSL.coalesce(DSL.sum(IMPORT_BATCH.ROWS_READ), BigDecimal.ZERO),
                                DSL.coalesce(DSL.sum(IMPORT_BATCH.REJECTED), BigDecimal.ZERO))
                        .from(IMPORT_BATCH)
                        .fetchSingle();
        return new RowCounts(sums.value1().longValue(), sums.value2().longValue());
    }

    /// All of them, newest first, with their problems.
    List<PastImport> all() {
        Map<UUID, List<ImportProblem>> problems =
                dsl.selectFrom(IMPORT_PROBLEM)
                        .orderBy(IMPORT_PROBLEM.IMPORT_ID, IMPORT_PROBLEM.PLACE)
                        .fetchGroups(
                                IMPORT_PROBLEM.IMPORT_ID,
                                p ->
                                        new ImportProblem(
                                                new RowPlace(
                                                        p.getFile(), p.getSheet(), p.getLine()),
                                                p.getColumnName(),
                                                p.getCell(),
                                                p.getProblem()));
        Map<UUID, List<FileLedger>> files =
                dsl.selectFrom(IMPORT_FILE)
                        .orderBy(IMPORT_FILE.IMPORT_ID, IMPORT_FILE.PLACE)
                        .fetchGroups(IMPORT_FILE.IMPORT_ID, FileCounts::ledger);
        return dsl.selectFrom(IMPORT_BATCH)
                .orderBy(IMPORT_BATCH.AT.desc(), IMPORT_BATCH.ID.desc())
                .fetch(b ->
                        new PastImport(
                                b.getId(),
                                b.getAt(),
                                b.getSource(),
                                b.getFiles(),
                                new ImportLedger(
                                        b.getRowsRead(),
                                        b.getAdded(),
                                        b.getUpdated(),
                                        b.getMerged(),
                                        scope(b),
                                        b.getRejected(),
                                        problems.getOrDefault(b.getId(), List.of()),
                                        files.getOrDefault(b.getId(), List.of()))));
    }

    /// Imports made before rules were counted have only their sum.
    private static ScopeCounts scope(ImportBatchRecord batch) {
        var kept = batch.getScope();
        return ScopeCounts.parse(kept == null ? "" : kept, batch.getOutOfScope());
    }
}
