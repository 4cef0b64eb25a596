package firebreak.store;

import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.coverage.Trigger;
import firebreak.domain.tagging.Grounds;
import firebreak.domain.tagging.TaggingState;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What judgements rest on. Asked again, it looks only at what the edits since touched, where that
/// is a few taggings.
final class GroundsList {
    private static final int FETCH = 1000;

    /// What stands for an incident, as far as it was read.
    private record Standing(
            boolean settled, Instant at, boolean missing, @Nullable Trigger broughtOut) {
        Standing or(Standing other) {
            if (settled != other.settled) return settled ? this : other;
            return other.at.isAfter(at) ? other : this;
        }
    }

    private final DSLContext dsl;
    private Grounds found = Grounds.NONE;
    private long known = -1;

    GroundsList(DSLContext dsl) {
        this.dsl = dsl;
    }

    Grounds now(long revision) {
        if (revision == known) return found;
        var touched =
                known < 0 || revision < known
                        ? null
                        : TouchedTaggings.since(dsl, known, revision, _ -> false);
        found =
                touched == null
                        ? grounds(Set.of(), Map.of(), standing(DSL.noCondition()))
                        : again(touched);
        known = revision;
        return found;
    }

    private Grounds again(Set<UUID> touched) {
        if (touched.isEmpty()) return found;
        var missing = new HashSet<>(found.missing());
        missing.removeAll(touched);
        var broughtOut = new HashMap<>(found.broughtOut());
        broughtOut.keySet().removeAll(touched);
        return grounds(missing, broughtOut, standing(TAGGING.INCIDENT_ID.in(touched)));
    }

    private static Grounds grounds(
            Set<UUID> missing, Map<UUID, Trigger> broughtOut, Map<UUID, Standing> standing) {
        var without = new HashSet<>(missing);
        var triggers = new HashMap<>(broughtOut);
        standing.forEach((incident, so) -> {
            if (so.missing()) without.add(incident);
            if (so.broughtOut() != null) triggers.put(incident, so.broughtOut());
        });
        return new Grounds(without, triggers);
    }

    /// One walk without the texts.
    private Map<UUID, Standing> standing(Condition which) {
        var standing = new HashMap<UUID, Standing>();
        var wordless =
                DSL.field(DSL.trim(TAGGING.REASON).eq("").and(DSL.trim(TAGGING.QUOTE).eq("")));
        try (var rows =
                dsl.select(
                                TAGGING.INCIDENT_ID,
                                TAGGING.STATE,
                                TAGGING.AT,
                                TAGGING.BROUGHT_OUT,
                                wordless)
                        .from(TAGGING)
                        .where(which)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows) {
                var done = r.value2().equals(TaggingState.DONE.name());
                var settled = done || r.value2().equals(TaggingState.DISCARDED.name());
                standing.merge(
                        r.value1(),
                        new Standing(
                                settled,
                                r.value3(),
                                done && r.value5(),
                                TaggingStore.constant(r.value4(), Trigger::valueOf)),
                        Standing::or);
            }
        }
        return standing;
    }
}
