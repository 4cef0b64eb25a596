package firebreak.ui.process;

import firebreak.analysis.scoring.StageMarks;
import firebreak.deeds.ProcessReading;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.store.AssessmentFile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The map as it is shown.
///
/// @param marks by stage
record MapState(ProcessMap map, MapLayout layout, Map<String, StageMarks> marks) {
    MapState {
        marks = Map.copyOf(marks);
    }

    /// The database thread only.
    static MapState read(AssessmentFile file, Measure measure) {
        var facts = ProcessReading.facts(file);
        var marks = new HashMap<String, StageMarks>();
        for (var mark :
                StageMarks.of(
                        facts.codebook(),
                        facts.bank().checkpoints(),
                        facts.judgements(),
                        facts.traces())) marks.put(mark.stageId(), mark);
        var map = facts.map();
        return new MapState(map, MapLayout.of(map, facts.codebook().stages(), measure), marks);
    }

    /// Whether nobody began it.
    boolean blank() {
        return map.lanes().isEmpty();
    }

    Optional<Node> node(UUID id) {
        return map.nodes().stream().filter(n -> n.id().equals(id)).findFirst();
    }

    Optional<ProcessMap.Lane> lane(UUID id) {
        return map.lanes().stream().filter(l -> l.id().equals(id)).findFirst();
    }

    Optional<ProcessMap.Link> link(UUID id) {
        return map.links().stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /// The links from and to a node, those that come in first.
    List<ProcessMap.Link> links(UUID node) {
        return java.util.stream.Stream.concat(
                        map.links().stream().filter(l -> l.to().equals(node)),
                        map.links().stream()
                                .filter(l -> l.from().equals(node) && !l.to().equals(node)))
                .toList();
    }

    boolean there(Spot spot) {
        return switch (spot) {
            case Spot.OnNode(var id) -> node(id).isPresent();
            case Spot.OnCell(var cell) ->
                    lane(cell.laneId()).isPresent() && layout.column(cell.stageId()).isPresent();
            case Spot.OnLane(var id) -> lane(id).isPresent();
            case Spot.OnStage(var id) -> layout.column(id).isPresent();
            case Spot.OnLink(var id) -> link(id).isPresent();
        };
    }
}
