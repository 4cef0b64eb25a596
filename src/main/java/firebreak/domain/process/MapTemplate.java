package firebreak.domain.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// A map to start from, as many teams work. Its ids are its own; a map made of it gets new ones.
///
/// @param words for which way of working it is meant
public record MapTemplate(
        String id,
        String name,
        String words,
        List<Lane> lanes,
        List<Node> nodes,
        List<Link> links) {
    public record Lane(String id, String label) {}

    /// See [ProcessMap.Node].
    public record Node(
            String id,
            ProcessMap.NodeKind kind,
            String laneId,
            String stageId,
            double across,
            double down,
            String label,
            String usual) {}

    public record Link(String from, String to, String label) {}

    public MapTemplate {
        lanes = List.copyOf(lanes);
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /// A map like this one.
    ///
    /// @param ids never gives the same twice
    public ProcessMap map(Supplier<UUID> ids) {
        var laneIds = new HashMap<String, UUID>();
        for (var lane : lanes) laneIds.put(lane.id(), ids.get());
        var nodeIds = new HashMap<String, UUID>();
        for (var node : nodes) nodeIds.put(node.id(), ids.get());
        return new ProcessMap(
                lanes.stream()
                        .map(l -> new ProcessMap.Lane(known(laneIds, l.id()), l.label()))
                        .toList(),
                nodes.stream()
                        .map(n ->
                                new ProcessMap.Node(
                                        known(nodeIds, n.id()),
                                        n.kind(),
                                        known(laneIds, n.laneId()),
                                        n.stageId(),
                                        n.across(),
                                        n.down(),
                                        n.label(),
                                        n.usual(),
                                        ""))
                        .toList(),
                links.stream()
                        .map(l ->
                                new ProcessMap.Link(
                                        ids.get(),
                                        known(nodeIds, l.from()),
                                        known(nodeIds, l.to()),
                                        l.label()))
                        .toList());
    }

    private static UUID known(Map<String, UUID> ids, String id) {
        var uuid = ids.get(id);
        if (uuid == null) throw new IllegalStateException("Not in the template: " + id);
        return uuid;
    }
}
