package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;
import static firebreak.store.jooq.Tables.RECURRENCE_DECLINED;
import static firebreak.store.jooq.Tables.RECURRENCE_FAMILY;
import static firebreak.store.jooq.Tables.RECURRENCE_MEMBER;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.RecurrenceFamily;
import firebreak.domain.incident.ReportKey;
import firebreak.store.jooq.tables.records.RecurrenceFamilyRecord;
import firebreak.store.jooq.tables.records.RecurrenceMemberRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The recurrence families that people confirmed, each change one edit. What is kept of an incident
/// is the source and key of its reports: an incident of several reports is in the family of its own
/// one, or else of the first that is in any.
public final class FamilyStore {
    private static final Set<Topic> TOPICS = Set.of(Topic.FAMILIES);

    private final DSLContext dsl;
    private final Journal journal;

    FamilyStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    public int count() {
        return dsl.fetchCount(RECURRENCE_FAMILY);
    }

    /// All families, by name.
    public List<RecurrenceFamily> all() {
        var members = new HashMap<UUID, List<UUID>>();
        byIncident()
                .forEach((incident, family) ->
                        members.computeIfAbsent(family, _ -> new ArrayList<>()).add(incident));
        return dsl.selectFrom(RECURRENCE_FAMILY)
                .orderBy(RECURRENCE_FAMILY.NAME, RECURRENCE_FAMILY.ID)
                .fetch(r ->
                        new RecurrenceFamily(
                                r.getId(),
                                r.getName(),
                                r.getNote(),
                                members.getOrDefault(r.getId(), List.of()).stream()
                                        .sorted()
                                        .toList()));
    }

    /// The family of each incident that is in one.
    public Map<UUID, UUID> byIncident() {
        return byIncident(dsl);
    }

    static Map<UUID, UUID> byIncident(DSLContext dsl) {
        var found = new HashMap<UUID, UUID>();
        // H2 would go through all incidents to find that none is a member.
        if (!dsl.fetchExists(RECURRENCE_MEMBER)) return found;
        dsl.select(INCIDENT.ID, RECURRENCE_MEMBER.FAMILY_ID)
                .from(RECURRENCE_MEMBER)
                .join(INCIDENT)
                .on(
                        INCIDENT.SOURCE.eq(RECURRENCE_MEMBER.SOURCE),
                        INCIDENT.INCIDENT_KEY.eq(RECURRENCE_MEMBER.INCIDENT_KEY))
                .forEach(r -> found.put(r.value1(), r.value2()));
        dsl.select(INCIDENT_REPORT.INCIDENT_ID, RECURRENCE_MEMBER.FAMILY_ID)
                .from(RECURRENCE_MEMBER)
                .join(INCIDENT_REPORT)
                .on(
                        INCIDENT_REPORT.SOURCE.eq(RECURRENCE_MEMBER.SOURCE),
                        INCIDENT_REPORT.INCIDENT_KEY.eq(RECURRENCE_MEMBER.INCIDENT_KEY))
                .orderBy(
                        INCIDENT_REPORT.PLACE, INCIDENT_REPORT.SOURCE, INCIDENT_REPORT.INCIDENT_KEY)
                .forEach(r -> found.putIfAbsent(r.value1(), r.value2()));
        return found;
    }

    /// Of each incident the groups of which a person said that they have not the same cause.
    public Map<UUID, Set<UUID>> declined() {
        var found = new HashMap<UUID, Set<UUID>>();
        if (!dsl.fetchExists(RECURRENCE_DECLINED)) return found;
        dsl.select(INCIDENT.ID, RECURRENCE_DECLINED.ID)
                .from(RECURRENCE_DECLINED)
                .join(INCIDENT)
                .on(
                        INCIDENT.SOURCE.eq(RECURRENCE_DECLINED.SOURCE),
                        INCIDENT.INCIDENT_KEY.eq(RECURRENCE_DECLINED.INCIDENT_KEY))
                .union(
                        dsl.select(INCIDENT_REPORT.INCIDENT_ID, RECURRENCE_DECLINED.ID)
                                .from(RECURRENCE_DECLINED)
                                .join(INCIDENT_REPORT)
                                .on(
                                        INCIDENT_REPORT.SOURCE.eq(RECURRENCE_DECLINED.SOURCE),
                                        INCIDENT_REPORT.INCIDENT_KEY.eq(
                                                RECURRENCE_DECLINED.INCIDENT_KEY)))
                .forEach(r ->
                        found.computeIfAbsent(r.value1(), _ -> new HashSet<>()).add(r.value2()));
        return found;
    }

