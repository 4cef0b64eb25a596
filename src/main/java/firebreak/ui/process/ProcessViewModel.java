package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.domain.process.MapTemplate;
import firebreak.domain.process.ProcessMap;
import firebreak.domain.process.ProcessMap.Node;
import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.store.AssessmentFile;
import firebreak.store.BuiltInCodebook;
import firebreak.store.BuiltInProcess;
import firebreak.ui.kit.Desk;
import firebreak.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The map, and what begins and names what is on it; [NodeCommands] and [LaneCommands] do the rest.
public final class ProcessViewModel {
    private static final Set<Topic> TOPICS = Set.of(Topic.PROCESS, Topic.CODEBOOK);
    private static final int LONGEST_NODE = 500;
    private static final double MIDDLE = 0.5;

    private final AssessmentFile file;
    private final Desk desk;
    private final Measure measure;
    private final Jobs.Latest reading;
    private final MapSaving saving;
    private final MapSelection selection = new MapSelection();
    private final LaneCommands lanes;
    private final NodeCommands nodes;
    private final ReadOnlyObjectWrapper<@Nullable MapState> state =
            new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<@Nullable Naming> naming =
            new ReadOnlyObjectWrapper<>(this, "naming");
    private final ObjectProperty<Detail> detail =
            new SimpleObjectProperty<>(this, "detail", Detail.NONE);
    private final BooleanProperty large = new SimpleBooleanProperty(this, "large");
    private Subscription listening = Subscription.EMPTY;

    ProcessViewModel(AssessmentFile file, Desk desk, Measure measure) {
        this.file = file;
        this.desk = desk;
        this.measure = measure;
        this.reading = desk.jobs().latest();
        this.saving = new MapSaving(file, desk);
        this.lanes = new LaneCommands(saving, selection, state::get);
        this.nodes = new NodeCommands(saving, selection, state::get, desk.notices());
    }

    /// Null until it is read.
    ReadOnlyObjectProperty<@Nullable MapState> state() {
        return state.getReadOnlyProperty();
    }

    MapSelection selection() {
        return selection;
    }

    LaneCommands lanes() {
        return lanes;
    }

    NodeCommands nodes() {
        return nodes;
    }

    /// What is being named; null where nothing is.
    ReadOnlyObjectProperty<@Nullable Naming> naming() {
        return naming.getReadOnlyProperty();
    }

    /// Which detail a person asked to write; goes back to none once the field has the keys.
    ObjectProperty<Detail> detail() {
        return detail;
    }

    /// Whether the map has all of the room, for who looks at it from far.
    BooleanProperty large() {
        return large;
    }

    List<MapTemplate> templates() {
        return BuiltInProcess.mapTemplates();
    }

    void shown() {
        listening.unsubscribe();
        listening = desk.changes().listen(TOPICS, this::reload);
        reload();
    }

    void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /// Lets go of everything that was read.
    void putAway() {
        // What is still being read comes too late.
        reading.background("", _ -> true, _ -> {}, saving::failed);
        naming.set(null);
        state.set(null);
    }

    private void reload() {
        reading.database("", _ -> MapState.read(file, measure), this::show, saving::failed);
    }

    private void show(MapState now) {
        state.set(now);
        selection.show(now);
    }

    // --- beginning

    /// Begins with a map that a team like the client's may have.
    void startFrom(MapTemplate template) {
        saving.edit(
                Text.of("process.edit.start", template.name()),
                before ->
                        before.lanes().isEmpty()
                                ? Beginnings.of(
                                        template,
                                        BuiltInCodebook.load().stages(),
                                        file.codebooks().current().stages(),
                                        UUID::randomUUID)
                                : before,
                this::first);
    }

    /// Begins with lanes only.
    void startEmpty() {
        saving.edit(
                Text.of("process.edit.startEmpty"),
                before -> before.lanes().isEmpty() ? Beginnings.empty(UUID::randomUUID) : before,
                this::first);
    }

    private void first() {
        reload();
        var now = state.get();
        if (now != null) selection.walk(Direction.RIGHT);
    }

    /// Draws the link that was begun to the node where one is.
    void connectHere() {
        nodes.connectHere();
    }

    // --- names

    /// Begins to add where one is.
    ///
    /// @param after whether it follows the node where one is
    void add(boolean after) {
        var now = state.get();
        if (now == null) return;
        var from = after && selection.cursor().get() instanceof Spot.OnNode(var id) ? id : null;
        cell(now)
                .ifPresent(c ->
                        naming.set(new Naming.AddNode(c, NodeKind.ACTIVITY, MIDDLE, null, from)));
    }

    /// Begins to add at a place of the map.
    void addAt(double x, double y) {
        var now = state.get();
        if (now == null) return;
        NodeCommands.place(
                now,
                x,
                y,
                (cell, at) -> {
                    naming.set(new Naming.AddNode(cell, NodeKind.ACTIVITY, at.x(), at.y(), null));
                });
    }

