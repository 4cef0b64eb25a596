package firebreak.ui.process;

import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;
import firebreak.domain.process.ProcessMap.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a person changes on the lanes of a map; see [MapEdits].
final class LaneEdits {
    private LaneEdits() {}

    /// Adds one at the bottom.
    static ProcessMap add(ProcessMap map, Lane lane) {
        return lanes(
                map,
                all -> {
                    all.add(lane);
                    return all;
                });
    }

    private static ProcessMap lanes(ProcessMap map, UnaryOperator<List<Lane>> change) {
        return new ProcessMap(change.apply(new ArrayList<>(map.lanes())), map.nodes(), map.links());
    }

    static ProcessMap rename(ProcessMap map, UUID id, String label) {
        return lanes(
                map,
                all -> {
                    all.replaceAll(l -> l.id().equals(id) ? new Lane(id, label) : l);
                    return all;
                });
    }

    static ProcessMap move(ProcessMap map, UUID id, int by) {
        return lanes(
                map,
                all -> {
                    int at = all.stream().map(Lane::id).toList().indexOf(id);
                    if (at >= 0 && at + by >= 0 && at + by < all.size())
                        all.add(at + by, all.remove(at));
                    return all;
                });
    }

    /// The lane that takes what a lane holds when that is removed: the one below, or above the
    /// last.
    static @Nullable Lane neighbour(ProcessMap map, UUID id) {
        var lanes = map.lanes();
        int at = lanes.stream().map(Lane::id).toList().indexOf(id);
        if (at < 0 || lanes.size() < 2) return null;
        return lanes.get(at + 1 < lanes.size() ? at + 1 : at - 1);
    }

    /// Removes a lane.
    ///
    /// @param keep whether what is in it moves to its neighbour; otherwise it goes, too
    static ProcessMap remove(ProcessMap map, UUID id, boolean keep) {
        var to = keep ? neighbour(map, id) : null;
        var inside =
                map.nodes().stream()
                        .filter(n -> n.laneId().equals(id))
                        .sorted(Comparator.comparingDouble(Node::down))
                        .toList();
        var ids = Set.copyOf(inside.stream().map(Node::id).toList());
        ProcessMap rest;
        if (to == null) {
            rest = MapEdits.remove(map, ids);
        } else {
            boolean below =
                    map.lanes().indexOf(to)
                            > map.lanes().stream().map(Lane::id).toList().indexOf(id);
            var cells = new HashSet<Cell>();
            inside.forEach(n -> cells.add(new Cell(to.id(), n.stageId())));
            rest =
                    MapEdits.even(
                            MapEdits.nodes(
                                    map,
                                    ids,
                                    n ->
                                            MapEdits.at(
                                                    n,
                                                    to.id(),
                                                    n.stageId(),
                                                    n.across(),
                                                    n.down() + (below ? -2 : 2))),
                            cells);
        }
        return lanes(
                rest,
                all -> {
                    all.removeIf(l -> l.id().equals(id));
                    return all;
                });
    }
}
