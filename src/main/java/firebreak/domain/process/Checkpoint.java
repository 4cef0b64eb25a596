package firebreak.domain.process;

import java.util.List;

/// Something that a feature should pass on its way from requirement to production.
///
/// @param stageId the stage of the client's life cycle at which it stands
/// @param topic what it is about, in a word or two
/// @param why what goes wrong without it
/// @param anchors what the answers mean
/// @param askFor what evidence to ask for
/// @param factorIds contributing factors that it should stop; with the stage they say which
///   incidents came through it
/// @param wording counts the changes of question and anchors; an answer given under an older one is
///   to be looked at again
/// @param retired no longer asked; what was answered stays
public record Checkpoint(
        String id,
        String stageId,
        String topic,
        String question,
        String why,
        Anchors anchors,
        String askFor,
        List<String> factorIds,
        int wording,
        boolean retired) {
    /// That of a checkpoint whose question and anchors have never changed.
    public static final int FIRST_WORDING = 1;

    /// What good looks like at each rating.
    public record Anchors(String none, String partly, String largely, String fully) {
        public String of(Rating rating) {
            return switch (rating) {
                case N -> none;
                case P -> partly;
                case L -> largely;
                case F -> fully;
            };
        }
    }

    public Checkpoint {
        factorIds = List.copyOf(factorIds);
    }

    /// Whether an answer to one is an answer to the other.
    public boolean asksTheSame(Checkpoint other) {
        return question.equals(other.question) && anchors.equals(other.anchors);
    }

    public Checkpoint withWording(int next) {
        return new Checkpoint(
                id, stageId, topic, question, why, anchors, askFor, factorIds, next, retired);
    }

    public Checkpoint withRetired(boolean next) {
        return new Checkpoint(
                id, stageId, topic, question, why, anchors, askFor, factorIds, wording, next);
    }
}
