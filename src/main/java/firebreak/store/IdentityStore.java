package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT_APART;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.Apart;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.incident.FieldDifference;
import firebreak.domain.incident.IncidentOrigins;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.tagging.JoinPlan;
import firebreak.store.jooq.tables.records.IncidentApartRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which reports of which sources are one incident, and whose word counts for each of its fields:
/// what a person corrects, joins, takes apart and keeps apart, each as one edit.
public final class IdentityStore {
    private final DSLContext dsl;
    private final Journal journal;

    IdentityStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// Where what stands of an incident comes from; empty where there is no such incident.
    public Optional<IncidentOrigins> origins(UUID incident) {
        var placed = SeverityStore.placed(dsl);
        return IncidentParts.of(dsl, incident).map(parts -> parts.origins().with(placed));
    }

    /// The incidents that were corrected or joined, by key.
    public List<IncidentOrigins> touched() {
        var ids =
                dsl.selectDistinct(INCIDENT_REPORT.INCIDENT_ID)
                        .from(INCIDENT_REPORT)
                        .fetch(INCIDENT_REPORT.INCIDENT_ID);
        var found = new ArrayList<IncidentOrigins>();
        for (var id : ids) origins(id).ifPresent(found::add);
        found.sort((a, b) -> a.facts().key().compareTo(b.facts().key()));
        return found;
    }

    /// All fields of which what stands is not what every source says, by incident.
    public List<FieldDifference> differences() {
        var found = new ArrayList<FieldDifference>();
        for (var origins : touched())
            for (var field : FactName.values()) {
                var others = origins.others(field);
                if (!others.isEmpty())
                    found.add(
                            new FieldDifference(
                                    origins.incident(),
                                    origins.facts().key(),
                                    field,
                                    origins.standing(field),
                                    origins.origin(field),
                                    others));
            }
        return found;
    }

    /// The incidents that reports of other sources were joined into, by the id that each such
    /// report had as an incident of its own.
    public Map<UUID, UUID> joined() {
        var found = new HashMap<UUID, UUID>();
        dsl.select(INCIDENT_REPORT.OWN_ID, INCIDENT_REPORT.INCIDENT_ID)
                .from(INCIDENT_REPORT)
                .where(INCIDENT_REPORT.OWN_ID.ne(INCIDENT_REPORT.INCIDENT_ID))
                .forEach(r -> found.put(r.value1(), r.value2()));
        return found;
    }

    /// Sets fields to what a person says; no import changes them from then on. A value that stands
    /// already is no correction, and one that would stand without the person gives the field back
    /// to the sources. Whether anything was edited.
    public boolean correct(UUID incident, Map<FactName, Fact> changes) {
        return edit(
                incident,
                "identity.correct",
                "",
                (tx, parts) -> {
                    for (var change : changes.entrySet()) {
                        var field = change.getKey();
                        var fact = change.getValue();
                        if (parts.origins().standing(field).says(fact)) continue;
                        parts.keepReport(tx);
                        parts.choose(tx, field, null);
                        var sources = Fact.of(field, parts.origins().composed());
                        if (sources.says(fact)) continue;
                        parts.say(field, fact);
                        parts.choose(tx, field, FactOrigin.PERSON);
                    }
                });
    }

    /// Lets what a source says stand, where a person or another source had the word. Whether
    /// anything was edited.
    public boolean use(UUID incident, FactName field, ReportKey report) {
        return edit(
                incident,
                "identity.use",
                Text.of(field),
                (tx, parts) -> {
                    if (parts.origins().reports().stream().noneMatch(r -> r.id().equals(report)))
                        return;
                    parts.choose(tx, field, null);
                    var chosen = new FactOrigin.BySource(report);
                    if (!parts.origins().origin(field).equals(chosen))
                        parts.choose(tx, field, chosen);
                });
    }

    private interface Doing {
        void to(Tx tx, IncidentParts parts);
    }