    void addLane() {
        if (state.get() != null) naming.set(new Naming.AddLane());
    }

    /// Begins to rename what one is on.
    void rename() {
        var now = state.get();
        var spot = selection.cursor().get();
        if (now == null || spot == null) return;
        switch (spot) {
            case Spot.OnNode(var id) ->
                    now.node(id).ifPresent(n -> naming.set(new Naming.Rename(spot, n.label())));
            case Spot.OnLane(var id) ->
                    now.lane(id).ifPresent(l -> naming.set(new Naming.Rename(spot, l.label())));
            case Spot.OnLink(var id) ->
                    now.link(id).ifPresent(l -> naming.set(new Naming.Rename(spot, l.label())));
            case Spot.OnCell _ -> add(false);
            case Spot.OnStage _ -> {}
        }
    }

    void stopNaming() {
        naming.set(null);
    }

    /// Takes the name that was typed. Without one nothing is added, and a node and a lane keep
    /// theirs.
    ///
    /// @return whether it was taken; otherwise a person was told why not
    boolean named(String typed) {
        var what = naming.get();
        var name = typed.strip();
        boolean node =
                what instanceof Naming.AddNode
                        || what instanceof Naming.Rename(Spot.OnNode _, var _);
        if (nodes.tooLong(name, node ? LONGEST_NODE : NodeCommands.LONGEST)) return false;
        naming.set(null);
        switch (what) {
            case null -> {}
            case Naming.AddNode add -> {
                if (!name.isEmpty()) add(add, name);
            }
            case Naming.AddLane _ -> {
                if (!name.isEmpty()) lanes.add(name);
            }
            case Naming.Rename(var spot, var before) -> {
                if (!name.equals(before)) rename(spot, before, name);
            }
        }
        return true;
    }

    private void add(Naming.AddNode add, String name) {
        var id = UUID.randomUUID();
        var link = UUID.randomUUID();
        var node =
                new Node(
                        id,
                        add.kind(),
                        add.cell().laneId(),
                        add.cell().stageId(),
                        add.across(),
                        add.down() == null ? MIDDLE : add.down(),
                        name,
                        "",
                        "");
        saving.edit(
                Text.of("process.edit.add", MapSaving.named(name)),
                map -> MapEdits.add(map, node, add.down() == null, add.after(), link),
                () -> selection.want(new Spot.OnNode(id), Set.of(id)));
    }

    private void rename(Spot spot, String before, String name) {
        switch (spot) {
            case Spot.OnNode(var id) -> {
                if (!name.isEmpty())
                    saving.edit(
                            Text.of(
                                    "process.edit.rename",
                                    MapSaving.named(before),
                                    MapSaving.named(name)),
                            map ->
                                    MapEdits.nodes(
                                            map, Set.of(id), n -> MapEdits.labelled(n, name)));
            }
            case Spot.OnLane(var id) -> {
                if (!name.isEmpty()) lanes.rename(id, name);
            }
            case Spot.OnLink(var id) ->
                    saving.edit(
                            Text.of("process.edit.nameLink", nodes.ends(id)),
                            map -> MapEdits.nameLink(map, id, name));
            case Spot.OnCell _, Spot.OnStage _ -> {}
        }
    }

    /// Removes what one is on: a link, a lane, or the nodes that are selected.
    void remove() {
        if (selection.cursor().get() instanceof Spot.OnLane(var id)) lanes.remove(id);
        else nodes.remove();
    }

    /// Moves what is selected, or the lane where one is.
    void move(Direction to) {
        if (!(selection.cursor().get() instanceof Spot.OnLane(var id))) nodes.move(to);
        else if (to.down() != 0) lanes.move(id, to.down());
    }

    /// Goes where the checkpoints are.
    void openCheckpoints() {
        desk.navigator().go("checkpoints");
    }

    // --- places

    private Optional<Cell> cell(MapState now) {
        return switch (selection.cursor().get()) {
            case Spot.OnNode(var id) -> now.node(id).map(Cell::of);
            case Spot.OnCell(var cell) -> Optional.of(cell);
            case Spot.OnLane(var id) ->
                    now.layout().columns().stream().findFirst().map(c -> new Cell(id, c.stageId()));
            case Spot.OnStage(var id) -> firstLane(now).map(l -> new Cell(l.id(), id));
            case null, default ->
                    firstLane(now)
                            .flatMap(l ->
                                    now.layout().columns().stream()
                                            .findFirst()
                                            .map(c -> new Cell(l.id(), c.stageId())));
        };
    }

    private static Optional<ProcessMap.Lane> firstLane(MapState now) {
        return now.map().lanes().stream().findFirst();
    }
}
