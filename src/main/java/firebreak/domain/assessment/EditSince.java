package firebreak.domain.assessment;

import java.util.Set;

/// A line of the audit trail with what it touched.
public record EditSince(JournalLine line, Set<Topic> topics) {
    public EditSince {
        topics = Set.copyOf(topics);
    }

    /// The topic under which it is told.
    public Topic topic() {
        return topics.stream().sorted().findFirst().orElse(Topic.ASSESSMENT);
    }
}