    private boolean edit(UUID incident, String label, String more, Doing doing) {
        var known = IncidentParts.of(dsl, incident);
        if (known.isEmpty()) return false;
        var before = journal.revision();
        journal.edit(
                Text.of(label, known.get().key(), more),
                Set.of(Topic.INCIDENTS),
                tx -> {
                    var parts = IncidentParts.of(tx.dsl(), incident).orElseThrow();
                    doing.to(tx, parts);
                    parts.settle(tx);
                    return true;
                });
        return journal.revision() != before;
    }

    /// What [#join] would do; empty where one of them is not there or both are the same.
    public Optional<JoinPlan> joining(UUID keep, UUID other) {
        var placed = SeverityStore.placed(dsl);
        return Joining.of(dsl, keep, other).map(joining -> joining.plan().with(placed));
    }

    /// Makes two incidents one: the kept one stands, and has what the other's sources say of fields
    /// that its own don't know. Taggings come along; of two by one coder the one that stands for an
    /// incident ([firebreak.domain.tagging.Tagging#standing]) stays. Whether anything was edited.
    public boolean join(UUID keep, UUID other) {
        var joining = Joining.of(dsl, keep, other);
        if (joining.isEmpty()) return false;
        var plan = joining.get().plan();
        journal.edit(
                Text.of("identity.join", plan.kept().key(), plan.joined().key()),
                Set.of(Topic.INCIDENTS, Topic.TAGGINGS),
                tx -> {
                    Joining.of(tx.dsl(), keep, other).orElseThrow().write(tx);
                    forget(tx, new Apart(plan.kept().report(), plan.joined().report()));
                    return true;
                });
        return true;
    }

    /// Takes a report that was joined out of an incident again: it becomes an incident of its own,
    /// as its source tells of it. Taggings and corrections stay with the incident. Whether anything
    /// was edited; an incident's own report stays.
    public boolean split(UUID incident, ReportKey report) {
        var known = IncidentParts.of(dsl, incident);
        if (known.isEmpty()
                || report.equals(known.get().own())
                || known.get().reports().stream().noneMatch(r -> ReportRows.key(r).equals(report)))
            return false;
        journal.edit(
                Text.of("identity.split", known.get().key(), report.key()),
                Set.of(Topic.INCIDENTS, Topic.TAGGINGS),
                tx -> {
                    Joining.split(tx, incident, report);
                    return true;
                });
        return true;
    }

    /// The pairs that a person said are no twins.
    public Set<Apart> apart() {
        var all = new LinkedHashSet<Apart>();
        dsl.selectFrom(INCIDENT_APART)
                .forEach(r ->
                        all.add(
                                new Apart(
                                        new ReportKey(r.getSource(), r.getIncidentKey()),
                                        new ReportKey(r.getOtherSource(), r.getOtherKey()))));
        return all;
    }

    /// Remembers that two incidents are not the same, so that nobody proposes them again.
    public void keepApart(Apart pair) {
        journal.edit(
                Text.of("identity.apart", pair.one().key(), pair.other().key()),
                Set.of(Topic.INCIDENTS),
                tx -> {
                    if (find(tx.dsl(), pair) == null)
                        tx.insert(
                                new IncidentApartRecord(
                                        pair.one().source(),
                                        pair.one().key(),
                                        pair.other().source(),
                                        pair.other().key()));
                    return true;
                });
    }

    private static void forget(Tx tx, Apart pair) {
        var row = find(tx.dsl(), pair);
        if (row != null) tx.delete(row);
    }

    private static @Nullable IncidentApartRecord find(DSLContext dsl, Apart pair) {
        return dsl.fetchOne(
                INCIDENT_APART,
                INCIDENT_APART.SOURCE.eq(pair.one().source()),
                INCIDENT_APART.INCIDENT_KEY.eq(pair.one().key()),
                INCIDENT_APART.OTHER_SOURCE.eq(pair.other().source()),
                INCIDENT_APART.OTHER_KEY.eq(pair.other().key()));
    }
}
