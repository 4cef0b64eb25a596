package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.MapTemplate;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// What a map begins with.
final class Beginnings {
    private Beginnings() {}

    /// The four lanes, and nothing in them.
    static ProcessMap empty(Supplier<UUID> ids) {
        return new ProcessMap(
                List.of(
                        new Lane(ids.get(), Text.of("process.lane.product")),
                        new Lane(ids.get(), Text.of("process.lane.engineering")),
                        new Lane(ids.get(), Text.of("process.lane.qa")),
                        new Lane(ids.get(), Text.of("process.lane.operations"))),
                List.of(),
                List.of());
    }

    /// A template as a map of this client's stages. What stands at a stage that the client doesn't
    /// have stands at the one before it, or else at the first.
    ///
    /// @param known the stages of the template, in their order
    /// @param stages the client's; at least one
    static ProcessMap of(
            MapTemplate template, List<Stage> known, List<Stage> stages, Supplier<UUID> ids) {
        var map = template.map(ids);
        var there = stages.stream().map(Stage::id).toList();
        var cells = new HashSet<Cell>();
        var order = known.stream().map(Stage::id).toList();
        var fitted =
                MapEdits.nodes(
                        map,
                        new HashSet<>(map.nodes().stream().map(ProcessMap.Node::id).toList()),
                        n -> {
                            if (there.contains(n.stageId())) return n;
                            var before = order.subList(0, Math.max(0, order.indexOf(n.stageId())));
                            var stage =
                                    before.reversed().stream()
                                            .filter(there::contains)
                                            .findFirst()
                                            .orElseGet(there::getFirst);
                            cells.add(new Cell(n.laneId(), stage));
                            // Behind what stood there before.
                            return MapEdits.at(
                                    n, n.laneId(), stage, n.across(), n.down() + before.size());
                        });
        return MapEdits.even(fitted, cells);
    }
}
