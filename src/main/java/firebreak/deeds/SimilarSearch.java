package firebreak.deeds;

import firebreak.domain.assessment.Topic;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.ReportKey;
import firebreak.domain.tagging.Tagging;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.store.SnapshotException;
import firebreak.suggest.similar.History;
import firebreak.suggest.similar.Known;
import firebreak.suggest.similar.SimilarIncidents;
import firebreak.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Finds incidents of an assessment that look alike. What was read is kept until the incidents
/// change, and all who ask share it, because in a long history it is large. It is read beside the
/// edits.
public final class SimilarSearch {
    /// Of a longer history the newest are compared: all of 100,000 would take more memory than the
    /// rest of the workbench, and a cause from so long ago helps nobody.
    private static final int MOST = 30_000;

    /// Takes incidents in until there are enough, and remembers by which report each is known.
    private static final class Reading {
        private final History history = new History();
        private final List<ReportKey> keys = new ArrayList<>();
        private final int most;

        Reading(int most) {
            this.most = most;
        }

        void take(Incident incident) {
            if (keys.size() == most) return;
            keys.add(incident.report());
            history.add(incident);
        }

        /// By source and key, so that the same incidents give the same answers in every copy.
        History ordered() {
            history.order(keys);
            return history;
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

    /// Reads the incidents where what is kept is not of today, and makes them ready to be asked.
    /// Any thread but the window's.
    ///
    /// @throws firebreak.work.Cancelled when it was asked to stop
    public synchronized SimilarIncidents read(Progress progress) throws SnapshotException {
        var before = ready();
        if (before.isPresent()) return before.get();
        var now = state.get();
        // Nobody asks what is of yesterday, and two together would be too large.
        kept = null;
        var reading = new Reading(most);
        int count =
                file.incidents()
                        .beside(
                                progress.part(0, 2),
                                incidents -> {
                                    var extent = incidents.extent(most);
                                    int all = extent.incidents();
                                    var since = extent.since();
                                    if (since == null) incidents.each(all, reading::take);
                                    else incidents.since(since, most, reading::take);
                                    return all;
                                });
        var similar = new SimilarIncidents(reading.ordered(), progress.part(1, 2));
        kept = new Kept(now, similar, count - reading.keys.size());
        return similar;
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
