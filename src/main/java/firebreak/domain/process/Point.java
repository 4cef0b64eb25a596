package firebreak.domain.process;

import java.util.UUID;

/// What an answer is about.
public sealed interface Point {
    /// A checkpoint.
    ///
    /// @param team where teams differ; empty for all of them
    record OfCheckpoint(String checkpointId, String team) implements Point {}

    /// A risk area and a type of test.
    record OfCell(UUID areaId, String testTypeId) implements Point {}

    /// A checkpoint for all teams.
    static Point checkpoint(String id) {
        return new OfCheckpoint(id, "");
    }
}
