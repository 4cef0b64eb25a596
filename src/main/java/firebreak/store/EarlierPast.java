package firebreak.store;

import static firebreak.store.jooq.Tables.CODEBOOK;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.INCIDENT_CHOICE;
import static firebreak.store.jooq.Tables.JOURNAL_ENTRY;
import static firebreak.store.jooq.Tables.SEVERITY_MEANING;
import static firebreak.store.jooq.Tables.STAGE;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.Tagging;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Every incident as it was at an earlier revision, as far as that is cheap: where since then only
/// judgements have changed of what pictures need.
final class EarlierPast {
    private static final long FAR = 2_000;

    /// Tables which decide what an incident is, so that it is not only judged otherwise.
    private static final Set<String> DECIDING =
            Set.of(
                    INCIDENT.getName(),
                    INCIDENT_CHOICE.getName(),
                    SEVERITY_MEANING.getName(),
                    CODEBOOK.getName(),
                    STAGE.getName(),
                    FACTOR.getName());

    private final DSLContext dsl;

    EarlierPast(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param now every incident at the newest revision, which is `newest`
    Optional<List<PastIncident>> at(long revision, long newest, List<PastIncident> now) {
        if (revision == newest) return Optional.of(now);
        if (revision > newest || newest - revision > FAR) return Optional.empty();
        boolean imported =
                dsl.fetchExists(
                        JOURNAL_ENTRY,
                        JOURNAL_ENTRY.REVISION.gt(revision),
                        JOURNAL_ENTRY.IMPORT_ID.isNotNull());
        if (imported) return Optional.empty();
        var past = new Past(dsl);
        var states = past.at(revision);
        if (states.keySet().stream().anyMatch(k -> DECIDING.contains(k.table())))
            return Optional.empty();
        var touched = new HashMap<>(states);
        touched.keySet().removeIf(k -> !k.table().equals(TAGGING.getName()));
        return Optional.of(
                touched.isEmpty() ? now : replaced(now, touched.keySet(), past.read(touched)));
    }

    private List<PastIncident> replaced(
            List<PastIncident> now, Set<RowKey> touched, Map<RowKey, RowFields> then) {
        var ids = new HashSet<UUID>();
        for (var key : touched) ids.add(UUID.fromString(key.id().getFirst()));
        var taggings = new ArrayList<Tagging>();
        for (var fields : then.values())
            taggings.add(TaggingStore.tagging(RowImage.row(TAGGING, fields.image())));
        var incidents = new HashSet<UUID>();
        taggings.forEach(t -> incidents.add(t.incidentId()));
        incidents.addAll(
                dsl.select(TAGGING.INCIDENT_ID)
                        .from(TAGGING)
                        .where(TAGGING.ID.in(ids))
                        .fetch(TAGGING.INCIDENT_ID));
        dsl.selectFrom(TAGGING)
                .where(TAGGING.INCIDENT_ID.in(incidents))
                .forEach(r -> {
                    if (!ids.contains(r.getId())) taggings.add(TaggingStore.tagging(r));
                });
        var standing = new HashMap<UUID, Tagging>();
        for (var t : taggings) standing.merge(t.incidentId(), t, Tagging::standing);
        return now.stream()
                .map(i -> incidents.contains(i.id()) ? i.judged(standing.get(i.id())) : i)
                .toList();
    }
}
