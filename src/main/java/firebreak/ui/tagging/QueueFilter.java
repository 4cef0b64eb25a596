package firebreak.ui.tagging;

import firebreak.domain.tagging.TaggingState;

/// Which incidents stand in the queue.
enum QueueFilter {
    TODO,
    DONE,
    DISCARDED,
    ALL;

    boolean takes(TaggingState state) {
        return switch (this) {
            case ALL -> true;
            case TODO -> state == TaggingState.PENDING || state == TaggingState.DRAFT;
            case DONE -> state == TaggingState.DONE;
            case DISCARDED -> state == TaggingState.DISCARDED;
        };
    }
}
