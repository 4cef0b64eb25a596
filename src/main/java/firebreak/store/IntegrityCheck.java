package firebreak.store;

import static firebreak.store.jooq.Tables.*;

import firebreak.domain.Text;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;

/// Holds what can be read in an assessment against what was written into it. Nothing that a damaged
/// file causes while it is read gets out of here but as a fault, one sentence each.
final class IntegrityCheck {
    /// With so many rows in all, [#quick()] reads everything: well below a second, as 100,000 rows
    /// take three.
    static final int SMALL = 20_000;

    /// Up to so many rows, a table of a larger assessment is read by [#quick()], too.
    private static final int SMALL_TABLE = 2_000;

    private static final int NEWEST = 100;
    private static final int STEP = 500;
    private static final Logger LOG = LoggerFactory.getLogger(IntegrityCheck.class);

    private interface Check {
        void run();
    }

    private final DSLContext dsl;
    private final int small;
    private final Set<String> faults = new LinkedHashSet<>();

    IntegrityCheck(DSLContext dsl) {
        this(dsl, SMALL);
    }

    /// @param small with how many rows in all [#quick()] reads everything
    IntegrityCheck(DSLContext dsl, int small) {
        this.dsl = dsl;
        this.small = small;
    }

    /// What an assessment must pass before it is used: everything where it is small, otherwise the
    /// small tables, the number of rows of the others and the newest edits.
    List<String> quick() {
        faults.clear();
        var kept = kept();
        if (kept.isEmpty()) return found();
        if (total(kept) <= small) return full(Progress.NONE);
        attempt(unreadable("TABLE_DIGEST"), () -> new Trees(dsl).check("TABLE_DIGEST", n -> {}));
        schema(kept);
        for (var table : Digests.tables()) {
            var name = table.getName();
            if (rows(name, kept) <= Math.min(small, SMALL_TABLE)) {
                attempt(unreadable(name), () -> new Trees(dsl).check(name, n -> {}));
                if (faults.isEmpty()) digest(name, kept, n -> {});
            } else attempt(unreadable(name), () -> counted(table, kept));
        }
        attempt(unreadable(JOURNAL_ENTRY.getName()), this::newest);
        return found();
    }

    /// Everything: each tree, each table against its digest, and what the rows say against each
    /// other.
    ///
    /// @throws Cancelled when the check was asked to stop
    List<String> full(Progress progress) {
        faults.clear();
        var kept = kept();
        if (kept.isEmpty()) return found();
        var watch = new Watched(progress, 2 * total(kept));
        attempt(unreadable("TABLE_DIGEST"), () -> new Trees(dsl).check("TABLE_DIGEST", n -> {}));
        for (var table : Digests.tables())
            attempt(
                    unreadable(table.getName()),
                    () -> new Trees(dsl).check(table.getName(), watch::at));
        attempt(Text.of("store.check.others"), () -> new Trees(dsl).checkOthers());
        // Statements may not come to an end on trees that are wrong.
        if (!faults.isEmpty()) return found();
        schema(kept);
        for (var table : Digests.tables()) digest(table.getName(), kept, watch::at);
        for (var table : Digests.tables())
            attempt(unreadable(table.getName()), () -> counted(table, kept));
        attempt(unreadable(JOURNAL_ENTRY.getName()), this::newest);
        readable();
        attempt(unreadable(TAGGING.getName()), this::orphans);
        attempt(unreadable(INCIDENT.getName()), this::twins);
        attempt(unreadable(INCIDENT_REPORT.getName()), this::reports);
        attempt(unreadable(RECURRENCE_MEMBER.getName()), this::families);
        attempt(unreadable(IMPORT_BATCH.getName()), this::ledgers);
        return found();
    }

    /// As [#full(Progress)], and the files that stand beside the database.
    List<String> with(Attachments attachments, Progress progress) {
        var all = new ArrayList<>(full(progress));
        int damaged = attachments.damaged();
        if (damaged > 0) all.add(Text.of("store.check.attachments", damaged));
        return all;
    }

