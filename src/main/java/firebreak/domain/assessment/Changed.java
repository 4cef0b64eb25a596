package firebreak.domain.assessment;

import java.util.Set;

/// An edit, an undo or a redo that has just been saved.
public record Changed(long revision, Set<Topic> topics) {
    public Changed {
        topics = Set.copyOf(topics);
    }
}
