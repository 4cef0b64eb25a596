package firebreak.ui.process;

import firebreak.domain.process.ProcessMap.Node;

import java.util.UUID;

/// Where a lane crosses the column of a stage.
record Cell(UUID laneId, String stageId) {
    static Cell of(Node node) {
        return new Cell(node.laneId(), node.stageId());
    }
}
