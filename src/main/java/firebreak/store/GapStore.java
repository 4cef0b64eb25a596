package firebreak.store;

import static firebreak.store.jooq.Tables.GAP;
import static firebreak.store.jooq.Tables.GAP_INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;

import firebreak.domain.incident.ReportKey;
import firebreak.domain.process.Gap;
import firebreak.domain.process.Gap.GapSeverity;
import firebreak.domain.process.Gap.GapStatus;
import firebreak.store.jooq.tables.records.GapIncidentRecord;
import firebreak.store.jooq.tables.records.GapRecord;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The gaps that people found, and the incidents that came through them.
public final class GapStore {
    private final DSLContext dsl;
    private final Journal journal;

    GapStore(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// A new id for a gap that is not saved yet.
    public static UUID newId() {
        return Ids.next();
    }

    /// All of them, those that were declined too, in the order that a person gave them.
    public List<Gap> all() {
        var incidents = new HashMap<UUID, List<ReportKey>>();
        dsl.selectFrom(GAP_INCIDENT)
                .orderBy(GAP_INCIDENT.SOURCE, GAP_INCIDENT.INCIDENT_KEY)
                .forEach(r ->
                        incidents
                                .computeIfAbsent(r.getGapId(), _ -> new ArrayList<>())
                                .add(new ReportKey(r.getSource(), r.getIncidentKey())));
        return dsl.selectFrom(GAP)
                .orderBy(GAP.PLACE, GAP.ID)
                .fetch(r -> gap(r, incidents.getOrDefault(r.getId(), List.of())));
    }

    /// Makes the gaps what they should be, as one edit.
    public void save(String label, List<Gap> next) {
        journal.edit(
                label,
                CheckpointStore.TOPICS,
                tx -> {
                    var gaps = new ArrayList<GapRecord>();
                    var incidents = new ArrayList<GapIncidentRecord>();
                    for (var gap : next) {
                        gaps.add(row(gap, gaps.size()));
                        for (var report : new LinkedHashSet<>(gap.incidents()))
                            incidents.add(
                                    new GapIncidentRecord(gap.id(), report.source(), report.key()));
                    }
                    RowSync.make(tx, tx.dsl().fetch(GAP), gaps);
                    RowSync.make(tx, tx.dsl().fetch(GAP_INCIDENT), incidents);
                    return true;
                });
    }

    /// The gaps through which each incident came, by any of its reports.
    public Map<UUID, Set<UUID>> byIncident() {
        return byIncident(dsl);
    }

    static Map<UUID, Set<UUID>> byIncident(DSLContext dsl) {
        var found = new HashMap<UUID, Set<UUID>>();
        dsl.select(INCIDENT.ID, GAP_INCIDENT.GAP_ID)
                .from(GAP_INCIDENT)
                .join(INCIDENT)
                .on(
                        INCIDENT.SOURCE.eq(GAP_INCIDENT.SOURCE),
                        INCIDENT.INCIDENT_KEY.eq(GAP_INCIDENT.INCIDENT_KEY))
                .union(
                        dsl.select(INCIDENT_REPORT.INCIDENT_ID, GAP_INCIDENT.GAP_ID)
                                .from(GAP_INCIDENT)
                                .join(INCIDENT_REPORT)
                                .on(
                                        INCIDENT_REPORT.SOURCE.eq(GAP_INCIDENT.SOURCE),
                                        INCIDENT_REPORT.INCIDENT_KEY.eq(GAP_INCIDENT.INCIDENT_KEY)))
                .forEach(r ->
                        found.computeIfAbsent(r.value1(), _ -> new LinkedHashSet<>())
                                .add(r.value2()));
        return found;
    }

    private static Gap gap(GapRecord r, List<ReportKey> incidents) {
        return new Gap(
                r.getId(),
                r.getTitle(),
                r.getWords(),
                new PointColumns(r.getPointKind(), r.getSubject(), r.getAspect()).point(),
                r.getStageId(),
                TaggingStore.constant(r.getSeverity(), GapSeverity::valueOf),
                r.getOwner(),
                GapStatus.valueOf(r.getStatus()),
                r.getDue(),
                r.getNote(),
                r.getRemedy() == null ? "" : r.getRemedy(),
                r.getProgress() == null ? "" : r.getProgress(),
                incidents);
    }

    private GapRecord row(Gap gap, int place) {
        var point = PointColumns.of(gap.point());
        var severity = gap.severity();
        var row = dsl.newRecord(GAP);
        row.setId(gap.id());
        row.setPlace(place);
        row.setTitle(gap.title());
        row.setWords(gap.words());
        row.setPointKind(point.kind());
        row.setSubject(point.subject());
        row.setAspect(point.aspect());
        row.setStageId(gap.stageId());
        row.setSeverity(severity == null ? null : severity.name());
        row.setOwner(gap.owner());
        row.setStatus(gap.status().name());
        row.setDue(gap.due());
        row.setNote(gap.note());
        row.setRemedy(gap.remedy().isEmpty() ? null : gap.remedy());
        row.setProgress(gap.progress().isEmpty() ? null : gap.progress());
        return row;
    }
}
