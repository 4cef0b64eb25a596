package firebreak.domain.assessment;

import java.util.List;

/// What changed between two states of an assessment, by topic; topics without changes are left out.
public record Comparison(List<OfTopic> topics) {
    /// The changes of one topic.
    ///
    /// @param rows the first of them, as many as were asked for; the numbers count all
    public record OfTopic(
            Topic topic, long added, long removed, long changed, List<RowChange> rows) {
        public OfTopic {
            rows = List.copyOf(rows);
        }
    }

    public Comparison {
        topics = List.copyOf(topics);
    }
}
