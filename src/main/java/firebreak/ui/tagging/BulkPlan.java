package firebreak.ui.tagging;

import firebreak.domain.codebook.Codebook;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.TaggingStore;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What saying something of many incidents at once would come to, before it is done and while it
/// is.
///
/// @param saves the taggings to save
/// @param replaced how many of them say something else than was judged before
/// @param finished left as they are, because they are done or discarded
/// @param unchanged have it already
/// @param after how many will be in each state, of those that get it
/// @param first lines of those that get it
record BulkPlan(
        List<Tagging> saves,
        int replaced,
        int finished,
        int unchanged,
        Map<TaggingState, Integer> after,
        List<Line> first) {
    private static final int LINES = 200;
    private static final int STEP = 1024;

    static final BulkPlan NONE = new BulkPlan(List.of(), 0, 0, 0, Map.of(), List.of());

    /// An incident that gets it.
    ///
    /// @param replaces whether another judgement goes
    record Line(TaggedIncident incident, TaggingState from, TaggingState to, boolean replaces) {}

    /// Of whom and under what it is said.
    ///
    /// @param finishedToo whether also what is done or discarded changes
    record Terms(
            BulkChange change, boolean finishedToo, String coder, Codebook codebook, Instant at) {}

    /// @param taggings of all coders, by incident
    static BulkPlan of(
            List<TaggedIncident> incidents,
            Map<UUID, List<Tagging>> taggings,
            Terms terms,
            Progress progress) {
        var planning = new Planning(terms);
        int seen = 0;
        for (var incident : incidents) {
            if (seen++ % STEP == 0) progress.step(seen, incidents.size());
            planning.take(incident, taggings.getOrDefault(incident.incidentId(), List.of()));
        }
        return planning.plan();
    }

    private static final class Planning {
        private final Terms terms;
        private final List<Tagging> saves = new ArrayList<>();
        private final List<Line> first = new ArrayList<>();
        private final Map<TaggingState, Integer> after = new EnumMap<>(TaggingState.class);
        private int replaced;
        private int finished;
        private int unchanged;

        Planning(Terms terms) {
            this.terms = terms;
        }

        /// The coder starts from their own tagging, otherwise from the one that stands, as on the
        /// bench.
        void take(TaggedIncident incident, List<Tagging> said) {
            var own =
                    said.stream()
                            .filter(t -> t.coder().equals(terms.coder()))
                            .findFirst()
                            .orElse(null);
            var standing = said.stream().reduce(Tagging::standing).orElse(null);
            if (isFinished(standing) && !terms.finishedToo()) {
                finished++;
                return;
            }
            var base = own != null ? own : standing;
            var before = base == null ? Judgement.NONE : Judgement.of(base, terms.codebook());
            var now = terms.change().on(before);
            var from = base == null ? TaggingState.PENDING : base.state();
            var to = state(from, now);
            if (now.sameTags(before) && to == from) {
                unchanged++;
                return;
            }
            var replaces = differs(before, now);
            if (replaces) replaced++;
            after.merge(to, 1, Integer::sum);
            saves.add(
                    now.tagging(
                            own != null ? own.id() : TaggingStore.newId(),
                            incident.incidentId(),
                            terms.coder(),
                            terms.codebook().version(),
                            to,
                            terms.at()));
            if (first.size() < LINES) first.add(new Line(incident, from, to, replaces));
        }

        private static boolean isFinished(@Nullable Tagging standing) {
            return standing != null
                    && (standing.state() == TaggingState.DONE
                            || standing.state() == TaggingState.DISCARDED);
        }

        /// Tags alone don't take up again what was discarded.
        private TaggingState state(TaggingState from, Judgement now) {
            if (terms.change().discard() || from == TaggingState.DISCARDED)
                return TaggingState.DISCARDED;
            return now.complete() ? TaggingState.DONE : TaggingState.DRAFT;
        }

        private static boolean differs(Judgement before, Judgement now) {
            return goes(before.origin(), now.origin())
                    || goes(before.factorId(), now.factorId())
                    || goes(before.stageId(), now.stageId())
                    || goes(before.preventability(), now.preventability())
                    || goes(before.confidence(), now.confidence());
        }

        private static boolean goes(@Nullable Object before, @Nullable Object now) {
            return before != null && !Objects.equals(before, now);
        }

        BulkPlan plan() {
            return new BulkPlan(
                    List.copyOf(saves),
                    replaced,
                    finished,
                    unchanged,
                    Map.copyOf(after),
                    List.copyOf(first));
        }
    }
}
