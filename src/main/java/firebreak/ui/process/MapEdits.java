package firebreak.ui.process;

import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;
import firebreak.domain.process.ProcessMap.Link;
import firebreak.domain.process.ProcessMap.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a person changes on a map, as functions from one map to the next. What is gone meanwhile
/// changes nothing.
final class MapEdits {
    private MapEdits() {}

    /// Adds a node below what stands in its cell, or where it says.
    ///
    /// @param after what it follows; null where that is nothing
    static ProcessMap add(
            ProcessMap map, Node node, boolean below, @Nullable UUID after, UUID linkId) {
        if (map.lanes().stream().noneMatch(l -> l.id().equals(node.laneId()))) return map;
        var nodes = new ArrayList<>(map.nodes());
        nodes.add(below ? at(node, node.laneId(), node.stageId(), node.across(), 2) : node);
        var links = new ArrayList<>(map.links());
        if (after != null && map.nodes().stream().anyMatch(n -> n.id().equals(after)))
            links.add(new Link(linkId, after, node.id(), ""));
        var next = new ProcessMap(map.lanes(), nodes, links);
        return below ? even(next, Set.of(Cell.of(node))) : next;
    }

    static ProcessMap nodes(ProcessMap map, Set<UUID> ids, UnaryOperator<Node> change) {
        return new ProcessMap(
                map.lanes(),
                map.nodes().stream().map(n -> ids.contains(n.id()) ? change.apply(n) : n).toList(),
                map.links());
    }

    static Node labelled(Node n, String label) {
        return new Node(
                n.id(),
                n.kind(),
                n.laneId(),
                n.stageId(),
                n.across(),
                n.down(),
                label,
                n.usual(),
                n.note());
    }

    static Node kind(Node n, ProcessMap.NodeKind kind) {
        return new Node(
                n.id(),
                kind,
                n.laneId(),
                n.stageId(),
                n.across(),
                n.down(),
                n.label(),
                n.usual(),
                n.note());
    }

    static Node usual(Node n, String usual) {
        return new Node(
                n.id(),
                n.kind(),
                n.laneId(),
                n.stageId(),
                n.across(),
                n.down(),
                n.label(),
                usual,
                n.note());
    }

    static Node note(Node n, String note) {
        return new Node(
                n.id(),
                n.kind(),
                n.laneId(),
                n.stageId(),
                n.across(),
                n.down(),
                n.label(),
                n.usual(),
                note);
    }

    static Node at(Node n, UUID lane, String stage, double across, double down) {
        return new Node(
                n.id(), n.kind(), lane, stage, across, down, n.label(), n.usual(), n.note());
    }

    /// Connects; what is connected already stays as it is.
    static ProcessMap connect(ProcessMap map, Set<UUID> from, UUID to, Supplier<UUID> ids) {
        var there = map.nodes().stream().map(Node::id).toList();
        var links = new ArrayList<>(map.links());
        for (var id : map.nodes().stream().map(Node::id).filter(from::contains).toList())
            if (!id.equals(to) && there.contains(to) && !connected(map, id, to))
                links.add(new Link(ids.get(), id, to, ""));
        return new ProcessMap(map.lanes(), map.nodes(), links);
    }

    static boolean connected(ProcessMap map, UUID from, UUID to) {
        return map.links().stream().anyMatch(l -> l.from().equals(from) && l.to().equals(to));
    }

    static ProcessMap nameLink(ProcessMap map, UUID id, String label) {
        return new ProcessMap(
                map.lanes(),
                map.nodes(),
                map.links().stream()
                        .map(l -> l.id().equals(id) ? new Link(id, l.from(), l.to(), label) : l)
                        .toList());
    }

    static ProcessMap removeLink(ProcessMap map, UUID id) {
        return new ProcessMap(
                map.lanes(),
                map.nodes(),
                map.links().stream().filter(l -> !l.id().equals(id)).toList());
    }

    /// Removes nodes with their links.
    static ProcessMap remove(ProcessMap map, Set<UUID> ids) {
        return new ProcessMap(
                map.lanes(),
                map.nodes().stream().filter(n -> !ids.contains(n.id())).toList(),
                map.links().stream()
                        .filter(l -> !ids.contains(l.from()) && !ids.contains(l.to()))
                        .toList());
    }

    /// Adds copies below, with the links among them.
    ///
    /// @param copies the id of each copy, by that of what is copied
    static ProcessMap duplicate(ProcessMap map, Map<UUID, UUID> copies, Supplier<UUID> ids) {
        var nodes = new ArrayList<>(map.nodes());
        var cells = new HashSet<Cell>();
        for (var n : map.nodes()) {
            var copy = copies.get(n.id());
            if (copy == null) continue;
            cells.add(Cell.of(n));
            nodes.add(
                    new Node(
                            copy,
                            n.kind(),
                            n.laneId(),
                            n.stageId(),
                            n.across(),
                            n.down() + 1.5,
                            n.label(),
                            n.usual(),
                            n.note()));
        }
        var links = new ArrayList<>(map.links());
        for (var l : map.links()) {
            var from = copies.get(l.from());
            var to = copies.get(l.to());
            if (from != null && to != null) links.add(new Link(ids.get(), from, to, l.label()));
        }
        return even(new ProcessMap(map.lanes(), nodes, links), cells);
    }

