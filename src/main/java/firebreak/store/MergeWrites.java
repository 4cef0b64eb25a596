package firebreak.store;

import static firebreak.store.jooq.Tables.IMPORT_BATCH;
import static firebreak.store.jooq.Tables.IMPORT_FILE;
import static firebreak.store.jooq.Tables.IMPORT_PROBLEM;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;
import static firebreak.store.jooq.Tables.MERGED_COPY;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.assessment.MergeDecision;
import firebreak.store.MergePlan.Step;
import firebreak.store.jooq.tables.records.TaggingRecord;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// The writes of a merge: what goes first, children before parents, then what comes, parents first.
final class MergeWrites {
    private final Tx tx;
    private final MergePlan plan;
    private final MergeMending mending;

    MergeWrites(Tx tx, MergePlan plan) {
        this.tx = tx;
        this.mending = new MergeMending(tx);
        this.plan = plan;
    }

    void write(Map<String, MergeDecision> decisions) {
        var steps = new ArrayList<>(plan.steps());
        for (var choice : plan.choices())
            steps.addAll(
                    choice.steps(Objects.requireNonNull(decisions.get(choice.conflict().id()))));
        steps.sort(Comparator.comparing(Step::key));
        // An incident goes last: what belongs to it may come to belong to another.
        var incident = RowKey.of(INCIDENT, "\uffff");
        for (var step : steps.reversed())
            if (step.want() == null && step.key().compareTo(incident) > 0) remove(step.key());
        for (var step : steps) if (step.want() != null) put(step.key(), step.want());
        for (var step : steps.reversed())
            if (step.want() == null && step.key().compareTo(incident) < 0) remove(step.key());
        mending.mend();
        for (var fingerprint : plan.seen()) see(fingerprint);
    }

    /// Remembers, as part of the edit, up to where the other copy was looked at.
    private void see(String fingerprint) {
        var row = tx.dsl().fetchOne(MERGED_COPY, MERGED_COPY.FINGERPRINT.eq(fingerprint));
        var revision = plan.revision() + 1;
        if (row == null) {
            var fresh = tx.dsl().newRecord(MERGED_COPY);
            fresh.setFingerprint(fingerprint);
            fresh.setRevision(revision);
            tx.insert(fresh);
        } else {
            row.setRevision(revision);
            tx.update(row);
        }
    }

    private void remove(RowKey key) {
        var row = key.row(tx.dsl());
        if (row == null) return;
        if (key.in(IMPORT_BATCH) && told(UUID.fromString(key.id().getFirst()))) return;
        if (key.in(INCIDENT)) mending.moveTaggings(UUID.fromString(key.id().getFirst()));
        tx.delete(row);
    }

    /// An import stays in the list while an incident that it told of stays.
    private boolean told(UUID importId) {
        return tx.dsl().fetchExists(INCIDENT, INCIDENT.IMPORT_ID.eq(importId))
                || tx.dsl().fetchExists(INCIDENT_REPORT, INCIDENT_REPORT.IMPORT_ID.eq(importId));
    }

    private void put(RowKey key, RowFields comes) {
        if (key.in(INCIDENT) || key.in(INCIDENT_REPORT)) bringImport(comes.get("IMPORT_ID"));
        // What an import told goes with the import, whatever was decided about it alone.
        if ((key.in(IMPORT_PROBLEM) || key.in(IMPORT_FILE))
                && RowKey.of(IMPORT_BATCH, key.id().getFirst()).row(tx.dsl()) == null) return;
        var now = key.row(tx.dsl());
        var want = key.in(TAGGING) ? ofWhatIsThere(comes) : comes;
        var wanted = want;
        if (now == null && key.in(TAGGING)) {
            // A coder has one judgement of an incident, whatever its id.
            now =
                    TaggingStore.ofCoder(
                            tx.dsl(),
                            UUID.fromString(want.need("INCIDENT_ID")),
                            want.need("CODER"));
            if (now != null) wanted = want.with("ID", now.get(TAGGING.ID).toString());
        }
        var row = typed(key.table0(), wanted.image());
        if (now != null && row instanceof TaggingRecord tagging && rivalStays(tagging)) {
            tx.delete(now);
            return;
        }
        if (now == null) {
            tx.insert(row);
            return;
        }
        now.from(row, Stream.of(row.fields()).filter(row::touched).toArray(Field[]::new));
        tx.update(now);
    }

    /// A judgement of an incident that was joined into another is one of that.
    private RowFields ofWhatIsThere(RowFields tagging) {
        var incident = UUID.fromString(tagging.need("INCIDENT_ID"));
        if (mending.there(incident)) return tagging;
        var into = mending.joinedInto(incident);
        return into == null ? tagging : tagging.with("INCIDENT_ID", into.toString());
    }

    /// Where a judgement comes to an incident of which its coder has another already, the one that
    /// stands for an incident stays. Whether that is the other; otherwise it is gone.
    private boolean rivalStays(TaggingRecord comes) {
        var rival = TaggingStore.ofCoder(tx.dsl(), comes.getIncidentId(), comes.getCoder());
        if (rival == null || rival.getId().equals(comes.getId())) return false;
        if (TaggingStore.stays(rival, comes)) return true;
        tx.delete(rival);
        return false;
    }

    private void bringImport(@Nullable String id) {
        if (id == null) return;
        var batch = plan.imports().get(id);
        var key = RowKey.of(IMPORT_BATCH, id);
        if (batch != null && key.row(tx.dsl()) == null)
            tx.insert(typed(key.table0(), Objects.requireNonNull(batch).image()));
    }

    @SuppressWarnings("unchecked")
    private static <R extends UpdatableRecord<R>> UpdatableRecord<?> typed(
            Table<?> table, String image) {
        return RowImage.row((Table<R>) table, image);
    }
}
