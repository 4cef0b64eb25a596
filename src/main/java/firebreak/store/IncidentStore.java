package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The incidents of the assessment.
public final class IncidentStore {
    private static final int CHANGE_SHOWN = 300;
    private static final int FETCH = 1000;
    private static final int STEP = 64;

    private final DSLContext dsl;
    private final Beside beside;
    private final IdentityStore identity;
    private final SeverityStore severities;
    private final FamilyStore families;

    IncidentStore(DSLContext dsl, Journal journal, Beside beside) {
        this.dsl = dsl;
        this.beside = beside;
        this.identity = new IdentityStore(dsl, journal);
        this.severities = new SeverityStore(dsl, journal);
        this.families = new FamilyStore(dsl, journal);
    }

    /// What persons corrected and joined, and whose word counts.
    public IdentityStore identity() {
        return identity;
    }

    /// The client's words for severity, and where persons placed them.
    public SeverityStore severities() {
        return severities;
    }

    /// Which of them have the same cause.
    public FamilyStore families() {
        return families;
    }

    public int count() {
        return dsl.fetchCount(INCIDENT);
    }

    /// The teams that incidents name, by name.
    public List<String> teams() {
        return dsl.selectDistinct(INCIDENT.TEAM)
                .from(INCIDENT)
                .where(INCIDENT.TEAM.ne(""))
                .orderBy(INCIDENT.TEAM)
                .fetch(INCIDENT.TEAM);
    }

    public Optional<Incident> find(UUID id) {
        return dsl.fetchOptional(INCIDENT, INCIDENT.ID.eq(id))
                .map(IncidentRows::incident)
                .map(SeverityStore.placed(dsl)::of);
    }

    /// The ids by the key that people use; a key that stands in several sources has several.
    public Map<String, List<UUID>> idsByKey() {
        return dsl.select(INCIDENT.INCIDENT_KEY, INCIDENT.ID)
                .from(INCIDENT)
                .fetchGroups(INCIDENT.INCIDENT_KEY, INCIDENT.ID);
    }

    /// The keys that people use, by id.
    public Map<UUID, String> keys() {
        return dsl.select(INCIDENT.ID, INCIDENT.INCIDENT_KEY)
                .from(INCIDENT)
                .fetchMap(INCIDENT.ID, INCIDENT.INCIDENT_KEY);
    }

    /// The report by which each incident is named, by the incident's id.
    public Map<UUID, ReportKey> reportKeys() {
        return dsl.select(INCIDENT.ID, INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY)
                .from(INCIDENT)
                .fetchMap(
                        INCIDENT.ID,
                        r -> new ReportKey(r.get(INCIDENT.SOURCE), r.get(INCIDENT.INCIDENT_KEY)));
    }

    /// The incident of each report, also of those that were joined to others.
    public Map<ReportKey, UUID> byReport() {
        var ids = new HashMap<ReportKey, UUID>();
        dsl.select(
                        INCIDENT_REPORT.SOURCE,
                        INCIDENT_REPORT.INCIDENT_KEY,
                        INCIDENT_REPORT.INCIDENT_ID)
                .from(INCIDENT_REPORT)
                .forEach(r -> ids.put(new ReportKey(r.value1(), r.value2()), r.value3()));
        reportKeys().forEach((id, report) -> ids.put(report, id));
        return ids;
    }

    /// Hands every incident with its texts to `each`, by source and key, without holding them all.
    public void forEach(Consumer<Incident> each) {
        forEach(dsl, each);
    }

    /// At most so many incidents with their texts, by source and key, behind the one that is known
    /// by `last`.
    public List<Incident> after(@Nullable ReportKey last, int most) {
        if (last == null) return some(DSL.noCondition(), most);
        // Two questions, because each of them follows the index.
        var found =
                some(
                        INCIDENT.SOURCE.eq(last.source()).and(INCIDENT.INCIDENT_KEY.gt(last.key())),
                        most);
        if (found.size() < most)
            found.addAll(some(INCIDENT.SOURCE.gt(last.source()), most - found.size()));
        return found;
    }

    /// When the oldest of so many newest incidents occurred; empty where there are no more, or
    /// fewer of which anybody knows when.
    public Optional<Instant> sinceOfNewest(int most) {
        if (count() <= most) return Optional.empty();
        var occurred =
                DSL.coalesce(
                        INCIDENT.IMPACT_START,
                        INCIDENT.DETECTED,
                        INCIDENT.ACKNOWLEDGED,
                        INCIDENT.MITIGATED,
                        INCIDENT.RESOLVED);
        return dsl.select(occurred)
                .from(INCIDENT)
                .where(occurred.isNotNull())
                .orderBy(occurred.desc())
                .limit(1)
                .offset(most - 1)
                .fetchOptional(r -> r.value1());
    }

