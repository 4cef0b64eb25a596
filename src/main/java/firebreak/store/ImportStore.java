package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.IMPORT_PROBLEM;
import static firebreak.store.jooq.Tables.INCIDENT;

import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowPlace;
import firebreak.store.jooq.tables.records.IncidentRecord;
import firebreak.work.Progress;

import org.jooq.DSLContext;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Brings drafts into the assessment, each import as one edit, and remembers what became of every
/// row.
public final class ImportStore {
    private static final int BATCH = 1000;

    /// What was read from the client's files, before the assessment is asked what it has already.
    public record Reading(
            String source,
            List<String> files,
            List<IncidentDraft> drafts,
            int read,
            int merged,
            int outOfScope,
            int rejected,
            List<ImportProblem> problems) {}

    /// An import that was made.
    public record PastImport(
            UUID id, Instant at, String source, String files, ImportLedger ledger) {}

    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;

    ImportStore(DSLContext dsl, Journal journal, Clock clock) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
    }

    /// What [#take] would do; changes nothing.
    public ImportLedger preview(Reading reading) {
        return ledger(reading, plan(dsl, reading));
    }

    /// Brings the drafts in. An incident that is known by its source and key is updated: what the
    /// file knows replaces, what it does not know stays. A cancelled import leaves the assessment
    /// as it was.
    public ImportLedger take(String label, Reading reading, Progress progress) {
        return journal.edit(
                label,
                Set.of(Topic.INCIDENTS),
                tx -> {
                    var plan = plan(tx.dsl(), reading);
                    var ledger = ledger(reading, plan);
                    var id = Ids.next();
                    tx.bulk(id);
                    write(tx, id, reading, ledger);
                    insert(tx, id, reading.source(), plan.fresh(), progress);
                    update(tx, plan.changed(), progress, plan.fresh().size());
                    progress.step(reading.drafts().size(), reading.drafts().size());
                    return ledger;
                });
    }

    /// All imports, newest first, with their problems.
    public List<PastImport> all() {
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
                                        b.getOutOfScope(),
                                        b.getRejected(),
                                        problems.getOrDefault(b.getId(), List.of()))));
    }

    private record Plan(List<IncidentDraft> fresh, List<IncidentRecord> changed, int unchanged) {}

    private static Plan plan(DSLContext dsl, Reading reading) {
        var known = new HashMap<String, UUID>();
        dsl.select(INCIDENT.INCIDENT_KEY, INCIDENT.ID)
                .from(INCIDENT)
                .where(INCIDENT.SOURCE.eq(reading.source()))
                .forEach(r -> known.put(r.value1(), r.value2()));
        var fresh = new ArrayList<IncidentDraft>();
        var changed = new ArrayList<IncidentRecord>();
        int unchanged = 0;
        for (var draft : reading.drafts()) {
            var id = known.get(draft.facts().key());
            if (id == null) {
                fresh.add(draft);
                continue;
            }
            var row = dsl.fetchSingle(INCIDENT, INCIDENT.ID.eq(id));
            IncidentRows.overwriteWithKnown(row, draft.facts());
            if (RowImage.of(row).equals(RowImage.of(row.original()))) unchanged++;
            else changed.add(row);
        }
        return new Plan(fresh, changed, unchanged);
    }

    private static ImportLedger ledger(Reading reading, Plan plan) {
        return new ImportLedger(
                reading.read(),
                plan.fresh().size(),
                plan.changed().size(),
                reading.merged() + plan.unchanged(),
                reading.outOfScope(),
                reading.rejected(),
                reading.problems());
    }

    private void write(Tx tx, UUID id, Reading reading, ImportLedger ledger) {
        var batch = tx.dsl().newRecord(IMPORT_BATCH);
        batch.setId(id);
        batch.setAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        batch.setSource(reading.source());
        batch.setFiles(cut(String.join(", ", reading.files()), 4000));
        batch.setRowsRead(ledger.read());
        batch.setAdded(ledger.added());
        batch.setUpdated(ledger.updated());
        batch.setMerged(ledger.merged());
        batch.setOutOfScope(ledger.outOfScope());
        batch.setRejected(ledger.rejected());
        batch.attach(tx.dsl().configuration());
        batch.insert();
        var rows = new ArrayList<org.jooq.Query>();
        for (int i = 0; i < ledger.problems().size(); i++) {
            var p = ledger.problems().get(i);
            rows.add(
                    tx.dsl()
                            .insertInto(IMPORT_PROBLEM)
                            .values(
                                    id,
                                    i,
                                    cut(p.place().file(), 500),
                                    cut(p.place().sheet(), 200),
                                    p.place().line(),
                                    cut(p.column(), 500),
                                    cut(p.value(), 500),
                                    cut(p.problem(), 2000)));
            if (rows.size() == BATCH || i == ledger.problems().size() - 1) {
                tx.dsl().batch(rows).execute();
                rows.clear();
            }
        }
    }

    private static void insert(
            Tx tx, UUID importId, String source, List<IncidentDraft> drafts, Progress progress) {
        for (int from = 0; from < drafts.size(); from += BATCH) {
            progress.step(from, drafts.size());
            var rows =
                    drafts.subList(from, Math.min(drafts.size(), from + BATCH)).stream()
                            .map(d -> IncidentRows.fresh(Ids.next(), importId, source, d))
                            .toList();
            tx.dsl().batchInsert(rows).execute();
        }
    }

    private static void update(Tx tx, List<IncidentRecord> changed, Progress progress, int before) {
        for (int i = 0; i < changed.size(); i++) {
            if (i % BATCH == 0) progress.step(before + i, before + changed.size());
            tx.update(changed.get(i));
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
