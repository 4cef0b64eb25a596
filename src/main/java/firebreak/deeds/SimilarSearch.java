package firebreak.deeds;

import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.suggest.similar.History;
import firebreak.suggest.similar.Known;
import firebreak.suggest.similar.SimilarIncidents;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Finds incidents of an assessment that look alike. What was read is kept until the incidents
/// change, and all who ask share it, because in a long history it is large. It is read a few
/// incidents at a time, so that edits get in between.
public final class SimilarSearch {
    private static final int AT_ONCE = 500;

    /// Of a longer history the newest are compared: all of 100,000 would take more memory than the
    /// rest of the workbench, and a cause from so long ago helps nobody.
    private static final int MOST = 30_000;

    /// Incidents of one state of the assessment, while they are being read.
    public static final class Reading {
        private final History history = new History();
        private final long state;
        private @Nullable ReportKey last;
        private @Nullable Instant since;
        private int read;
        private int leftOut;

        private final int most;

        private Reading(long state, int most) {
            this.state = state;
            this.most = most;
        }

        /// How many incidents have been read.
        public int read() {
            return read;
        }

        private void take(Incident incident) {
            read++;
            var oldest = since;
            if (oldest == null ? history.size() < most : newer(incident, oldest))
                history.add(incident);
            else leftOut++;
        }

        private boolean newer(Incident incident, Instant oldest) {
            return incident.facts().clocks().occurred().filter(t -> !t.isBefore(oldest)).isPresent()
                    && history.size() < most;
        }
    }

    private record Kept(long state, SimilarIncidents similar, int leftOut) {}

    private final AssessmentFile file;
    private final int most;
    private final AtomicLong state = new AtomicLong();
    private volatile @Nullable Kept kept;

    public SimilarSearch(AssessmentFile file) {
        this(file, MOST);
    }

    /// @param most so many incidents are compared, the newest
    SimilarSearch(AssessmentFile file, int most) {
        this.file = file;
        this.most = most;
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

    /// How many incidents are older than those that are compared. Any thread.
    public int leftOut() {
        var now = kept;
        return now == null ? 0 : now.leftOut;
    }

    /// Begins to read. Any thread.
    public Reading begin() {
        return new Reading(state.get(), most);
    }

    /// Reads a few more incidents; the database thread only.
    ///
    /// @return whether there may be more
    public boolean readOn(Reading reading) {
        if (reading.last == null) reading.since = file.incidents().sinceOfNewest(most).orElse(null);
        var some = file.incidents().after(reading.last, AT_ONCE);
        some.forEach(reading::take);
        if (!some.isEmpty()) reading.last = some.getLast().report();
        return some.size() == AT_ONCE;
    }

    /// Makes what was read ready to be asked, and keeps it. Any thread.
    ///
    /// @throws firebreak.work.Cancelled when it was asked to stop
    public SimilarIncidents finish(Reading reading, Progress progress) {
        var similar = new SimilarIncidents(reading.history, progress);
        kept = new Kept(reading.state, similar, reading.leftOut);
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