    /// As [#full(Progress)], with nobody watching.
    List<String> faults() {
        return full(Progress.NONE);
    }

    /// Only that each table holds what was written into it, which also works before a migration.
    List<String> digests() {
        faults.clear();
        attempt(
                unreadable("TABLE_DIGEST"),
                () -> {
                    var kept = Digests.kept(dsl);
                    schema(kept);
                    for (var name : kept.keySet())
                        if (!name.equals(Digests.SCHEMA)) digest(name, kept, n -> {});
                });
        return found();
    }

    private List<String> found() {
        return List.copyOf(faults);
    }

    /// The digests by table, or nothing, which is a fault, where they aren't complete.
    private Map<String, Digest> kept() {
        var kept = new ArrayList<Map<String, Digest>>();
        attempt(unreadable("TABLE_DIGEST"), () -> kept.add(Digests.kept(dsl)));
        if (kept.isEmpty()) return Map.of();
        var names = new LinkedHashSet<String>();
        Digests.tables().forEach(t -> names.add(t.getName()));
        names.add(Digests.SCHEMA);
        if (kept.getFirst().keySet().equals(names)) return kept.getFirst();
        faults.add(unreadable("TABLE_DIGEST"));
        return Map.of();
    }

    private static String unreadable(String table) {
        return Text.of("store.check.unreadable", table);
    }

    private static long total(Map<String, Digest> kept) {
        return kept.values().stream().mapToLong(Digest::rows).sum();
    }

    private static long rows(String table, Map<String, Digest> kept) {
        return kept.getOrDefault(table, Digest.EMPTY).rows();
    }

    private void schema(Map<String, Digest> kept) {
        attempt(
                Text.of("store.check.schema"),
                () -> {
                    if (!Digests.schema(dsl).equals(kept.get(Digests.SCHEMA)))
                        faults.add(Text.of("store.check.schema"));
                });
    }

    private void digest(String table, Map<String, Digest> kept, LongConsumer watch) {
        attempt(
                unreadable(table),
                () -> {
                    var digest = kept.getOrDefault(table, Digest.EMPTY);
                    var now =
                            Digests.computed(
                                    dsl,
                                    table,
                                    rows -> {
                                        if (rows > digest.rows())
                                            throw new IllegalStateException("too many rows");
                                        watch.accept(rows);
                                    });
                    if (!now.equals(digest)) faults.add(Text.of("store.check.digest", table));
                });
    }

    private void counted(Table<?> table, Map<String, Digest> kept) {
        long counted = dsl.fetchCount(table);
        var rows = rows(table.getName(), kept);
        if (rows != counted)
            faults.add(Text.of("store.check.count", table.getName(), counted, rows));
    }

