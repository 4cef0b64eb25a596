package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.tagging.JoinPlan;
import firebreak.store.jooq.tables.records.TaggingRecord;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Two incidents that become one, and one that becomes two again.
final class Joining {
    private final IncidentParts keep;
    private final IncidentParts other;
    private final List<TaggingRecord> moved = new ArrayList<>();
    private final List<TaggingRecord> dropped = new ArrayList<>();

    private Joining(DSLContext dsl, IncidentParts keep, IncidentParts other) {
        this.keep = keep;
        this.other = other;
        taggings(dsl, keep.row().getId(), other.row().getId());
    }

    /// Empty where one is not there, or both are the same.
    static Optional<Joining> of(DSLContext dsl, UUID keep, UUID other) {
        if (keep.equals(other)) return Optional.empty();
        return IncidentParts.of(dsl, keep)
                .flatMap(k -> IncidentParts.of(dsl, other).map(o -> new Joining(dsl, k, o)));
    }

    private void taggings(DSLContext dsl, UUID keepId, UUID otherId) {
        var kept = dsl.fetch(TAGGING, TAGGING.INCIDENT_ID.eq(keepId));
        for (var tagging : dsl.fetch(TAGGING, TAGGING.INCIDENT_ID.eq(otherId))) {
            var rival =
                    kept.stream().filter(t -> t.getCoder().equals(tagging.getCoder())).findFirst();
            if (rival.isPresent() && TaggingStore.stays(rival.get(), tagging)) dropped.add(tagging);
            else {
                rival.ifPresent(dropped::add);
                moved.add(tagging);
            }
        }
    }

    JoinPlan plan() {
        var lost = EnumSet.noneOf(FactName.class);
        other.chosen()
                .forEach((field, by) -> {
                    var standing = keep.origins().standing(field);
                    if (by.equals(FactOrigin.PERSON)
                            && FactOrigin.PERSON.equals(keep.chosen().get(field))
                            && !standing.says(other.origins().standing(field))) lost.add(field);
                });
        return new JoinPlan(
                IncidentRows.incident(keep.row()),
                IncidentRows.incident(other.row()),
                moved.stream().map(TaggingStore::tagging).toList(),
                dropped.stream().map(TaggingStore::tagging).toList(),
                lost);
    }

    void write(Tx tx) {
        keep.keepReport(tx);
        other.keepReport(tx);
        for (var tagging : dropped) tx.delete(tagging);
        for (var tagging : moved) {
            tagging.setIncidentId(keep.row().getId());
            tx.update(tagging);
        }
        var facts = IncidentRows.incident(other.row()).facts();
        var chosen = other.chosen();
        for (var choice : chosen.entrySet()) {
            var field = choice.getKey();
            other.choose(tx, field, null);
            if (keep.chosen().containsKey(field)) continue;
            keep.choose(tx, field, choice.getValue());
            // What a person said of either stays said.
            if (choice.getValue().equals(FactOrigin.PERSON)) keep.say(field, Fact.of(field, facts));
        }
        for (var report : List.copyOf(other.reports())) keep.add(tx, report);
        tx.delete(other.row());
        keep.settle(tx);
    }

    static void split(Tx tx, UUID incident, ReportKey key) {
        var parts = IncidentParts.of(tx.dsl(), incident).orElseThrow();
        var report = parts.take(key);
        if (report == null) throw new IllegalArgumentException("no report of this incident");
        for (var choice : parts.chosen().entrySet())
            if (choice.getValue().equals(new FactOrigin.BySource(key)))
                parts.choose(tx, choice.getKey(), null);
        var row = ReportRows.incident(report);
        // Its old number may be another's by now, where copies were merged.
        if (tx.dsl().fetchExists(INCIDENT, INCIDENT.ID.eq(row.getId()))) row.setId(Ids.next());
        tx.delete(report);
        tx.insert(row);
        parts.settle(tx);
    }
}
