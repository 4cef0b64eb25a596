package firebreak.ui.process;

import firebreak.domain.process.ProcessMap.Link;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.process.MapLayout.Box;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The map, drawn: columns and lanes, what stands in them, links. The names of stages and lanes
/// stay in sight. What has the keys is where the person is.
final class MapView extends StackPane {
    private final ProcessViewModel model;
    private final Pane world = new Pane();
    private final Pane ground = new Pane();
    private final Pane links = new Pane();
    private final Pane stages = new Pane();
    private final Pane lanes = new Pane();
    private final Pane nodes = new Pane();
    private final Pane labels = new Pane();
    private final Pane over = new Pane();
    private final Region corner = new Region();
    private final Region here = new Region();
    private final Rectangle band = new Rectangle();
    private final Viewport viewport;
    private final InPlace inPlace;
    private final Map<UUID, NodeView> byNode = new HashMap<>();
    private boolean focusing;

    MapView(ProcessViewModel model, ScreenKeys keys) {
        this.model = model;
        setId("map");
        getStyleClass().add("map");
        world.getStyleClass().add("map-world");
        here.getStyleClass().add("map-here");
        here.setId("here");
        here.setManaged(false);
        here.setAccessibleRole(AccessibleRole.BUTTON);
        here.setMouseTransparent(true);
        band.getStyleClass().add("map-band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        corner.getStyleClass().add("map-corner");
        corner.setMinSize(MapLayout.LANE, MapLayout.HEAD);
        corner.setMouseTransparent(true);
        over.setPickOnBounds(false);
        labels.setMouseTransparent(true);
        for (var layer : List.of(links, stages, lanes, nodes)) layer.setPickOnBounds(false);
        // The order of the children is the order of the Tab key; names lie above what passes below.
        stages.setViewOrder(-2);
        lanes.setViewOrder(-1);
        corner.setViewOrder(-3);
        over.setViewOrder(-4);
        world.getChildren().addAll(ground, here, stages, lanes, links, nodes, labels, corner, over);
        over.getChildren().add(band);
        viewport = new Viewport(world, this::stick);
        getChildren().add(viewport);
        setMinSize(0, 0);
        inPlace = new InPlace(model, over, this::focus);
        new MapMouse(this, model).hear(viewport);
        new MapKeys(this, model, keys).hear();
        here.focusedProperty().subscribe(f -> focused(f, here));
        model.state().subscribe(_ -> show());
        model.selection().cursor().subscribe(_ -> moved());
        model.selection().nodes().subscribe(_ -> mark());
        model.selection().connecting().subscribe(_ -> mark());
    }

    Viewport viewport() {
        return viewport;
    }

    /// The pane whose coordinates are those of the [MapLayout].
    Pane world() {
        return world;
    }

    /// What is drawn while something is dragged.
    Pane over() {
        return over;
    }

    Rectangle band() {
        return band;
    }

    Optional<NodeView> view(UUID node) {
        return Optional.ofNullable(byNode.get(node));
    }

    /// Takes a name that is being typed.
    void keep() {
        inPlace.keep();
    }

    /// Gives the keys to where the person is.
    void focus() {
        var spot = model.selection().cursor().get();
        var view = spot == null ? null : viewOf(spot);
        if (view == null)
            view = stages.getChildren().isEmpty() ? null : stages.getChildren().getFirst();
        if (view == null) return;
        focusing = true;
        view.requestFocus();
        focusing = false;
    }

    private void show() {
        var now = model.state().get();
        if (now == null || now.blank()) return;
        boolean had = isFocusWithin() && !inPlace.open();
        var layout = now.layout();
        var words = new MapWords(now);
        ground(layout);
        stages.getChildren()
                .setAll(
                        layout.columns().stream()
                                .map(c -> new StageHead(c, words, model::openCheckpoints))
                                .toList());
        stages.resize(layout.width(), MapLayout.HEAD);
        var laneHeads = new ArrayList<LaneHead>();
        for (var row : layout.rows()) laneHeads.add(new LaneHead(row, laneHeads.size(), model));
        lanes.getChildren().setAll(laneHeads);
        links.getChildren()
                .setAll(
                        layout.routes().stream()
                                .map(r -> new LinkView(r, words.link(r.link())))
                                .toList());
        labels.getChildren().setAll(layout.labels().stream().map(LinkView::label).toList());
        nodes(layout.boxes(), words);
        hearFocus();
        viewport.setWorldSize(layout.width(), layout.height());
        mark();
        place();
        if (had) focus();
    }

    private void nodes(List<Box> boxes, MapWords words) {
        var there = new HashSet<UUID>();
        var views = new ArrayList<Node>();
        for (var box : boxes) {
            var id = box.node().id();
            there.add(id);
            var view = byNode.computeIfAbsent(id, this::fresh);
            view.show(box, words.node(box.node()));
            views.add(view);
        }
        byNode.keySet().retainAll(there);
        // Whatever stays keeps the keys.
        if (!nodes.getChildren().equals(views)) nodes.getChildren().setAll(views);
    }

    private NodeView fresh(UUID id) {
        var view = new NodeView(id);
        view.focusedProperty().subscribe(f -> focused(f, view));
        return view;
    }

    private void hearFocus() {
        for (var layer : List.of(stages, lanes, links))
            for (var view : layer.getChildren())
                view.focusedProperty().subscribe(f -> focused(f, view));
    }

    private void focused(boolean is, Node view) {
        if (!is || focusing) return;
        var spot = spotOf(view);
        if (spot != null && !spot.equals(model.selection().cursor().get()))
            model.selection().go(spot);
    }

    private void ground(MapLayout layout) {
        ground.getChildren().clear();
        int i = 0;
        for (var row : layout.rows())
            ground.getChildren()
                    .add(
                            strip(
                                    i++ % 2 == 0 ? "map-row" : "map-row-even",
                                    0,
                                    row.top(),
                                    layout.width(),
                                    row.height()));
        for (var column : layout.columns())
            ground.getChildren()
                    .add(strip("map-column", column.left(), 0, column.width(), layout.height()));
    }

    private static Region strip(
            String style, double left, double top, double width, double height) {
        var strip = new Region();
        strip.getStyleClass().add(style);
        strip.setLayoutX(left);
        strip.setLayoutY(top);
        strip.setMinSize(width, height);
        strip.setMaxSize(width, height);
        strip.setMouseTransparent(true);
        return strip;
    }

    /// The person went somewhere.
    private void moved() {
        mark();
        place();
        boolean elsewhere = getScene() != null && !isFocusWithin();
        if (!elsewhere && !inPlace.open()) focus();
        var spot = model.selection().cursor().get();
        var view = spot == null ? null : viewOf(spot);
        if (view != null)
            viewport.reveal(
                    view,
                    view instanceof LaneHead || view instanceof StageHead ? 0 : MapLayout.LANE,
                    view instanceof LaneHead || view instanceof StageHead ? 0 : MapLayout.HEAD);
    }

    /// The frame of the cell where the person is.
    private void place() {
        var now = model.state().get();
        boolean in = model.selection().cursor().get() instanceof Spot.OnCell;
        here.setVisible(in);
        here.setFocusTraversable(in);
        if (!(model.selection().cursor().get() instanceof Spot.OnCell(var cell)) || now == null)
            return;
        var column = now.layout().column(cell.stageId());
        var row = now.layout().row(cell.laneId());
        if (column.isEmpty() || row.isEmpty()) return;
        here.setAccessibleText(new MapWords(now).cell(cell));
        here.resizeRelocate(
                column.get().left() + 4,
                row.get().top() + 4,
                column.get().width() - 8,
                row.get().height() - 8);
    }

    private void mark() {
        var selection = model.selection();
        var at = selection.cursor().get();
        var from = selection.connecting().get();
        byNode.forEach((id, view) ->
                view.mark(
                        selection.nodes().get().contains(id),
                        from.contains(id),
                        !from.isEmpty()
                                && !from.contains(id)
                                && at instanceof Spot.OnNode(var here)
                                && here.equals(id)));
        for (var view : links.getChildren())
            if (view instanceof LinkView link)
                link.mark(at instanceof Spot.OnLink(var id) && id.equals(link.id()));
    }

    /// Keeps the names of stages and lanes in the window.
    private void stick() {
        double top = Math.max(0, viewport.top());
        double left = Math.max(0, viewport.left());
        stages.setTranslateY(top);
        lanes.setTranslateX(left);
        corner.setTranslateX(left);
        corner.setTranslateY(top);
    }

    private @Nullable Node viewOf(Spot spot) {
        return switch (spot) {
            case Spot.OnNode(var id) -> byNode.get(id);
            case Spot.OnCell _ -> here;
            case Spot.OnLane(var id) ->
                    first(lanes, v -> v instanceof LaneHead lane && lane.id().equals(id));
            case Spot.OnStage(var id) ->
                    first(stages, v -> v instanceof StageHead head && head.stageId().equals(id));
            case Spot.OnLink(var id) ->
                    first(links, v -> v instanceof LinkView link && link.id().equals(id));
        };
    }

    private static @Nullable Node first(Pane layer, java.util.function.Predicate<Node> wanted) {
        return layer.getChildren().stream().filter(wanted).findFirst().orElse(null);
    }

    /// What a view on the map is about; null where it is something else.
    @Nullable Spot spotOf(@Nullable Node view) {
        return switch (view) {
            case NodeView node -> new Spot.OnNode(node.id());
            case LinkView link -> new Spot.OnLink(link.id());
            case LaneHead lane -> new Spot.OnLane(lane.id());
            case StageHead stage -> new Spot.OnStage(stage.stageId());
            case null, default -> view == here ? model.selection().cursor().get() : null;
        };
    }

    /// The links of a node that is moved are drawn again where it lands.
    void fade(java.util.Set<UUID> moving) {
        var now = model.state().get();
        for (var view : links.getChildren())
            if (view instanceof LinkView link && now != null) {
                Optional<Link> of = now.link(link.id());
                boolean goes =
                        of.filter(l -> moving.contains(l.from()) || moving.contains(l.to()))
                                .isPresent();
                link.setOpacity(goes ? 0.25 : 1);
            }
    }
}
