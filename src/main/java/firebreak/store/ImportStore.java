package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.IMPORT_PROBLEM;
import static firebreak.store.jooq.Tables.INCIDENT;

import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowPlace;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.ScopeRule;
import firebreak.domain.incident.SeverityClass;
import firebreak.store.jooq.tables.records.ImportBatchRecord;
import firebreak.store.jooq.tables.records.ImportProblemRecord;
import firebreak.store.jooq.tables.records.IncidentRecord;
import firebreak.work.Progress;

import org.jooq.DSLContext;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            ScopeCounts scope,
            int rejected,
            List<ImportProblem> problems) {}

    /// An import that was made.
    public record PastImport(
            UUID id, Instant at, String source, String files, ImportLedger ledger) {}

    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;
    private final Consumer<Progress> before;

    /// @param before what is done before each import
    ImportStore(DSLContext dsl, Journal journal, Clock clock, Consumer<Progress> before) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
        this.before = before;
    }

    /// What [#take] would do; changes nothing.
    public ImportLedger preview(List<Reading> readings, Progress progress) {
        var persons = Persons.of(dsl);
        var ledgers = new ArrayList<ImportLedger>();
        for (var reading : readings) {
            progress.step(ledgers.size(), readings.size());
            ledgers.add(ledger(reading, plan(dsl, reading, persons)));
        }
        return ImportLedger.sum(ledgers);
    }

    /// Brings the drafts of all sources in, as one edit. An incident that is known by its source
    /// and key is updated: what the file knows replaces, what it does not know stays. A cancelled
    /// or failed import leaves the assessment as it was.
    public ImportLedger take(String label, List<Reading> readings, Progress progress) {
        return take(label, readings, Map.of(), progress);
    }

    /// The same, and keeps the words for severity that a person placed on the common scale.
    public ImportLedger take(
            String label,
            List<Reading> readings,
            Map<String, SeverityClass> severities,
            Progress progress) {
        before.accept(progress);
        return journal.edit(
                label,
                Set.of(Topic.INCIDENTS),
                tx -> {
                    var persons = Persons.of(tx.dsl());
                    var plans = readings.stream().map(r -> plan(tx.dsl(), r, persons)).toList();
                    var ledgers = new ArrayList<ImportLedger>();
                    for (int i = 0; i < plans.size(); i++)
                        ledgers.add(ledger(readings.get(i), plans.get(i)));
                    var ledger = ImportLedger.sum(ledgers);
                    var id = Ids.next();
                    tx.bulk(id);
                    write(tx, id, readings, ledger);
                    var watched = new Watched(progress, ledger.added() + ledger.updated());
                    for (int i = 0; i < plans.size(); i++) {
                        insert(tx, id, readings.get(i).source(), plans.get(i).fresh(), watched);
                        update(tx, plans.get(i).changed(), watched);
                    }
                    SeverityStore.keep(tx, severities);
                    persons.keep(tx);
                    return ledger;
                });
    }

    /// The words for severity that persons have placed on the common scale, in lower case.
    public Map<String, SeverityClass> severities() {
        return SeverityStore.all(dsl);
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
                                        scope(b),
                                        b.getRejected(),
                                        problems.getOrDefault(b.getId(), List.of()))));
    }

    /// Imports made before rules were counted have only their sum.
    private static ScopeCounts scope(ImportBatchRecord batch) {
        var kept = batch.getScope();
        var counts = kept == null ? ScopeCounts.NONE : ScopeCounts.parse(kept);
        var rest = batch.getOutOfScope() - counts.total();
        return ScopeCounts.sum(
                List.of(counts, ScopeCounts.of(ScopeRule.REPEATED_HEADER, Math.max(0, rest))));
    }

    private record Plan(List<IncidentDraft> fresh, List<IncidentRecord> changed, int unchanged) {}

    private static Plan plan(DSLContext dsl, Reading reading, Persons persons) {
        var known = new HashMap<String, UUID>();
        dsl.select(INCIDENT.INCIDENT_KEY, INCIDENT.ID)
                .from(INCIDENT)
                .where(INCIDENT.SOURCE.eq(reading.source()))
                .forEach(r -> known.put(r.value1(), r.value2()));
        var fresh = new ArrayList<IncidentDraft>();
        var changed = new ArrayList<IncidentRecord>();
        int unchanged = 0;
        for (var named : reading.drafts()) {
            var draft = persons.without(named);
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
                reading.scope(),
                reading.rejected(),
                reading.problems());
    }

    private void write(Tx tx, UUID id, List<Reading> readings, ImportLedger ledger) {
        var batch = tx.dsl().newRecord(IMPORT_BATCH);
        batch.setId(id);
        batch.setAt(clock.instant());
        batch.setSource(cut(joined(readings.stream().map(Reading::source)), 100));
        batch.setFiles(cut(joined(readings.stream().flatMap(r -> r.files().stream())), 4000));
        batch.setRowsRead(ledger.read());
        batch.setAdded(ledger.added());
        batch.setUpdated(ledger.updated());
        batch.setMerged(ledger.merged());
        batch.setOutOfScope(ledger.outOfScope());
        batch.setScope(ledger.scope().text());
        batch.setRejected(ledger.rejected());
        tx.insertBulk(List.of(batch));
        var problems = new ArrayList<ImportProblemRecord>();
        for (var p : ledger.problems()) {
            problems.add(
                    new ImportProblemRecord(
                            id,
                            problems.size(),
                            cut(p.place().file(), 500),
                            cut(p.place().sheet(), 200),
                            p.place().line(),
                            cut(p.column(), 500),
                            cut(p.value(), 500),
                            cut(p.problem(), 2000)));
        }
        tx.insertBulk(problems);
    }

    private static void insert(
            Tx tx, UUID importId, String source, List<IncidentDraft> drafts, Watched watched) {
        for (int from = 0; from < drafts.size(); from += BATCH) {
            var part = drafts.subList(from, Math.min(drafts.size(), from + BATCH));
            var rows =
                    part.stream()
                            .map(d -> IncidentRows.fresh(Ids.next(), importId, source, d))
                            .toList();
            tx.insertBulk(rows);
            watched.done(part.size());
        }
    }

    private static void update(Tx tx, List<IncidentRecord> changed, Watched watched) {
        for (var row : changed) {
            tx.update(row);
            watched.done(1);
        }
    }

    /// Counts written rows over all sources and asks, with each, whether to stop.
    private static final class Watched {
        private final Progress progress;
        private final long total;
        private long done;

        Watched(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void done(int rows) {
            done += rows;
            progress.step(done, total);
        }
    }

    private static String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
