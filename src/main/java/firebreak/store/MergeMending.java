package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_CHOICE;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.tagging.Tagging;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
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
            var rival =
                    tx.dsl()
                            .fetchOne(
                                    TAGGING,
                                    TAGGING.INCIDENT_ID
                                            .eq(into)
                                            .and(TAGGING.CODER.eq(tagging.getCoder())));
            if (rival != null) {
                var a = TaggingStore.tagging(rival);
                var rivalStands = Tagging.standing(a, TaggingStore.tagging(tagging)).equals(a);
                tx.delete(rivalStands ? tagging : rival);
                if (rivalStands) continue;
            }
            tagging.setIncidentId(into);
            tx.update(tagging);
        }
    }

    void mend() {
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
        for (var report : tx.dsl().fetch(INCIDENT_REPORT)) {
            var twin =
                    tx.dsl()
                            .fetchOne(
                                    INCIDENT,
                                    INCIDENT.SOURCE
                                            .eq(report.getSource())
                                            .and(
                                                    INCIDENT.INCIDENT_KEY.eq(
                                                            report.getIncidentKey())));
            if (twin != null && !twin.getId().equals(report.getIncidentId())) tx.delete(report);
            else if (!there(report.getIncidentId())) {
                var into = joinedInto(report.getIncidentId());
                if (into == null) tx.delete(report);
                else {
                    report.setIncidentId(into);
                    tx.update(report);
                }
            }
        }
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