    /// Makes a family of incidents; those that are in another leave it.
    ///
    /// @return its id; empty where none of them is there
    public Optional<UUID> confirm(String name, Collection<UUID> incidents) {
        return make("families.edit.confirm", name, incidents);
    }

    /// Makes a family of some members of another, which leave it.
    ///
    /// @return its id; empty where none of them is in the family
    public Optional<UUID> split(UUID family, String name, Collection<UUID> incidents) {
        var of = byIncident();
        var own = incidents.stream().filter(i -> family.equals(of.get(i))).toList();
        return make("families.edit.split", name, own);
    }

    private Optional<UUID> make(String label, String name, Collection<UUID> incidents) {
        var there = there(incidents);
        if (there.isEmpty()) return Optional.empty();
        var id = Ids.next();
        journal.edit(
                Text.of(label, cut(name), there.size()),
                TOPICS,
                tx -> {
                    var row = tx.dsl().newRecord(RECURRENCE_FAMILY);
                    row.setId(id);
                    row.setName(cut(name));
                    row.setNote("");
                    tx.insert(row);
                    for (var incident : there) put(tx, incident, id);
                    sweep(tx);
                    return true;
                });
        return Optional.of(id);
    }

    private static String cut(String name) {
        var known = name.strip();
        return known.length() <= RecurrenceFamily.LONGEST_NAME
                ? known
                : known.substring(0, RecurrenceFamily.LONGEST_NAME);
    }

    /// Takes incidents into a family; those that are in another leave it. Whether anything was
    /// edited.
    public boolean add(UUID family, Collection<UUID> incidents) {
        var row = row(dsl, family);
        var of = byIncident();
        var fresh = there(incidents).stream().filter(i -> !family.equals(of.get(i))).toList();
        if (row == null || fresh.isEmpty()) return false;
        return edit(
                Text.of("families.edit.add", row.getName(), what(fresh)),
                tx -> {
                    for (var incident : fresh) put(tx, incident, family);
                    sweep(tx);
                });
    }

    /// Takes incidents out of their families; a family that is left without any goes. Whether
    /// anything was edited.
    public boolean remove(Collection<UUID> incidents) {
        var of = byIncident();
        var members = incidents.stream().filter(of::containsKey).distinct().toList();
        if (members.isEmpty()) return false;
        var row = row(dsl, of.get(members.getFirst()));
        return edit(
                Text.of("families.edit.remove", row == null ? "" : row.getName(), what(members)),
                tx -> {
                    for (var incident : members)
                        for (var report : reports(tx.dsl(), incident)) {
                            var member = member(tx.dsl(), report);
                            if (member != null) tx.delete(member);
                        }
                    sweep(tx);
                });
    }

    /// Takes all members of another family into one, and its note; the other goes. Whether anything
    /// was edited.
    public boolean merge(UUID into, UUID other) {
        var kept = row(dsl, into);
        var gone = row(dsl, other);
        if (kept == null || gone == null || into.equals(other)) return false;
        return edit(
                Text.of("families.edit.merge", kept.getName(), gone.getName()),
                tx -> {
                    for (var member : members(tx.dsl(), other)) {
                        member.setFamilyId(into);
                        tx.update(member);
                    }
                    var row = row(tx.dsl(), into);
                    if (row != null && !gone.getNote().isBlank()) {
                        row.setNote(
                                row.getNote().isBlank()
                                        ? gone.getNote()
                                        : row.getNote() + "\n" + gone.getNote());
                        tx.update(row);
                    }
                    sweep(tx);
                });
    }

    /// Gives a family a name and a note. Whether anything was edited.
    public boolean rename(UUID family, String name, String note) {
        var row = row(dsl, family);
        if (row == null || name.isBlank()) return false;
        return edit(
                Text.of("families.edit.rename", row.getName()),
                tx -> {
                    row.setName(cut(name));
                    row.setNote(note);
                    tx.update(row);
                });
    }

    /// Takes a family apart: its incidents stay, each by itself. Whether anything was edited.
    public boolean dissolve(UUID family) {
        var row = row(dsl, family);
        if (row == null) return false;
        return edit(
                Text.of("families.edit.dissolve", row.getName()),
                tx -> {
                    for (var member : members(tx.dsl(), family)) tx.delete(member);
                    sweep(tx);
                });
    }

