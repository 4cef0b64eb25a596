package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.incident.Clocks;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.Further;
import firebreak.domain.tagging.PastIncident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads incidents with what the pictures need of them, without their texts.
final class PastReading {
    private static final int FETCH = 1000;
    private static final int CHANGE_SHOWN = 300;

    private final DSLContext dsl;
    private final Predicate<Tagging> heard;
    private final Map<String, String> names = new HashMap<>();

    /// @param heard the taggings that count; the others are as if they weren't there
    PastReading(DSLContext dsl, Predicate<Tagging> heard) {
        this.dsl = dsl;
        this.heard = heard;
    }

    /// Every incident, by [TaggedIncident#BY_TIME].
    List<PastIncident> all() {
        return read(DSL.noCondition(), DSL.noCondition(), FamilyStore.byIncident(dsl));
    }

    /// Every incident by [TaggedIncident#BY_TIME], without what only pictures need.
    List<TaggedIncident> tagged() {
        return read(DSL.noCondition(), DSL.noCondition(), Map.of()).stream()
                .map(PastIncident::tagged)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// These incidents only; those that are there no more are not.
    ///
    /// @param families the family of each incident that is in one
    List<PastIncident> of(Set<UUID> ids, Map<UUID, UUID> families) {
        return read(INCIDENT.ID.in(ids), TAGGING.INCIDENT_ID.in(ids), families);
    }

    private List<PastIncident> read(
            Condition incidents, Condition taggings, Map<UUID, UUID> families) {
        var standing = standing(taggings);
        var placed = SeverityStore.placed(dsl);
        var found = new ArrayList<PastIncident>();
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
                                INCIDENT.SEVERITY_WORD,
                                INCIDENT.TEAM,
                                INCIDENT.EFFORT_MEASURED)
                        .from(INCIDENT)
                        .where(incidents)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows) {
                var clocks =
                        new Clocks(r.value6(), r.value7(), r.value8(), r.value9(), r.value10());
                var t = standing.get(r.value1());
                var further = t == null ? Further.NONE : t.further();
                found.add(
                        new PastIncident(
                                new TaggedIncident(
                                        r.value1(),
                                        r.value2(),
                                        r.value3(),
                                        same(r.value4()),
                                        placed.of(r.value13(), SeverityClass.valueOf(r.value5())),
                                        clocks.occurred().orElse(null),
                                        r.value11(),
                                        r.value12() == null ? "" : r.value12(),
                                        t == null ? TaggingState.PENDING : t.state(),
                                        t == null ? null : t.origin(),
                                        t == null ? null : code(t.factorId()),
                                        t == null ? null : code(t.earliestStageId()),
                                        t == null ? null : t.preventability(),
                                        t == null ? null : t.confidence()),
                                clocks,
                                same(r.value14()),
                                r.value15(),
                                further.factorIds(),
                                further.slippedStageIds(),
                                families.get(r.value1())));
            }
        }
        found.sort(PastIncident.BY_TIME);
        return found;
    }

    private Map<UUID, Tagging> standing(Condition taggings) {
        var standing = new HashMap<UUID, Tagging>();
        try (var rows = dsl.selectFrom(TAGGING).where(taggings).fetchSize(FETCH).fetchLazy()) {
            for (var r : rows) {
                var tagging = TaggingStore.tagging(r);
                if (heard.test(tagging))
                    standing.merge(tagging.incidentId(), tagging, Tagging::standing);
            }
        }
        return standing;
    }

    /// One string for all equal ones: services, teams and codes come again and again.
    private String same(String name) {
        return names.computeIfAbsent(name, n -> n);
    }

    private @Nullable String code(@Nullable String id) {
        return id == null ? null : same(id);
    }
}
