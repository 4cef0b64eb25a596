package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_REPORT;

import firebreak.domain.incident.ReportKey;

import org.jooq.DSLContext;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// By which reports the incidents are known. While somebody holds what was read last, and nothing
/// was edited since, it is read no second time: several screens need it, and it is large.
final class ReportNames {
    private final DSLContext dsl;
    private final Journal journal;
    private WeakReference<Map<UUID, ReportKey>> keys = new WeakReference<>(null);
    private WeakReference<Map<ReportKey, UUID>> incidents = new WeakReference<>(null);
    private long known = -1;

    ReportNames(DSLContext dsl, Journal journal) {
        this.dsl = dsl;
        this.journal = journal;
    }

    /// The report by which each incident is named.
    Map<UUID, ReportKey> keys() {
        forget();
        var held = keys.get();
        if (held != null) return held;
        var now =
                Map.copyOf(
                        dsl.select(INCIDENT.ID, INCIDENT.SOURCE, INCIDENT.INCIDENT_KEY)
                                .from(INCIDENT)
                                .fetchMap(
                                        INCIDENT.ID,
                                        r ->
                                                new ReportKey(
                                                        r.get(INCIDENT.SOURCE),
                                                        r.get(INCIDENT.INCIDENT_KEY))));
        keys = new WeakReference<>(now);
        return now;
    }

    /// The incident of each report.
    Map<ReportKey, UUID> incidents() {
        forget();
        var held = incidents.get();
        if (held != null) return held;
        var ids = new HashMap<ReportKey, UUID>();
        // First, so that a report by which an incident is named is held once.
        keys().forEach((id, report) -> ids.put(report, id));
        dsl.select(
                        INCIDENT_REPORT.SOURCE,
                        INCIDENT_REPORT.INCIDENT_KEY,
                        INCIDENT_REPORT.INCIDENT_ID)
                .from(INCIDENT_REPORT)
                .forEach(r -> ids.putIfAbsent(new ReportKey(r.value1(), r.value2()), r.value3()));
        var now = Map.copyOf(ids);
        incidents = new WeakReference<>(now);
        return now;
    }

    private void forget() {
        long revision = journal.revision();
        if (revision == known) return;
        keys.clear();
        incidents.clear();
        known = revision;
    }
}
