package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;

import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.FileRows;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ImportProblem;
import firebreak.domain.incident.IncidentDraft;
import firebreak.domain.incident.RowCounts;
import firebreak.domain.incident.RowTally;
import firebreak.domain.incident.ScopeCounts;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.incident.WalkAgain;
import firebreak.store.jooq.tables.records.ImportFileRecord;
import firebreak.store.jooq.tables.records.ImportProblemRecord;
import firebreak.store.jooq.tables.records.IncidentReportRecord;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings drafts into the assessment, each import as one edit, and remembers what became of every
/// row.
public final class ImportStore {
    private static final int BATCH = 1000;

    /// What was read from the client's files, before the assessment is asked what it has already.
    ///
    /// @param parts the rows of each file and sheet; their sum is the whole
    public record Reading(
            String source,
            List<String> files,
            List<IncidentDraft> drafts,
            int read,
            int merged,
            ScopeCounts scope,
            int rejected,
            List<ImportProblem> problems,
            List<FileRows> parts)
            implements Incoming {
        /// What was read from one file without sheets, or from files that nobody tells apart.
        public Reading(
                String source,
                List<String> files,
                List<IncidentDraft> drafts,
                int read,
                int merged,
                ScopeCounts scope,
                int rejected,
                List<ImportProblem> problems) {
            this(
                    source,
                    files,
                    drafts,
                    read,
                    merged,
                    scope,
                    rejected,
                    problems,
                    files.size() == 1
                            ? List.of(new FileRows(files.getFirst(), "", read, scope, rejected))
                            : List.of());
        }

        @Override
        public RowTally walk(Consumer<List<IncidentDraft>> parts, Progress progress) {
            for (int from = 0; from < drafts.size(); from += BATCH) {
                progress.step(from, drafts.size());
                parts.accept(drafts.subList(from, Math.min(drafts.size(), from + BATCH)));
            }
            return new RowTally(read, merged, scope, rejected, problems, this.parts);
        }
    }

    /// An import that was made.
    public record PastImport(
            UUID id, Instant at, String source, String files, ImportLedger ledger) {}

    private final DSLContext dsl;
    private final Journal journal;
    private final Clock clock;
    private final Beside beside;
    private final Consumer<Progress> before;
    private final MappingStore mappings;

    /// @param beside what reads at the same time, which must not see half an import
    /// @param before what is done before each import
    ImportStore(
            DSLContext dsl,
            Journal journal,
            Clock clock,
            Beside beside,
            Consumer<Progress> before) {
        this.dsl = dsl;
        this.journal = journal;
        this.clock = clock;
        this.beside = beside;
        this.before = before;
        this.mappings = new MappingStore(dsl, journal, clock);
    }

    /// How a person said that clients' files are to be read.
    public MappingStore mappings() {
        return mappings;
    }

    /// What [#take] would do; changes nothing.
    ///
    /// @throws firebreak.domain.incident.ImportRefused where a file can't be read
    public ImportLedger preview(List<? extends Incoming> sources, Progress progress) {
        var persons = Persons.of(dsl);
        var ledgers = new ArrayList<ImportLedger>();
        for (var source : sources)
            ledgers.add(
                    again(() ->
                            preview(
                                    source,
                                    persons,
                                    progress.part(ledgers.size(), sources.size()))));
        return ImportLedger.sum(ledgers);
    }

    private ImportLedger preview(Incoming source, Persons persons, Progress progress) {
        var arrival = new Arrival(dsl, source.source());
        var rows =
                source.walk(
                        part -> {
                            arrival.fresh(part);
                            // Only what is compared needs to be as it would be stored.
                            arrival.known(part)
                                    .forEach(draft -> arrival.changed(dsl, persons.without(draft)));
                        },
                        progress);
        return arrival.ledger(rows);
    }

