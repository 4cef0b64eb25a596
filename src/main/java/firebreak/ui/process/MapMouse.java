package firebreak.ui.process;

import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the mouse does on the map: choose, move, draw links, add, select with a band, and move the
/// whole with the space bar or the middle button.
final class MapMouse {
    private static final double SLIP = 4;

    private enum Drag {
        NONE,
        NODES,
        LINK,
        BAND,
        PAN
    }

    private final MapView view;
    private final ProcessViewModel model;
    private Drag drag = Drag.NONE;
    private boolean moving;
    private boolean space;
    private Point2D start = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;
    private @Nullable UUID from;
    private @Nullable Path line;

    /// What is chosen alone where the mouse goes up again without having moved it.
    private @Nullable UUID single;

    MapMouse(MapView view, ProcessViewModel model) {
        this.view = view;
        this.model = model;
    }

    void hear(Viewport viewport) {
        viewport.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        viewport.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        viewport.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventFilter(KeyEvent.KEY_PRESSED, e -> space(e, true));
        view.addEventFilter(KeyEvent.KEY_RELEASED, e -> space(e, false));
    }

    private void space(KeyEvent e, boolean down) {
        if (e.getCode() != KeyCode.SPACE || e.isControlDown() || e.isShortcutDown()) return;
        if (e.getTarget() instanceof javafx.scene.control.TextInputControl) return;
        space = down;
        view.setCursor(down ? Cursor.OPEN_HAND : null);
        e.consume();
    }

    private void pressed(MouseEvent e) {
        view.keep();
        start = world(e);
        last = here(e);
        moving = false;
        single = null;
        drag = Drag.NONE;
        if (space || e.getButton() == MouseButton.MIDDLE) {
            drag = Drag.PAN;
            view.setCursor(Cursor.CLOSED_HAND);
            return;
        }
        if (e.getButton() != MouseButton.PRIMARY) return;
        var node = node(e.getTarget());
        if (node == null) {
            background(e);
            return;
        }
        if (within(e.getTarget(), node.handle())) {
            from = node.id();
            drag = Drag.LINK;
            return;
        }
        press(e, node.id());
        view.focus();
    }

    private Point2D here(MouseEvent e) {
        return view.viewport().sceneToLocal(e.getSceneX(), e.getSceneY());
    }

    private void press(MouseEvent e, UUID id) {
        var selection = model.selection();
        if (!selection.connecting().get().isEmpty()) {
            selection.go(new Spot.OnNode(id));
            model.connectHere();
            return;
        }
        if (e.isShiftDown() || e.isShortcutDown() || e.isControlDown()) selection.toggle(id);
        else if (selection.nodes().get().contains(id)) single = id;
        else selection.go(new Spot.OnNode(id));
        drag = Drag.NODES;
    }

    private void background(MouseEvent e) {
        var link = ancestor(e.getTarget(), LinkView.class);
        if (link != null) {
            model.selection().go(new Spot.OnLink(link.id()));
            view.focus();
            return;
        }
        if (ancestor(e.getTarget(), StageHead.class) != null
                || ancestor(e.getTarget(), LaneHead.class) != null) return;
        drag = Drag.BAND;
    }

    private void dragged(MouseEvent e) {
        var now = world(e);
        if (!moving && drag != Drag.PAN && now.distance(start) < SLIP) return;
        moving = true;
        switch (drag) {
            case NONE -> {}
            case PAN -> {
                var here = here(e);
                view.viewport().pan(here.getX() - last.getX(), here.getY() - last.getY());
                last = here(e);
            }
            case NODES -> {
                var ids = model.selection().nodes().get();
                shift(ids, now.getX() - start.getX(), now.getY() - start.getY());
                view.fade(ids);
            }
            case LINK -> draw(now);
            case BAND -> {
                var band = view.band();
                band.setX(Math.min(start.getX(), now.getX()));
                band.setY(Math.min(start.getY(), now.getY()));
                band.setWidth(Math.abs(start.getX() - now.getX()));
                band.setHeight(Math.abs(start.getY() - now.getY()));
                band.setVisible(true);
            }
        }
        e.consume();
    }

