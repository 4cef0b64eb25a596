package firebreak.ui.tagging;

import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import java.util.List;

/// Which incidents stand in the queue.
enum QueueFilter {
    TODO,
    DONE,
    ALL,
    UNTAGGED,
    DRAFT,
    DISCARDED,
    /// Judged with low confidence.
    UNSURE,
    /// Coders say different things.
    DISPUTED,
    /// Judged under definitions that have changed since.
    OUTDATED,
    /// Part of a recurrence family.
    FAMILY,
    /// To come back to.
    FLAGGED;

    /// Those that have their place on the bench; the others are in a menu, as far as they have
    /// anything to do.
    static final List<QueueFilter> USUAL = List.of(TODO, DONE, ALL);

    static final List<QueueFilter> OTHERS =
            List.of(UNTAGGED, DRAFT, FLAGGED, UNSURE, DISPUTED, OUTDATED, FAMILY, DISCARDED);

    boolean takes(TaggedIncident incident, Marks marks) {
        var state = incident.state();
        return switch (this) {
            case ALL -> true;
            case TODO -> state == TaggingState.PENDING || state == TaggingState.DRAFT;
            case DONE -> state == TaggingState.DONE;
            case UNTAGGED -> state == TaggingState.PENDING;
            case DRAFT -> state == TaggingState.DRAFT;
            case DISCARDED -> state == TaggingState.DISCARDED;
            case UNSURE ->
                    incident.confidence() == Confidence.LOW && state != TaggingState.DISCARDED;
            case DISPUTED -> marks.disputed().contains(incident.incidentId());
            case OUTDATED -> marks.outdated().contains(incident.incidentId());
            case FAMILY -> marks.families().contains(incident.incidentId());
            case FLAGGED -> marks.flagged().contains(incident.incidentId());
        };
    }
}
