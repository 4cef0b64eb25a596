package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.CheckpointStand;
import firebreak.analysis.scoring.Open;
import firebreak.analysis.scoring.Score;
import firebreak.domain.process.Checkpoint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A line of the list on the left.
sealed interface Line {
    /// The heading of a stage with its score.
    record OfStage(String id, String label, Score score) implements Line {}

    /// A checkpoint.
    ///
    /// @param stands of all teams, then of each with an answer of its own
    record OfCheckpoint(Checkpoint checkpoint, List<CheckpointStand> stands) implements Line {
        public OfCheckpoint {
            stands = List.copyOf(stands);
        }

        /// What is open of it, of whatever team.
        Set<Open> open() {
            var open = EnumSet.noneOf(Open.class);
            stands.forEach(s -> open.addAll(s.open()));
            return open;
        }
    }
}