    /// Remembers that incidents have not the same cause, so that nobody proposes them together
    /// again. Whether anything was edited.
    public boolean decline(Collection<UUID> incidents) {
        var there = there(incidents);
        if (there.size() < 2) return false;
        return edit(
                Text.of("families.edit.decline", what(there)),
                tx -> {
                    var id = Ids.next();
                    for (var incident : there) {
                        var own = own(tx.dsl(), incident);
                        if (own == null) continue;
                        var row = tx.dsl().newRecord(RECURRENCE_DECLINED);
                        row.setId(id);
                        row.setSource(own.source());
                        row.setIncidentKey(own.key());
                        tx.insert(row);
                    }
                });
    }

    private interface Doing {
        void to(Tx tx);
    }

    private boolean edit(String label, Doing doing) {
        var before = journal.revision();
        journal.edit(
                label,
                TOPICS,
                tx -> {
                    doing.to(tx);
                    return true;
                });
        return journal.revision() != before;
    }

    /// An incident comes into a family with all that was said of its reports.
    private static void put(Tx tx, UUID incident, UUID family) {
        var own = own(tx.dsl(), incident);
        if (own == null) return;
        for (var report : reports(tx.dsl(), incident)) {
            var member = member(tx.dsl(), report);
            if (member != null) {
                member.setFamilyId(family);
                tx.update(member);
            } else if (report.equals(own)) {
                var row = tx.dsl().newRecord(RECURRENCE_MEMBER);
                row.setSource(own.source());
                row.setIncidentKey(own.key());
                row.setFamilyId(family);
                tx.insert(row);
            }
        }
    }

    /// A family without any member goes, as does what is said of a family that is not there.
    static void sweep(Tx tx) {
        var members =
                tx.dsl()
                        .selectDistinct(RECURRENCE_MEMBER.FAMILY_ID)
                        .from(RECURRENCE_MEMBER)
                        .fetchSet(RECURRENCE_MEMBER.FAMILY_ID);
        var families = new HashSet<UUID>();
        for (var family : tx.dsl().fetch(RECURRENCE_FAMILY)) {
            if (members.contains(family.getId())) families.add(family.getId());
            else tx.delete(family);
        }
        for (var id : members)
            if (!families.contains(id)) for (var member : members(tx.dsl(), id)) tx.delete(member);
    }

    private static @Nullable RecurrenceFamilyRecord row(DSLContext dsl, @Nullable UUID family) {
        return family == null
                ? null
                : dsl.fetchOne(RECURRENCE_FAMILY, RECURRENCE_FAMILY.ID.eq(family));
    }

    private static List<RecurrenceMemberRecord> members(DSLContext dsl, UUID family) {
        return dsl.fetch(RECURRENCE_MEMBER, RECURRENCE_MEMBER.FAMILY_ID.eq(family));
    }

    private static @Nullable RecurrenceMemberRecord member(DSLContext dsl, ReportKey report) {
        return dsl.fetchOne(
                RECURRENCE_MEMBER,
                RECURRENCE_MEMBER.SOURCE.eq(report.source()),
                RECURRENCE_MEMBER.INCIDENT_KEY.eq(report.key()));
    }

    private static @Nullable ReportKey own(DSLContext dsl, UUID incident) {
        var row = dsl.fetchOne(INCIDENT, INCIDENT.ID.eq(incident));
        return row == null ? null : ReportRows.key(row);
    }

    /// Its own first.
    private static Set<ReportKey> reports(DSLContext dsl, UUID incident) {
        var reports = new LinkedHashSet<ReportKey>();
        var own = own(dsl, incident);
        if (own != null) reports.add(own);
        dsl.fetch(INCIDENT_REPORT, INCIDENT_REPORT.INCIDENT_ID.eq(incident))
                .forEach(r -> reports.add(ReportRows.key(r)));
        return reports;
    }

    private List<UUID> there(Collection<UUID> incidents) {
        return incidents.stream()
                .distinct()
                .filter(i -> dsl.fetchExists(INCIDENT, INCIDENT.ID.eq(i)))
                .toList();
    }

    /// One by its key, several by their number.
    private String what(List<UUID> incidents) {
        var own = own(dsl, incidents.getFirst());
        return incidents.size() == 1 && own != null
                ? own.key()
                : Text.of("families.edit.incidents", incidents.size());
    }
}