    private List<Incident> some(Condition which, int most) {
        var placed = SeverityStore.placed(dsl);
        return dsl.selectFrom(INCIDENT)
                .where(which)
                .orderBy(INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY)
                .limit(most)
                .fetch(r -> placed.of(IncidentRows.incident(r)));
    }

    /// Hands every incident as it stands at this moment to `each`, in no order, while edits go on;
    /// on any thread.
    ///
    /// @param expected about how many there are
    /// @throws Cancelled when it was asked to stop, or the assessment is being shut
    public void eachBeside(int expected, Progress progress, Consumer<Incident> each)
            throws SnapshotException {
        beside.read(
                progress,
                (other, watched) -> {
                    var placed = SeverityStore.placed(other);
                    try (var rows = other.selectFrom(INCIDENT).fetchSize(FETCH).fetchLazy()) {
                        int read = 0;
                        for (var row : rows) {
                            if (read++ % STEP == 0) watched.step(read, expected);
                            each.accept(placed.of(IncidentRows.incident(row)));
                        }
                    }
                    return true;
                });
    }

    static void forEach(DSLContext dsl, Consumer<Incident> each) {
        var placed = SeverityStore.placed(dsl);
        try (var rows =
                dsl.selectFrom(INCIDENT)
                        .orderBy(INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var row : rows) each.accept(placed.of(IncidentRows.incident(row)));
        }
    }

    /// Every incident, without its text, with the tagging that stands for it ([Tagging#standing]):
    /// by the time at which it occurred, those without any time last.
    public List<TaggedIncident> tagged() {
        return tagged(_ -> true);
    }

    /// The same as if only these taggings were there.
    public List<TaggedIncident> tagged(Predicate<Tagging> heard) {
        var standing = new HashMap<UUID, Tagging>();
        dsl.selectFrom(TAGGING)
                .forEach(r -> {
                    var tagging = TaggingStore.tagging(r);
                    if (!heard.test(tagging)) return;
                    standing.merge(tagging.incidentId(), tagging, Tagging::standing);
                });
        var placed = SeverityStore.placed(dsl);
        var found = new ArrayList<TaggedIncident>();
        try (var rows =
                dsl.select(
                                INCIDENT.ID,
                                INCIDENT.INCIDENT_KEY,
                                INCIDENT.TITLE,
                                INCIDENT.SERVICE,
                                INCIDENT.SEVERITY_CLASS,
                                INCIDENT.IMPACT_START,
                                INCIDENT.DETECTED,
                                INCIDENT.ACKNOWLEDGED,
                                INCIDENT.MITIGATED,
                                INCIDENT.RESOLVED,
                                INCIDENT.LEADERSHIP_MINUTES,
                                DSL.left(INCIDENT.CHANGE_REFERENCE, CHANGE_SHOWN),
                                INCIDENT.SEVERITY_WORD)
                        .from(INCIDENT)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows) {
                var clocks =
                        new Clocks(r.value6(), r.value7(), r.value8(), r.value9(), r.value10());
                found.add(
                        tagged(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4().intern(),
                                placed.of(r.value13(), SeverityClass.valueOf(r.value5())),
                                clocks.occurred().orElse(null),
                                r.value11(),
                                r.value12() == null ? "" : r.value12(),
                                standing.get(r.value1())));
            }
        }
        found.sort(TaggedIncident.BY_TIME);
        return found;
    }

    private static TaggedIncident tagged(
            UUID id,
            String key,
            String title,
            String service,
            SeverityClass severity,
            @Nullable Instant occurred,
            @Nullable Integer leadershipMinutes,
            String changeReference,
            @Nullable Tagging t) {
        return t == null
                ? new TaggedIncident(
                        id,
                        key,
                        title,
                        service,
                        severity,
                        occurred,
                        leadershipMinutes,
                        changeReference,
                        TaggingState.PENDING,
                        null,
                        null,
                        null,
                        null,
                        null)
                : new TaggedIncident(
                        id,
                        key,
                        title,
                        service,
                        severity,
                        occurred,
                        leadershipMinutes,
                        changeReference,
                        t.state(),
                        t.origin(),
                        t.factorId(),
                        t.earliestStageId(),
                        t.preventability(),
                        t.confidence());
    }
}
