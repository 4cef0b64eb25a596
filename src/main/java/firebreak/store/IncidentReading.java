package firebreak.store;

import static firebreak.store.jooq.Tables.INCIDENT;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.incident.Incident;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.work.Progress;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The incidents as they stood at one moment, for who reads them while edits go on; see
/// [IncidentStore#beside]. Texts go by one after the other and are not held.
public final class IncidentReading {
    private static final int FETCH = 1000;
    private static final int STEP = 64;

    /// So many are looked up together.
    private static final int AT_ONCE = 500;

    private final DSLContext dsl;
    private final Progress progress;

    IncidentReading(DSLContext dsl, Progress progress) {
        this.dsl = dsl;
        this.progress = progress;
    }

    /// How many incidents there are, and when the oldest of so many newest ones occurred; null
    /// where there are no more, or fewer of which anybody knows when.
    public record Extent(int incidents, @Nullable Instant since) {}

    /// See [Extent]. One pass over all: to count them alone, H2 reads all of them, too.
    public Extent extent(int most) {
        int incidents = 0;
        var known = new ArrayList<Instant>();
        try (var rows = dsl.select(occurred()).from(INCIDENT).fetchSize(FETCH).fetchLazy()) {
            for (var r : rows) {
                if (incidents++ % STEP == 0) progress.step(0, 0);
                var at = r.value1();
                if (at != null) known.add(at);
            }
        }
        if (incidents <= most || known.size() < most) return new Extent(incidents, null);
        known.sort(Comparator.reverseOrder());
        return new Extent(incidents, known.get(most - 1));
    }

    /// Those that somebody judged and the newest of the others, so many in all, in the order of
    /// [TaggedIncident#BY_TIME].
    public List<UUID> judgedAndNewest(int most) {
        record Moment(UUID id, String key, @Nullable Instant occurred, boolean judged) {
            static final Comparator<Moment> BY_TIME =
                    Comparator.comparing(
                                    Moment::occurred,
                                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                            .thenComparing(Moment::key);
        }
        var judged =
                dsl.selectDistinct(TAGGING.INCIDENT_ID)
                        .from(TAGGING)
                        .where(TAGGING.STATE.ne(TaggingState.PENDING.name()))
                        .fetchSet(TAGGING.INCIDENT_ID);
        var all = new ArrayList<Moment>();
        try (var rows =
                dsl.select(INCIDENT.ID, INCIDENT.INCIDENT_KEY, occurred())
                        .from(INCIDENT)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows)
                all.add(
                        new Moment(
                                r.value1(), r.value2(), r.value3(), judged.contains(r.value1())));
        }
        all.sort(Moment.BY_TIME);
        if (all.size() > most) {
            var order = new ArrayList<>(all.reversed());
            order.sort(Comparator.comparing(Moment::judged).reversed());
            all.clear();
            all.addAll(order.subList(0, most));
            all.sort(Moment.BY_TIME);
        }
        return all.stream().map(Moment::id).toList();
    }

    /// Is told of an incident by what people call it.
    public interface Named {
        void take(UUID id, String key, String title);
    }

    /// Hands all incidents to `each` by their names only, the newest first.
    public void named(Named each) {
        int read = 0;
        try (var rows =
                dsl.select(INCIDENT.ID, INCIDENT.INCIDENT_KEY, INCIDENT.TITLE)
                        .from(INCIDENT)
                        .orderBy(occurred().desc().nullsLast(), INCIDENT.INCIDENT_KEY)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows) {
                if (read++ % STEP == 0) progress.step(read, 0);
                each.take(r.value1(), r.value2(), r.value3());
            }
        }
    }

    /// Hands all incidents to `each`, in no order.
    ///
    /// @param expected about how many there are
    public void each(int expected, Consumer<Incident> each) {
        each(DSL.noCondition(), expected, each);
    }

    /// Hands those to `each` that occurred then or later, in no order.
    ///
    /// @param expected about how many there are
    public void since(Instant oldest, int expected, Consumer<Incident> each) {
        each(occurred().ge(oldest), expected, each);
    }

    /// Hands these to `each`, in this order.
    public void these(List<UUID> ids, Consumer<Incident> each) {
        var placed = SeverityStore.placed(dsl);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            progress.step(from, ids.size());
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var rows = dsl.selectFrom(INCIDENT).where(INCIDENT.ID.in(some)).fetchMap(INCIDENT.ID);
            for (var id : some) {
                var row = rows.get(id);
                if (row != null) each.accept(placed.of(IncidentRows.incident(row)));
            }
        }
    }

    private void each(Condition which, int expected, Consumer<Incident> each) {
        var placed = SeverityStore.placed(dsl);
        try (var rows = dsl.selectFrom(INCIDENT).where(which).fetchSize(FETCH).fetchLazy()) {
            int read = 0;
            for (var row : rows) {
                if (read++ % STEP == 0) progress.step(read, expected);
                each.accept(placed.of(IncidentRows.incident(row)));
            }
        }
    }

    private static Field<Instant> occurred() {
        return DSL.coalesce(
                INCIDENT.IMPACT_START,
                INCIDENT.DETECTED,
                INCIDENT.ACKNOWLEDGED,
                INCIDENT.MITIGATED,
                INCIDENT.RESOLVED);
    }
}
