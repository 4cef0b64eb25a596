package firebreak.store;

import static firebreak.store.jooq.Tables.CODEBOOK;
import static firebreak.store.jooq.Tables.CODE_LINEAGE;
import static firebreak.store.jooq.Tables.FACTOR;
import static firebreak.store.jooq.Tables.STAGE;
import static firebreak.store.jooq.Tables.TAGGING;

import firebreak.domain.codebook.Code;
import firebreak.domain.codebook.CodebookHistory;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// The incidents that must be looked at again. Asked after every edit, it looks only at what the
/// edits since touched, where that is a few taggings.
final class ReviewList {
    private static final int FETCH = 1000;
    private static final Set<String> DEFINITIONS =
            Set.of(CODEBOOK.getName(), STAGE.getName(), FACTOR.getName(), CODE_LINEAGE.getName());

    private final DSLContext dsl;
    private Set<UUID> found = Set.of();
    private long known = -1;

    ReviewList(DSLContext dsl) {
        this.dsl = dsl;
    }

    Set<UUID> now(CodebookHistory history, long revision) {
        if (revision == known) return found;
        var touched =
                known < 0 || revision < known
                        ? null
                        : TouchedTaggings.since(dsl, known, revision, DEFINITIONS::contains);
        found = touched == null ? all(history) : again(history, touched);
        known = revision;
        return found;
    }

    private Set<UUID> again(CodebookHistory history, Set<UUID> touched) {
        if (touched.isEmpty()) return found;
        var now = new HashSet<>(found);
        for (var incident : touched) {
            boolean stale =
                    dsl.fetch(TAGGING, TAGGING.INCIDENT_ID.eq(incident)).stream()
                            .map(TaggingStore::tagging)
                            .reduce(Tagging::standing)
                            .filter(t -> t.state() == TaggingState.DONE)
                            .filter(history::lookAgain)
                            .isPresent();
            if (stale) now.add(incident);
            else now.remove(incident);
        }
        return Set.copyOf(now);
    }

    /// What stands for an incident, as far as it was read.
    private record Standing(boolean settled, Instant at, boolean stale) {
        Standing or(Standing other) {
            if (settled != other.settled) return settled ? this : other;
            return other.at.isAfter(at) ? other : this;
        }
    }

    /// One walk through the taggings without their texts: indexes would fetch most rows one by one.
    private Set<UUID> all(CodebookHistory history) {
        var factors = new HashMap<Integer, Set<String>>();
        var stages = new HashMap<Integer, Set<String>>();
        boolean any = false;
        for (var v : history.versions()) {
            int version = v.version();
            factors.put(version, Set.copyOf(history.toReview(version, Code.Kind.FACTOR)));
            stages.put(version, Set.copyOf(history.toReview(version, Code.Kind.STAGE)));
            any |= !factors.get(version).isEmpty() || !stages.get(version).isEmpty();
        }
        if (!any) return Set.of();
        var standing = new HashMap<UUID, Standing>();
        try (var rows =
                dsl.select(
                                TAGGING.INCIDENT_ID,
                                TAGGING.STATE,
                                TAGGING.AT,
                                TAGGING.CODEBOOK_VERSION,
                                TAGGING.FACTOR_ID,
                                TAGGING.FURTHER_FACTORS,
                                TAGGING.EARLIEST_STAGE_ID,
                                TAGGING.SLIPPED_STAGES)
                        .from(TAGGING)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var r : rows) {
                var done = r.value2().equals(TaggingState.DONE.name());
                var stale =
                        done
                                && (names(factors.get(r.value4()), r.value5(), r.value6())
                                        || names(stages.get(r.value4()), r.value7(), r.value8()));
                var settled = done || r.value2().equals(TaggingState.DISCARDED.name());
                standing.merge(r.value1(), new Standing(settled, r.value3(), stale), Standing::or);
            }
        }
        var all = new HashSet<UUID>();
        standing.forEach((incident, so) -> {
            if (so.stale()) all.add(incident);
        });
        return Set.copyOf(all);
    }

    private static boolean names(
            @Nullable Set<String> stale, @Nullable String primary, @Nullable String beyond) {
        if (stale == null || stale.isEmpty()) return false;
        if (primary != null && stale.contains(primary)) return true;
        if (beyond != null) for (var id : beyond.split(" ")) if (stale.contains(id)) return true;
        return false;
    }
}
