package firebreak.ui.process;

import firebreak.domain.process.ProcessMap.Node;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// Where on the map a person is, which nodes are selected, and from which ones a link is drawn.
final class MapSelection {
    private final ReadOnlyObjectWrapper<@Nullable Spot> cursor =
            new ReadOnlyObjectWrapper<>(this, "cursor");
    private final ReadOnlyObjectWrapper<Set<UUID>> nodes =
            new ReadOnlyObjectWrapper<>(this, "nodes", Set.of());
    private final ReadOnlyObjectWrapper<Set<UUID>> connecting =
            new ReadOnlyObjectWrapper<>(this, "connecting", Set.of());
    private @Nullable MapState state;

    /// What is there only after the next reading.
    private Set<UUID> wanted = Set.of();

    private @Nullable Spot wantedSpot;

    /// Null while one is nowhere.
    ReadOnlyObjectProperty<@Nullable Spot> cursor() {
        return cursor.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Set<UUID>> nodes() {
        return nodes.getReadOnlyProperty();
    }

    /// Where the link begins whose end is being chosen; empty while none is.
    ReadOnlyObjectProperty<Set<UUID>> connecting() {
        return connecting.getReadOnlyProperty();
    }

    /// To be called with what is read.
    void show(MapState now) {
        var before = state;
        state = now;
        var spot = wantedSpot;
        if (spot != null && now.there(spot)) {
            wantedSpot = null;
            var all = wanted;
            wanted = Set.of();
            cursor.set(spot);
            nodes.set(all);
        }
        var left = new LinkedHashSet<>(nodes.get());
        left.removeIf(id -> now.node(id).isEmpty());
        if (left.size() < nodes.get().size()) nodes.set(Set.copyOf(left));
        connecting.get().stream()
                .filter(id -> now.node(id).isEmpty())
                .findAny()
                .ifPresent(_ -> stopConnecting());
        var at = cursor.get();
        if (at != null && !now.there(at)) cursor.set(before == null ? null : near(before, at, now));
    }

    /// What was there stood in a cell, which is there still.
    private static @Nullable Spot near(MapState before, Spot gone, MapState now) {
        Spot near =
                switch (gone) {
                    case Spot.OnNode(var id) ->
                            before.node(id).map(n -> new Spot.OnCell(Cell.of(n))).orElse(null);
                    case Spot.OnLink(var id) ->
                            before.link(id).map(l -> new Spot.OnNode(l.from())).orElse(null);
                    case Spot.OnCell _, Spot.OnLane _, Spot.OnStage _ -> null;
                };
        if (near != null && now.there(near)) return near;
        return now.map().lanes().stream()
                .findFirst()
                .<Spot>map(l -> new Spot.OnLane(l.id()))
                .orElse(null);
    }

    /// Goes to what an edit adds, once it is there.
    void want(Spot spot, Set<UUID> selected) {
        wantedSpot = spot;
        wanted = Set.copyOf(selected);
        if (state != null) show(state);
    }

    /// Goes somewhere; a node that one goes to is the only one that is selected.
    void go(Spot spot) {
        var now = state;
        if (now == null || !now.there(spot)) return;
        cursor.set(spot);
        if (connecting.get().isEmpty())
            nodes.set(spot instanceof Spot.OnNode(var id) ? Set.of(id) : Set.of());
    }

    /// Adds a node to what is selected, or takes it out.
    void toggle(UUID id) {
        var now = state;
        if (now == null || now.node(id).isEmpty()) return;
        var all = new LinkedHashSet<>(nodes.get());
        if (!all.remove(id)) all.add(id);
        cursor.set(new Spot.OnNode(id));
        nodes.set(Set.copyOf(all));
    }

    /// Adds nodes to what is selected.
    void add(Set<UUID> ids) {
        var all = new LinkedHashSet<>(nodes.get());
        all.addAll(ids);
        nodes.set(Set.copyOf(all));
    }

    /// Selects these and no others, wherever one is.
    void only(Set<UUID> ids) {
        nodes.set(Set.copyOf(ids));
    }

    void all() {
        var now = state;
        if (now == null) return;
        only(Set.copyOf(now.map().nodes().stream().map(Node::id).toList()));
        if (!(cursor.get() instanceof Spot.OnNode))
            new Walk(now.layout()).first().ifPresent(id -> cursor.set(new Spot.OnNode(id)));
    }

    /// Goes where an arrow leads; while a link is drawn, from node to node.
    void walk(Direction to) {
        step(to, false);
    }

    /// The same, and selects what one comes to beside what is selected.
    void extend(Direction to) {
        step(to, true);
    }

    private void step(Direction to, boolean extend) {
        var now = state;
        if (now == null) return;
        var walk = new Walk(now.layout());
        var at = cursor.get();
        if (at == null) {
            walk.first().ifPresent(id -> go(new Spot.OnNode(id)));
            return;
        }
        var next = extend || !connecting.get().isEmpty() ? walk.node(at, to) : walk.from(at, to);
        if (extend && next instanceof Spot.OnNode(var id)) {
            add(Set.of(id));
            cursor.set(next);
        } else go(next);
    }

    /// Goes to the next of the links of the node where one is, or of the link's first node.
    void nextLink() {
        var now = state;
        if (now == null) return;
        switch (cursor.get()) {
            case Spot.OnNode(var id) ->
                    now.links(id).stream()
                            .findFirst()
                            .ifPresent(l -> {
                                home = id;
                                go(new Spot.OnLink(l.id()));
                            });
            case Spot.OnLink(var id) -> {
                var link = now.link(id).orElseThrow();
                var around = home;
                if (!link.from().equals(around) && !link.to().equals(around)) around = link.from();
                var links = now.links(around).stream().map(l -> l.id()).toList();
                go(new Spot.OnLink(links.get((links.indexOf(id) + 1) % links.size())));
            }
            case null, default -> {}
        }
    }

    private UUID home = new UUID(0, 0);

    /// From what is selected.
    void startConnecting() {
        if (!nodes.get().isEmpty()) connecting.set(nodes.get());
    }

    void stopConnecting() {
        connecting.set(Set.of());
        if (cursor.get() instanceof Spot.OnNode(var id)) nodes.set(Set.of(id));
    }

    /// Leaves what one was about: drawing a link, a link, or that several are selected.
    void leave() {
        if (!connecting.get().isEmpty()) {
            var from = connecting.get();
            connecting.set(Set.of());
            nodes.set(from);
            from.stream().findFirst().ifPresent(id -> cursor.set(new Spot.OnNode(id)));
        } else if (cursor.get() instanceof Spot.OnLink(var id) && state != null) {
            state.link(id)
                    .ifPresent(l -> go(new Spot.OnNode(l.to().equals(home) ? l.to() : l.from())));
        } else if (cursor.get() instanceof Spot.OnNode(var id)) {
            nodes.set(Set.of(id));
        }
    }
}
