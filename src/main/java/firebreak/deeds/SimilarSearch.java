package firebreak.deeds;

import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.suggest.similar.History;
import firebreak.suggest.similar.Known;
import firebreak.suggest.similar.SimilarIncidents;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Finds incidents of an assessment that look alike. What was read is kept until the incidents
/// change, and all who ask share it, because in a long history it is large. It is read a few
/// incidents at a time, so that edits get in between.
public final class SimilarSearch {
    private static final int AT_ONCE = 500;

    /// Incidents of one state of the assessment, while they are being read.
    public static final class Reading {
        private final History history = new History();
        private final long state;
        private @Nullable ReportKey last;

        private Reading(long state) {
            this.state = state;
        }

        /// How many incidents have been read.
        public int read() {
            return history.size();
        }
    }

    private record Kept(long state, SimilarIncidents similar) {}

    private final AssessmentFile file;
    private final AtomicLong state = new AtomicLong();
    private volatile @Nullable Kept kept;

    public SimilarSearch(AssessmentFile file) {
        this.file = file;
        file.journal()
                .listen(c -> {
                    if (c.topics().contains(Topic.INCIDENTS)) state.incrementAndGet();
                });
    }

    /// What is kept; empty where the incidents must be read first. Any thread.
    public Optional<SimilarIncidents> ready() {
        var now = kept;
        return now != null && now.state == state.get()
                ? Optional.of(now.similar)
                : Optional.empty();
    }

    /// Begins to read. Any thread.
    public Reading begin() {
        return new Reading(state.get());
    }

    /// Reads a few more incidents; the database thread only.
    ///
    /// @return whether there may be more
    public boolean readOn(Reading reading) {
        var some = file.incidents().after(reading.last, AT_ONCE);
        some.forEach(reading.history::add);
        if (!some.isEmpty()) reading.last = some.getLast().report();
        return some.size() == AT_ONCE;
    }

    /// Makes what was read ready to be asked, and keeps it. Any thread.
    ///
    /// @throws firebreak.work.Cancelled when it was asked to stop
    public SimilarIncidents finish(Reading reading, Progress progress) {
        var similar = new SimilarIncidents(reading.history, progress);
        kept = new Kept(reading.state, similar);
        return similar;
    }

    /// Reads everything at once; the database thread only.
    public SimilarIncidents readAll(Progress progress) {
        var reading = begin();
        var total = file.incidents().count();
        do progress.step(reading.read(), total);
        while (readOn(reading));
        return finish(reading, progress);
    }

    /// What people said already: families, what has not the same cause, and taggings, drafts
    /// included. The database thread only.
    public Known known() {
        var standing = new HashMap<UUID, Tagging>();
        for (var t : file.taggings().all()) standing.merge(t.incidentId(), t, Tagging::standing);
        var factors = new HashMap<UUID, String>();
        standing.forEach((incident, tagging) -> {
            var factor = tagging.factorId();
            if (factor != null && tagging.state() != TaggingState.DISCARDED)
                factors.put(incident, factor);
        });
        var families = file.incidents().families();
        return new Known(families.byIncident(), families.declined(), factors);
    }
}
