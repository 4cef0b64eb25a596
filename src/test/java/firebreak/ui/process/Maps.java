package firebreak.ui.process;

import firebreak.domain.codebook.Stage;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Lane;
import firebreak.domain.process.ProcessMap.Link;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.store.BuiltInCodebook;
import firebreak.store.BuiltInProcess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Maps for tests.
final class Maps {
    static final List<Stage> STAGES = BuiltInCodebook.load().stages();

    /// Every character is equally wide.
    static final Measure MEASURE = (text, size, _) -> text.length() * size * 0.55;

    private Maps() {}

    static Supplier<UUID> ids() {
        var next = new AtomicLong(1);
        return () -> new UUID(0, next.getAndIncrement());
    }

    static UUID id(long n) {
        return new UUID(7, n);
    }

    static Node node(long n, Lane lane, String stage, double across, double down) {
        return new Node(id(n), NodeKind.ACTIVITY, lane.id(), stage, across, down, "N" + n, "", "");
    }

    static Lane lane(long n) {
        return new Lane(new UUID(8, n), "Lane " + n);
    }

    static List<ProcessMap> templates() {
        return BuiltInProcess.mapTemplates().stream().map(t -> t.map(ids())).toList();
    }

    /// Any map, with nodes on top of each other and links of all kinds.
    static ProcessMap any(long seed) {
        var random = new Random(seed);
        var ids = ids();
        var lanes = new ArrayList<Lane>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) lanes.add(new Lane(ids.get(), "Lane " + i));
        var nodes = new ArrayList<Node>();
        for (int i = random.nextInt(40); i > 0; i--)
            nodes.add(
                    new Node(
                            ids.get(),
                            NodeKind.values()[random.nextInt(3)],
                            lanes.get(random.nextInt(lanes.size())).id(),
                            STAGES.get(random.nextInt(STAGES.size())).id(),
                            random.nextBoolean() ? 0.5 : random.nextDouble(),
                            random.nextBoolean() ? 0.5 : random.nextDouble(),
                            "Something to do ".repeat(1 + random.nextInt(6)),
                            random.nextBoolean() ? "" : "a day",
                            ""));
        var links = new ArrayList<Link>();
        for (int i = nodes.isEmpty() ? 0 : random.nextInt(50); i > 0; i--)
            links.add(
                    new Link(
                            ids.get(),
                            nodes.get(random.nextInt(nodes.size())).id(),
                            nodes.get(random.nextInt(nodes.size())).id(),
                            random.nextInt(4) == 0 ? "if late" : ""));
        return new ProcessMap(lanes, nodes, links);
    }

    static MapState state(ProcessMap map) {
        return new MapState(map, MapLayout.of(map, STAGES, MEASURE), Map.of());
    }
}
