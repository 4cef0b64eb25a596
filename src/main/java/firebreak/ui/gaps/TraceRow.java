package firebreak.ui.gaps;

import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Checkpoint;

/// A line of the grid of traces: a stage, and below it its checkpoints.
sealed interface TraceRow {
    record OfStage(Stage stage) implements TraceRow {}

    record OfCheckpoint(Checkpoint checkpoint) implements TraceRow {}
}
