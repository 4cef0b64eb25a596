package firebreak.deeds;

import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.store.AssessmentFile;
import firebreak.suggest.similar.History;
import firebreak.suggest.similar.Known;
import firebreak.work.Progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;

/// What an assessment holds for finding incidents that look alike. Both reads are for the database
/// thread; comparing needs the database no more.
public final class SimilarSearch {
    private static final int ASK_EVERY = 256;

    private SimilarSearch() {}

    /// Every incident, by the words of its texts.
    ///
    /// @throws firebreak.work.Cancelled when it was asked to stop
    public static History history(AssessmentFile file, Progress progress) {
        var history = new History();
        var total = file.incidents().count();
        file.incidents()
                .forEach(i -> {
                    if (history.size() % ASK_EVERY == 0) progress.step(history.size(), total);
                    history.add(i);
                });
        return history;
    }

    /// What people said already: families, what has not the same cause, and taggings, drafts
    /// included.
    public static Known known(AssessmentFile file, Collection<TaggedIncident> tagged) {
        var factors = new HashMap<UUID, String>();
        for (var incident : tagged) {
            var factor = incident.factorId();
            if (factor != null && incident.state() != TaggingState.DISCARDED)
                factors.put(incident.incidentId(), factor);
        }
        var families = file.incidents().families();
        return new Known(families.byIncident(), families.declined(), factors);
    }
}