    /// Every edit raised the revision by one, and the newest can be read with their rows.
    private void newest() {
        var newest = dsl.select(DSL.max(JOURNAL_ENTRY.REVISION)).from(JOURNAL_ENTRY).fetchSingle();
        long revision = Objects.requireNonNullElse(newest.value1(), 0L);
        if (revision != dsl.fetchCount(JOURNAL_ENTRY))
            faults.add(Text.of("store.check.revision", revision));
        dsl.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.REVISION.gt(revision - NEWEST))
                .forEach(e ->
                        dsl.selectFrom(JOURNAL_ROW)
                                .where(JOURNAL_ROW.REVISION.eq(e.getRevision()))
                                .orderBy(JOURNAL_ROW.PLACE)
                                .limit(NEWEST)
                                .forEach(r -> r.get(JOURNAL_ROW.AFTER_ROW)));
    }

    private void readable() {
        try {
            dsl.selectFrom(TAGGING).forEach(TaggingStore::tagging);
            new IncidentReading(dsl, Progress.NONE).each(0, _ -> {});
            CodebookRows.history(dsl);
        } catch (RuntimeException e) {
            faults.add(Text.of("store.check.values"));
        }
    }

    private void orphans() {
        int taggings =
                dsl.fetchCount(
                        TAGGING, TAGGING.INCIDENT_ID.notIn(dsl.select(INCIDENT.ID).from(INCIDENT)));
        if (taggings > 0) faults.add(Text.of("store.check.orphans", taggings));
    }

    private void twins() {
        int twins =
                dsl.fetchCount(
                        dsl.select(INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY)
                                .from(INCIDENT)
                                .groupBy(INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY)
                                .having(DSL.count().gt(1)));
        if (twins > 0) faults.add(Text.of("store.check.twins", twins));
    }

    /// Whoever is in a family is in one that is there.
    private void families() {
        int astray =
                dsl.fetchCount(
                        RECURRENCE_MEMBER,
                        RECURRENCE_MEMBER.FAMILY_ID.notIn(
                                dsl.select(RECURRENCE_FAMILY.ID).from(RECURRENCE_FAMILY)));
        if (astray > 0) faults.add(Text.of("store.check.families", astray));
    }

    /// Each report is of one incident, which no other incident is by source and key, and what
    /// stands is what reports and choices say.
    private void reports() {
        if (!dsl.fetchExists(INCIDENT_REPORT) && !dsl.fetchExists(INCIDENT_CHOICE)) return;
        int astray =
                dsl.fetchCount(
                                INCIDENT_REPORT,
                                INCIDENT_REPORT.INCIDENT_ID.notIn(
                                        dsl.select(INCIDENT.ID).from(INCIDENT)))
                        + dsl.fetchCount(
                                INCIDENT_CHOICE,
                                INCIDENT_CHOICE.INCIDENT_ID.notIn(
                                        dsl.select(INCIDENT.ID).from(INCIDENT)))
                        + dsl.fetchCount(
                                INCIDENT.join(INCIDENT_REPORT)
                                        .on(
                                                INCIDENT_REPORT.SOURCE.eq(INCIDENT.SOURCE),
                                                INCIDENT_REPORT.INCIDENT_KEY.eq(
                                                        INCIDENT.INCIDENT_KEY)),
                                INCIDENT_REPORT.INCIDENT_ID.ne(INCIDENT.ID));
        if (astray > 0) faults.add(Text.of("store.check.reports", astray));
        int other = 0;
        for (var id :
                dsl.selectDistinct(INCIDENT_REPORT.INCIDENT_ID)
                        .from(INCIDENT_REPORT)
                        .fetch(INCIDENT_REPORT.INCIDENT_ID))
            if (IncidentParts.of(dsl, id).filter(p -> !p.settled()).isPresent()) other++;
        if (other > 0) faults.add(Text.of("store.check.standing", other));
    }

    private void ledgers() {
        for (var b : dsl.selectFrom(IMPORT_BATCH)) {
            int sum =
                    b.getAdded()
                            + b.getUpdated()
                            + b.getMerged()
                            + b.getOutOfScope()
                            + b.getRejected();
            if (sum != b.getRowsRead())
                faults.add(Text.of("store.check.ledger", b.getRowsRead(), sum));
        }
        for (var f : dsl.selectFrom(IMPORT_FILE)) {
            int sum =
                    f.getAdded()
                            + f.getUpdated()
                            + f.getMerged()
                            + f.getOutOfScope()
                            + f.getRejected();
            if (sum != f.getRowsRead())
                faults.add(Text.of("store.check.fileLedger", f.getRowsRead(), sum));
        }
    }

    /// A damaged length alone can make the database throw almost anything, errors of the machine
    /// included.
    private void attempt(String fault, Check check) {
        try {
            check.run();
        } catch (Cancelled asked) {
            throw asked;
        } catch (Exception | Error e) {
            LOG.warn("Checking found {}", e.getClass().getSimpleName());
            faults.add(fault);
        }
    }

    /// Adds up the rows of several tables, read one after the other.
    private static final class Watched {
        private final Progress progress;
        private final long total;
        private long done;

        Watched(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        /// One more row was read; how many there were in its table doesn't matter here.
        void at(long ofTable) {
            if (++done % STEP == 0) progress.step(Math.min(done, total), total);
        }
    }
}