    /// Moves nodes by an arrow: one past its neighbour in the cell, otherwise, and several always,
    /// to the next cell. Nothing moves where one of them would leave the map.
    ///
    /// @param stages the columns, in their order
    static ProcessMap move(ProcessMap map, Set<UUID> ids, Direction to, List<String> stages) {
        var moved = map.nodes().stream().filter(n -> ids.contains(n.id())).toList();
        if (moved.size() == 1) {
            var past = past(map, moved.getFirst(), to);
            if (past != map) return past;
        }
        var lanes = map.lanes().stream().map(Lane::id).toList();
        var places = new HashMap<UUID, Cell>();
        for (var n : moved) {
            int lane = lanes.indexOf(n.laneId()) + to.down();
            int stage = stages.indexOf(n.stageId()) + to.across();
            if (lane < 0 || lane >= lanes.size() || stage < 0 || stage >= stages.size()) return map;
            places.put(n.id(), new Cell(lanes.get(lane), stages.get(stage)));
        }
        boolean alone =
                map.nodes().stream()
                        .noneMatch(n -> !ids.contains(n.id()) && places.containsValue(Cell.of(n)));
        var next =
                nodes(
                        map,
                        ids,
                        n -> {
                            var cell = places.get(n.id());
                            return cell == null
                                    ? n
                                    : at(
                                            n,
                                            cell.laneId(),
                                            cell.stageId(),
                                            n.across(),
                                            alone ? n.down() : arriving(n, to));
                        });
        return alone ? next : even(next, Set.copyOf(places.values()));
    }

    /// From above one arrives at the top, from below at the bottom, from the side where one was,
    /// but in a row of one's own.
    private static double arriving(Node n, Direction to) {
        return switch (to) {
            case DOWN -> n.down() - 2;
            case UP -> n.down() + 2;
            case LEFT, RIGHT -> n.down() + CellRows.CLOSE;
        };
    }

    private static ProcessMap past(ProcessMap map, Node node, Direction to) {
        var cell = map.nodes().stream().filter(n -> Cell.of(n).equals(Cell.of(node))).toList();
        var rows = CellRows.of(cell);
        int r = 0;
        while (!rows.get(r).contains(node)) r++;
        if (to.across() != 0) {
            int other = rows.get(r).indexOf(node) + to.across();
            if (other < 0 || other >= rows.get(r).size()) return map;
            var neighbour = rows.get(r).get(other);
            // Where both have the same wish, the order of their ids decides; so they get two.
            double mine = node.across() == neighbour.across() ? 0.5 : neighbour.across();
            double theirs =
                    node.across() == neighbour.across() ? 0.5 - 0.2 * to.across() : node.across();
            return swapped(
                    map,
                    node,
                    neighbour,
                    n -> at(n, n.laneId(), n.stageId(), mine, n.down()),
                    n -> at(n, n.laneId(), n.stageId(), theirs, n.down()));
        }
        int other = r + to.down();
        if (other < 0 || other >= rows.size())
            return rows.get(r).size() == 1
                    ? map
                    : even(
                            nodes(
                                    map,
                                    Set.of(node.id()),
                                    n ->
                                            at(
                                                    n,
                                                    n.laneId(),
                                                    n.stageId(),
                                                    n.across(),
                                                    2.0 * to.down())),
                            Set.of(Cell.of(node)));
        if (rows.get(r).size() > 1)
            return even(
                    nodes(
                            map,
                            Set.of(node.id()),
                            n ->
                                    at(
                                            n,
                                            n.laneId(),
                                            n.stageId(),
                                            n.across(),
                                            (n.down() + rows.get(other).getFirst().down()) / 2)),
                    Set.of(Cell.of(node)));
        var ids = new HashSet<UUID>();
        rows.get(other).forEach(n -> ids.add(n.id()));
        double mine = rows.get(other).getFirst().down();
        var theirs = node.down();
        return nodes(
                nodes(map, ids, n -> at(n, n.laneId(), n.stageId(), n.across(), theirs)),
                Set.of(node.id()),
                n -> at(n, n.laneId(), n.stageId(), n.across(), mine));
    }

    private static ProcessMap swapped(
            ProcessMap map,
            Node one,
            Node other,
            UnaryOperator<Node> first,
            UnaryOperator<Node> second) {
        return nodes(nodes(map, Set.of(one.id()), first), Set.of(other.id()), second);
    }

    /// Spreads the rows of cells evenly, in their order.
    static ProcessMap even(ProcessMap map, Set<Cell> cells) {
        var downs = new HashMap<UUID, Double>();
        for (var cell : cells) {
            var rows =
                    CellRows.of(map.nodes().stream().filter(n -> Cell.of(n).equals(cell)).toList());
            for (int r = 0; r < rows.size(); r++)
                for (var n : rows.get(r)) downs.put(n.id(), (r + 0.5) / rows.size());
        }
        return nodes(
                map,
                downs.keySet(),
                n ->
                        at(
                                n,
                                n.laneId(),
                                n.stageId(),
                                Math.clamp(n.across(), 0, 1),
                                downs.getOrDefault(n.id(), n.down())));
    }
}
