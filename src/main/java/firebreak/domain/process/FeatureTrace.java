package firebreak.domain.process;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A real recent feature, followed through the checkpoints.
///
/// @param reference by which the client knows it, such as a ticket's key
/// @param released when it came into production; null where nobody knows or it hasn't
/// @param steps in no order that means anything; a checkpoint that isn't among them was not looked
///   at
public record FeatureTrace(
        UUID id,
        String name,
        String reference,
        String team,
        @Nullable LocalDate released,
        String note,
        List<Step> steps) {
    /// What became of the feature at a checkpoint.
    public record Step(String checkpointId, Passage passage, String evidence) {}

    public enum Passage {
        PASSED,
        SKIPPED,
        NOT_KNOWN,
        /// The checkpoint has nothing to do with this feature.
        NOT_APPLICABLE
    }

    public FeatureTrace {
        steps = List.copyOf(steps);
    }

    /// What became of it there; not known where nobody looked.
    public Passage at(String checkpointId) {
        return steps.stream()
                .filter(s -> s.checkpointId().equals(checkpointId))
                .map(Step::passage)
                .findFirst()
                .orElse(Passage.NOT_KNOWN);
    }

    /// What was seen there; empty where nobody wrote anything down.
    public String evidence(String checkpointId) {
        return steps.stream()
                .filter(s -> s.checkpointId().equals(checkpointId))
                .map(Step::evidence)
                .findFirst()
                .orElse("");
    }

    /// Whether anybody said something about it there, were it that nobody knows.
    public boolean said(String checkpointId) {
        return steps.stream().anyMatch(s -> s.checkpointId().equals(checkpointId));
    }

    /// The same with this step in the place of what was said of its checkpoint.
    public FeatureTrace with(Step step) {
        var next = new ArrayList<>(without(step.checkpointId()).steps());
        next.add(step);
        return withSteps(next);
    }

    /// The same with nothing said of a checkpoint.
    public FeatureTrace without(String checkpointId) {
        return withSteps(
                steps.stream().filter(s -> !s.checkpointId().equals(checkpointId)).toList());
    }

    private FeatureTrace withSteps(List<Step> next) {
        return new FeatureTrace(id, name, reference, team, released, note, next);
    }
}
