package firebreak.sample;

import firebreak.domain.process.MapTemplate;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.store.BuiltInProcess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The map of the sample: a built-in template in the words of the company, with what it has
/// besides.
final class MapLines {
    private static final String TEMPLATE = "two_week_sprints";

    private MapLines() {}

    static ProcessMap read(List<String> lines) {
        var template =
                BuiltInProcess.mapTemplates().stream()
                        .filter(t -> t.id().equals(TEMPLATE))
                        .findFirst()
                        .orElseThrow();
        var words = new HashMap<String, List<String>>();
        var nodes = new ArrayList<MapTemplate.Node>();
        var links = new ArrayList<>(template.links());
        for (var line : lines) {
            if (line.startsWith(">")) {
                var ends = line.substring(1).strip().split(" ");
                links.add(new MapTemplate.Link(ends[0], ends[1], ""));
            } else if (line.startsWith("+")) nodes.add(added(line.substring(1)));
            else {
                var parts = ProcessFile.parts(line, 3);
                words.put(parts.getFirst(), parts);
            }
        }
        var all = new ArrayList<MapTemplate.Node>();
        for (var node : template.nodes()) {
            var said = words.remove(node.id());
            all.add(said == null ? node : named(node, said.get(1), said.get(2)));
        }
        if (!words.isEmpty()) throw new IllegalStateException("Not on the map: " + words.keySet());
        all.addAll(nodes);
        var made =
                new MapTemplate(
                        template.id(),
                        template.name(),
                        template.words(),
                        template.lanes(),
                        all,
                        links);
        var count = new int[1];
        return made.map(() -> ProcessFile.id("map:" + count[0]++));
    }

    private static MapTemplate.Node named(MapTemplate.Node node, String label, String usual) {
        return new MapTemplate.Node(
                node.id(),
                node.kind(),
                node.laneId(),
                node.stageId(),
                node.across(),
                node.down(),
                label,
                usual);
    }

    private static MapTemplate.Node added(String line) {
        var parts = ProcessFile.parts(line, 8);
        return new MapTemplate.Node(
                parts.get(0),
                NodeKind.valueOf(parts.get(1)),
                parts.get(2),
                parts.get(3),
                Double.parseDouble(parts.get(4)),
                Double.parseDouble(parts.get(5)),
                parts.get(6),
                parts.get(7));
    }
}
