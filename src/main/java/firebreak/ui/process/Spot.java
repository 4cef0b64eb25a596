package firebreak.ui.process;

import java.util.UUID;

/// Where on the map a person is.
sealed interface Spot {
    record OnNode(UUID id) implements Spot {}

    /// A cell in which nothing stands, or beside what stands in it.
    record OnCell(Cell cell) implements Spot {}

    record OnLane(UUID id) implements Spot {}

    record OnStage(String id) implements Spot {}

    record OnLink(UUID id) implements Spot {}
}
