package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.ui.kit.Notices;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a person does with nodes and links that are there.
final class NodeCommands {
    static final int LONGEST = 200;
    static final int LONGEST_NOTE = 100_000;

    private final MapSaving saving;
    private final MapSelection selection;
    private final Supplier<@Nullable MapState> state;
    private final Notices notices;

    NodeCommands(
            MapSaving saving,
            MapSelection selection,
            Supplier<@Nullable MapState> state,
            Notices notices) {
        this.saving = saving;
        this.selection = selection;
        this.state = state;
        this.notices = notices;
    }

    void kind(NodeKind kind) {
        change(Text.of("process.edit.kind", what(), Text.of(kind)), n -> MapEdits.kind(n, kind));
    }

    /// @return whether it was taken; otherwise a person was told why not
    boolean usual(Set<UUID> ids, String typed) {
        var usual = typed.strip();
        if (tooLong(usual, LONGEST)) return false;
        change(ids, Text.of("process.edit.usual", what(ids)), n -> MapEdits.usual(n, usual));
        return true;
    }

    /// @return whether it was taken; otherwise a person was told why not
    boolean note(Set<UUID> ids, String typed) {
        var note = typed.strip();
        if (tooLong(note, LONGEST_NOTE)) return false;
        change(ids, Text.of("process.edit.note", what(ids)), n -> MapEdits.note(n, note));
        return true;
    }

    private void change(String label, UnaryOperator<Node> change) {
        change(selection.nodes().get(), label, change);
    }

    private void change(Set<UUID> ids, String label, UnaryOperator<Node> change) {
        if (!ids.isEmpty()) saving.edit(label, map -> MapEdits.nodes(map, ids, change));
    }

    void duplicate() {
        var copies = new HashMap<UUID, UUID>();
        selection.nodes().get().forEach(id -> copies.put(id, UUID.randomUUID()));
        if (copies.isEmpty()) return;
        var at = selection.cursor().get() instanceof Spot.OnNode(var id) ? copies.get(id) : null;
        var first = at == null ? copies.values().iterator().next() : at;
        saving.edit(
                Text.of("process.edit.duplicate", what()),
                map -> MapEdits.duplicate(map, copies, UUID::randomUUID),
                () -> selection.want(new Spot.OnNode(first), Set.copyOf(copies.values())));
    }

    /// Removes the link where one is, or the nodes that are selected.
    void remove() {
        switch (selection.cursor().get()) {
            case Spot.OnLink(var id) ->
                    saving.edit(
                            Text.of("process.edit.disconnect", ends(id)),
                            map -> MapEdits.removeLink(map, id));
            case null, default -> {
                var ids = selection.nodes().get();
                if (!ids.isEmpty())
                    saving.edit(
                            Text.of("process.edit.remove", what()),
                            map -> MapEdits.remove(map, ids));
            }
        }
    }

    // --- places and links

    /// Moves what is selected by an arrow.
    void move(Direction to) {
        var now = state.get();
        if (now == null) return;
        var ids = selection.nodes().get();
        var stages = now.layout().columns().stream().map(MapLayout.Column::stageId).toList();
        if (!ids.isEmpty())
            saving.edit(
                    Text.of("process.edit.move", what()),
                    map -> MapEdits.move(map, ids, to, stages));
    }

    /// Moves what is selected so far, in pixels of the map.
    ///
    /// @param settled called when it is shown where it came to stand
    void drag(double dx, double dy, Runnable settled) {
        var now = state.get();
        var ids = selection.nodes().get();
        if (now == null || ids.isEmpty()) {
            settled.run();
            return;
        }
        var places = new HashMap<UUID, UnaryOperator<Node>>();
        for (var id : ids)
            now.layout()
                    .box(id)
                    .ifPresent(b ->
                            place(
                                    now,
                                    b.middleX() + dx,
                                    b.middleY() + dy,
                                    (cell, at) ->
                                            places.put(
                                                    id,
                                                    n ->
                                                            MapEdits.at(
                                                                    n,
                                                                    cell.laneId(),
                                                                    cell.stageId(),
                                                                    at.x(),
                                                                    at.y()))));
        saving.show(
                Text.of("process.edit.move", what()),
                map ->
                        MapEdits.nodes(
                                map,
                                places.keySet(),
                                n -> places.getOrDefault(n.id(), m -> m).apply(n)),
                settled);
    }

    /// Draws the link that was begun to the node where one is.
    void connectHere() {
        var from = selection.connecting().get();
        if (selection.cursor().get() instanceof Spot.OnNode(var to)) connect(from, to);
        selection.stopConnecting();
    }

    void connect(Set<UUID> from, UUID to) {
        saving.edit(
                Text.of("process.edit.connect", what(from), what(Set.of(to))),
                map -> MapEdits.connect(map, from, to, UUID::randomUUID));
    }

    /// Tells a person where a text is too long.
    boolean tooLong(String text, int most) {
        if (text.length() <= most) return false;
        notices.problem(Text.of("process.tooLong", text.length(), most));
        return true;
    }

    // --- words and places

    private String what() {
        return what(selection.nodes().get());
    }

    /// A node by its label, several by their number.
    private String what(Set<UUID> ids) {
        var now = state.get();
        if (now == null || ids.size() != 1) return Text.of("process.several", ids.size());
        return now.node(ids.iterator().next()).map(n -> MapSaving.named(n.label())).orElse("");
    }

    /// What a link connects.
    String ends(UUID link) {
        var now = Optional.ofNullable(state.get());
        return now.flatMap(s -> s.link(link))
                .map(l -> Text.of("process.fromTo", what(Set.of(l.from())), what(Set.of(l.to()))))
                .orElse("");
    }

    /// The cell at a place, and where in it that is, from 0 to 1 each way.
    static void place(MapState now, double x, double y, BiConsumer<Cell, MapLayout.Dot> then) {
        var column = now.layout().columnAt(x);
        var row = now.layout().rowAt(y);
        if (column.isEmpty() || row.isEmpty()) return;
        var c = column.get();
        var r = row.get();
        then.accept(
                new Cell(r.lane().id(), c.stageId()),
                new MapLayout.Dot(
                        Math.clamp((x - c.left()) / c.width(), 0, 1),
                        Math.clamp((y - r.top()) / r.height(), 0, 1)));
    }
}
