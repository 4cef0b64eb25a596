package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_CHOICE;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.store.jooq.tables.records.IncidentReportRecord;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/// Makes incidents and what their sources say fit each other again after rows of two copies came
/// together one by one. What stands after a merge was taken or decided there, so it stays as it is.
final class MergeMending {
    private final Tx tx;

    MergeMending(Tx tx) {
        this.tx = tx;
    }

    /// The incident that another was joined into, which has gone; null where it wasn't.
    @Nullable UUID joinedInto(UUID gone) {
        var report =
                tx.dsl()
                        .selectFrom(INCIDENT_REPORT)
                        .where(
                                INCIDENT_REPORT.OWN_ID.eq(gone),
                                INCIDENT_REPORT.INCIDENT_ID.ne(gone))
                        .fetchAny();
        return report == null || !there(report.getIncidentId()) ? null : report.getIncidentId();
    }

    boolean there(UUID incident) {
        return tx.dsl().fetchExists(INCIDENT, INCIDENT.ID.eq(incident));
    }

    /// Taggings of an incident that goes move to the one that it was joined into.
    void moveTaggings(UUID gone) {
        var into = joinedInto(gone);
        if (into == null) return;
        for (var tagging : tx.dsl().fetch(TAGGING, TAGGING.INCIDENT_ID.eq(gone))) {
            var rival = TaggingStore.ofCoder(tx.dsl(), into, tagging.getCoder());
            if (rival != null && TaggingStore.stays(rival, tagging)) {
                tx.delete(tagging);
                continue;
            }
            if (rival != null) tx.delete(rival);
            tagging.setIncidentId(into);
            tx.update(tagging);
        }
    }

    void mend() {
        FamilyStore.sweep(tx);
        reportsOfNobody();
        var ids = new LinkedHashSet<UUID>();
        for (var choice : tx.dsl().fetch(INCIDENT_CHOICE)) {
            if (there(choice.getIncidentId())) ids.add(choice.getIncidentId());
            else tx.delete(choice);
        }
        ids.addAll(
                tx.dsl()
                        .selectDistinct(INCIDENT_REPORT.INCIDENT_ID)
                        .from(INCIDENT_REPORT)
                        .fetch(INCIDENT_REPORT.INCIDENT_ID));
        for (var id : ids) IncidentParts.of(tx.dsl(), id).ifPresent(this::fit);
    }

    /// Where the incident that a report was is there again, it is apart; and where its incident
    /// went into another, it goes along.
    private void reportsOfNobody() {
        for (var report : twins()) tx.delete(report);
        for (var report : tx.dsl().fetch(INCIDENT_REPORT)) {
            if (there(report.getIncidentId())) continue;
            var into = joinedInto(report.getIncidentId());
            if (into == null) tx.delete(report);
            else {
                report.setIncidentId(into);
                tx.update(report);
            }
        }
    }

    /// Reports by whose source and key another incident is known than theirs.
    private List<IncidentReportRecord> twins() {
        return tx.dsl()
                .select(INCIDENT_REPORT.fields())
                .from(INCIDENT)
                .join(INCIDENT_REPORT)
                .on(
                        INCIDENT_REPORT.SOURCE.eq(INCIDENT.SOURCE),
                        INCIDENT_REPORT.INCIDENT_KEY.eq(INCIDENT.INCIDENT_KEY))
                .where(INCIDENT_REPORT.INCIDENT_ID.ne(INCIDENT.ID))
                .fetchInto(INCIDENT_REPORT);
    }

    private void fit(IncidentParts parts) {
        parts.keepOwnReport(tx);
        var origins = parts.origins();
        for (var choice : origins.choices().entrySet())
            if (choice.getValue() instanceof FactOrigin.BySource(var report)
                    && origins.reports().stream().noneMatch(r -> r.id().equals(report)))
                parts.choose(tx, choice.getKey(), null);
        var composed = parts.origins().composed();
        for (var field : FactName.values())
            if (!parts.stands(field, composed)) parts.hold(tx, field);
        parts.settle(tx);
    }
}