    private void released(MouseEvent e) {
        var now = world(e);
        view.setCursor(space ? Cursor.OPEN_HAND : null);
        view.band().setVisible(false);
        if (line != null) view.over().getChildren().remove(line);
        line = null;
        var was = drag;
        drag = Drag.NONE;
        if (!moving) {
            if (was == Drag.NODES && single != null) model.selection().go(new Spot.OnNode(single));
            return;
        }
        switch (was) {
            case NONE, PAN -> {}
            case NODES -> {
                var ids = model.selection().nodes().get();
                model.nodes()
                        .drag(
                                now.getX() - start.getX(),
                                now.getY() - start.getY(),
                                () -> {
                                    shift(ids, 0, 0);
                                    view.fade(Set.of());
                                });
            }
            case LINK -> {
                var to = nodeAt(now);
                if (from != null && to != null && !to.equals(from))
                    model.nodes().connect(Set.of(from), to);
            }
            case BAND -> catchIn(now, e);
        }
        e.consume();
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || moving || space) return;
        var node = node(e.getTarget());
        if (node != null) {
            if (e.getClickCount() == 2 && !within(e.getTarget(), node.handle())) model.rename();
            e.consume();
            return;
        }
        if (ancestor(e.getTarget(), LinkView.class) != null) {
            if (e.getClickCount() == 2) model.rename();
            return;
        }
        var at = world(e);
        if (at.getX() < MapLayout.LANE || at.getY() < MapLayout.HEAD) return;
        if (e.getClickCount() == 2) {
            model.addAt(at.getX(), at.getY());
            return;
        }
        model.selection().leave();
        var state = model.state().get();
        if (state == null) return;
        var column = state.layout().columnAt(at.getX());
        var row = state.layout().rowAt(at.getY());
        if (column.isPresent() && row.isPresent())
            model.selection()
                    .go(new Spot.OnCell(new Cell(row.get().lane().id(), column.get().stageId())));
        view.focus();
    }

    private void shift(Set<UUID> ids, double dx, double dy) {
        for (var id : ids)
            view.view(id)
                    .ifPresent(v -> {
                        v.setTranslateX(dx);
                        v.setTranslateY(dy);
                    });
    }

    private void draw(Point2D to) {
        var state = model.state().get();
        if (state == null || from == null) return;
        var box = state.layout().box(from);
        if (box.isEmpty()) return;
        if (line != null) view.over().getChildren().remove(line);
        line =
                LinkView.path(
                        List.of(
                                new MapLayout.Dot(box.get().right(), box.get().middleY()),
                                new MapLayout.Dot(to.getX(), to.getY())),
                        "map-drawn-link");
        line.setMouseTransparent(true);
        view.over().getChildren().add(line);
    }

    private void catchIn(Point2D now, MouseEvent e) {
        var state = model.state().get();
        if (state == null) return;
        var band =
                new BoundingBox(
                        Math.min(start.getX(), now.getX()),
                        Math.min(start.getY(), now.getY()),
                        Math.abs(start.getX() - now.getX()),
                        Math.abs(start.getY() - now.getY()));
        var caught = new HashSet<UUID>();
        for (var box : state.layout().boxes())
            if (band.intersects(box.left(), box.top(), box.width(), box.height()))
                caught.add(box.node().id());
        if (caught.isEmpty()) return;
        boolean more = e.isShiftDown() || e.isShortcutDown() || e.isControlDown();
        if (!more) model.selection().go(new Spot.OnNode(caught.iterator().next()));
        model.selection().add(caught);
        view.focus();
    }

    private @Nullable UUID nodeAt(Point2D at) {
        var state = model.state().get();
        if (state == null) return null;
        return state.layout().boxes().stream()
                .filter(b ->
                        at.getX() >= b.left()
                                && at.getX() <= b.right()
                                && at.getY() >= b.top()
                                && at.getY() <= b.bottom())
                .map(b -> b.node().id())
                .findFirst()
                .orElse(null);
    }

    private Point2D world(MouseEvent e) {
        return view.world().sceneToLocal(e.getSceneX(), e.getSceneY());
    }

    private static @Nullable NodeView node(Object target) {
        return ancestor(target, NodeView.class);
    }

    private static boolean within(Object target, Node node) {
        return target == node;
    }

    private static <T extends Node> @Nullable T ancestor(Object target, Class<T> type) {
        for (var n = target instanceof Node node ? node : null; n != null; n = n.getParent())
            if (type.isInstance(n)) return type.cast(n);
        return null;
    }
}