    /// A source that must be walked anew says so, once for each.
    private static <T> T again(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (WalkAgain e) {
                continue;
            }
        }
    }

    /// Brings the incidents of all sources in, as one edit. An incident that is known by its source
    /// and key is updated: what the file knows replaces, what it does not know stays. A cancelled
    /// or failed import leaves the assessment as it was.
    ///
    /// @throws firebreak.domain.incident.ImportRefused where a file can't be read
    public ImportLedger take(String label, List<? extends Incoming> sources, Progress progress) {
        return take(label, sources, Map.of(), progress);
    }

    /// The same, and keeps the words for severity that a person placed on the common scale.
    ///
    /// @throws firebreak.domain.incident.ImportRefused where a file can't be read
    public ImportLedger take(
            String label,
            List<? extends Incoming> sources,
            Map<String, SeverityClass> severities,
            Progress progress) {
        before.accept(progress);
        return again(() -> beside.alone(() -> bulk(label, sources, severities, progress)));
    }

    /// The words for severity that persons have placed on the common scale, in lower case.
    public Map<String, SeverityClass> severities() {
        return SeverityStore.all(dsl);
    }

    private ImportLedger bulk(
            String label,
            List<? extends Incoming> sources,
            Map<String, SeverityClass> severities,
            Progress progress) {
        return journal.bulk(
                label,
                Set.of(Topic.INCIDENTS),
                (id, ahead) -> {
                    var persons = Persons.of(dsl);
                    var brought = new ArrayList<Brought>();
                    for (var source : sources)
                        brought.add(
                                bring(
                                        id,
                                        ahead,
                                        source,
                                        persons,
                                        progress.part(brought.size(), sources.size())));
                    return tx -> {
                        var ledger = complete(tx, id, sources, brought);
                        SeverityStore.keep(tx, severities);
                        persons.keep(tx);
                        return ledger;
                    };
                });
    }

    /// What came in of one source: the rows are written, the known incidents wait.
    private record Brought(Arrival arrival, RowTally rows, List<UpdatableRecord<?>> changed) {}

    private ImportLedger complete(
            Tx tx, UUID id, List<? extends Incoming> sources, List<Brought> brought) {
        update(tx, brought.stream().flatMap(b -> b.changed().stream()).toList());
        var ledger =
                ImportLedger.sum(brought.stream().map(b -> b.arrival().ledger(b.rows())).toList());
        write(tx, id, sources, ledger);
        return ledger;
    }

    /// What stands of incidents with reports follows once all sources have told theirs.
    private static void update(Tx tx, List<UpdatableRecord<?>> changed) {
        var reported = new LinkedHashSet<UUID>();
        for (var row : changed) {
            tx.update(row);
            if (row instanceof IncidentReportRecord report) reported.add(report.getIncidentId());
        }
        for (var incident : reported)
            IncidentParts.of(tx.dsl(), incident).ifPresent(parts -> parts.settle(tx));
    }

    /// Rows to write, made ready while the ones before are written.
    private record Part(BulkRows fresh, List<IncidentDraft> known) {}

    private Brought bring(
            UUID importId,
            Consumer<BulkRows> ahead,
            Incoming source,
            Persons persons,
            Progress progress) {
        var name = source.source();
        var arrival = new Arrival(dsl, name);
        var changed = new ArrayList<UpdatableRecord<?>>();
        var watched = new Watched(progress);
        var rows =
                Handover.<Part, RowTally>run(
                        parts ->
                                source.walk(
                                        named -> {
                                            var drafts =
                                                    named.stream().map(persons::without).toList();
                                            parts.accept(part(arrival, importId, name, drafts));
                                        },
                                        watched),
                        part -> {
                            watched.again();
                            ahead.accept(part.fresh());
                            for (var draft : part.known()) {
                                var row = arrival.changed(dsl, draft);
                                if (row != null) changed.add(row);
                            }
                        });
        return new Brought(arrival, rows, changed);
    }

    /// How far the reading is, also told by the one who writes, so that both can be stopped.
    private static final class Watched implements Progress {
        private final Progress progress;
        private volatile long done;
        private volatile long total;

        Watched(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void step(long now, long all) {
            done = now;
            total = all;
            again();
        }

        @Override
        public void rows(long read) {
            progress.rows(read);
        }

        void again() {
            progress.step(done, total);
        }
    }

    private static Part part(
            Arrival arrival, UUID importId, String source, List<IncidentDraft> drafts) {
        var fresh =
                arrival.fresh(drafts).stream()
                        .map(d -> IncidentRows.fresh(Ids.next(), importId, source, d))
                        .toList();
        return new Part(BulkRows.of(fresh), arrival.known(drafts));
    }

    /// All imports, newest first, with their problems.
    public List<PastImport> all() {
        return new PastImports(dsl).all();
    }

    /// How many rows all imports read and rejected, without reading their problems.
    public RowCounts rows() {
        return new PastImports(dsl).rows();
    }

    private void write(Tx tx, UUID id, List<? extends Incoming> sources, ImportLedger ledger) {
        var batch = tx.dsl().newRecord(IMPORT_BATCH);
        batch.setId(id);
        batch.setAt(clock.instant());
        batch.setSource(cut(joined(sources.stream().map(Incoming::source)), 100));
        batch.setFiles(cut(joined(sources.stream().flatMap(s -> s.files().stream())), 4000));
        batch.setRowsRead(ledger.read());
        batch.setAdded(ledger.added());
        batch.setUpdated(ledger.updated());
        batch.setMerged(ledger.merged());
        batch.setOutOfScope(ledger.outOfScope());
        batch.setScope(ledger.scope().text());
        batch.setRejected(ledger.rejected());
        tx.insertBulk(BulkRows.of(List.of(batch)));
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
        tx.insertBulk(BulkRows.of(problems));
        var files = new ArrayList<ImportFileRecord>();
        for (var f : ledger.files()) files.add(FileCounts.row(id, files.size(), f));
        tx.insertBulk(BulkRows.of(files));
    }

    private static String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(", "));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
