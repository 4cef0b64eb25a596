package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;

import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.work.Cancelled;
import firebreak.work.Progress;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// The incidents of the assessment.
public final class IncidentStore {
    private static final int FETCH = 1000;

    private final DSLContext dsl;
    private final Beside beside;
    private final IdentityStore identity;
    private final SeverityStore severities;
    private final FamilyStore families;
    private final PastList past;
    private final ReportNames reports;

    IncidentStore(DSLContext dsl, Journal journal, Beside beside) {
        this.dsl = dsl;
        this.beside = beside;
        this.identity = new IdentityStore(dsl, journal);
        this.severities = new SeverityStore(dsl, journal);
        this.families = new FamilyStore(dsl, journal);
        this.past = new PastList(dsl, journal);
        this.reports = new ReportNames(dsl, journal);
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
        return reports.keys();
    }

    /// The incident of each report, also of those that were joined to others.
    public Map<ReportKey, UUID> byReport() {
        return reports.incidents();
    }

    /// The incident of each of these reports, as [#byReport()]; those that are in no incident any
    /// more have none.
    public Map<ReportKey, UUID> byReport(Collection<ReportKey> reports) {
        if (reports.isEmpty()) return Map.of();
        var keys = reports.stream().map(ReportKey::key).distinct().toList();
        var ids = new HashMap<ReportKey, UUID>();
        dsl.select(
                        INCIDENT_REPORT.SOURCE,
                        INCIDENT_REPORT.INCIDENT_KEY,
                        INCIDENT_REPORT.INCIDENT_ID)
                .from(INCIDENT_REPORT)
                .where(INCIDENT_REPORT.INCIDENT_KEY.in(keys))
                .forEach(r -> ids.put(new ReportKey(r.value1(), r.value2()), r.value3()));
        dsl.select(INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY, INCIDENT.ID)
                .from(INCIDENT)
                .where(INCIDENT.INCIDENT_KEY.in(keys))
                .forEach(r -> ids.put(new ReportKey(r.value1(), r.value2()), r.value3()));
        ids.keySet().retainAll(Set.copyOf(reports));
        return ids;
    }

    /// Hands every incident with its texts to `each`, by source and key, without holding them all:
    /// the order is found without the texts, because H2 would sort them in memory.
    public void forEach(Consumer<Incident> each) {
        record Place(UUID id, ReportKey key) {}
        var places = new ArrayList<Place>();
        try (var rows =
                dsl.select(INCIDENT.ID, INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY)
                        .from(INCIDENT)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows)
                places.add(new Place(r.value1(), new ReportKey(r.value2().intern(), r.value3())));
        }
        places.sort(Comparator.comparing(Place::key));
        new IncidentReading(dsl, Progress.NONE)
                .these(places.stream().map(Place::id).toList(), each);
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
                    new IncidentReading(other, watched).each(expected, each);
                    return true;
                });
    }

    /// Reads the incidents as they stand at this moment while edits go on; on any thread. What is
    /// done with them should take no long time: the assessment can't be shut before.
    ///
    /// @throws Cancelled when it was asked to stop, or the assessment is being shut
    public <T> T beside(Progress progress, Function<IncidentReading, T> work)
            throws SnapshotException {
        return beside.read(
                progress, (other, watched) -> work.apply(new IncidentReading(other, watched)));
    }

    /// Every incident, without its text, with the tagging that stands for it ([Tagging#standing]):
    /// by the time at which it occurred, those without any time last. They are the very ones of
    /// [#past()], so that all who hold them hold one copy.
    public List<TaggedIncident> tagged() {
        return past.now().stream().map(PastIncident::tagged).toList();
    }

    /// The same as if only these taggings were there, read anew.
    public List<TaggedIncident> tagged(Predicate<Tagging> heard) {
        return new PastReading(dsl, heard).tagged();
    }

    /// Every incident with what the pictures need, without its text: by the time at which it
    /// occurred, those without any time last.
    public List<PastIncident> past() {
        return past.now();
    }

    /// The same as it was at an earlier revision, where only judgements have changed since; empty
    /// where more has, or too much.
    public Optional<List<PastIncident>> past(long revision) {
        return past.at(revision);
    }
}
