package firebreak.ui.process;

import firebreak.domain.process.ProcessMap.NodeKind;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// What keys do on the map; for those that a person may change see [MapKey].
final class MapKeys {
    private final MapView view;
    private final ProcessViewModel model;
    private final ScreenKeys keys;

    MapKeys(MapView view, ProcessViewModel model, ScreenKeys keys) {
        this.view = view;
        this.model = model;
        this.keys = keys;
    }

    void hear() {
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        keys.acts(
                new ScreenKeys.Acts() {
                    @Override
                    public boolean can(String id) {
                        var now = model.state().get();
                        return now != null && !now.blank() && MapKey.of(id).isPresent();
                    }

                    @Override
                    public void act(String id) {
                        view.focus();
                        MapKey.of(id).ifPresent(MapKeys.this::act);
                    }
                });
    }

    private void pressed(KeyEvent e) {
        if (e.getTarget() instanceof TextInputControl) return;
        if (acts(e)) e.consume();
    }

    private boolean acts(KeyEvent e) {
        var selection = model.selection();
        var arrow = arrow(e.getCode());
        if (arrow != null) {
            if (e.isShortcutDown() || e.isControlDown()) return false;
            if (e.isAltDown()) model.move(arrow);
            else if (e.isShiftDown()) selection.extend(arrow);
            else selection.walk(arrow);
            return true;
        }
        if (e.isShortcutDown() || e.isControlDown()) return withControl(e.getCode());
        if (e.isAltDown() || e.isMetaDown()) return false;
        switch (e.getCode()) {
            case ENTER -> enter();
            case F2 -> model.rename();
            case DELETE, BACK_SPACE -> model.remove();
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyCode code) {
        switch (code) {
            case A -> model.selection().all();
            case D -> model.nodes().duplicate();
            case PLUS, EQUALS, ADD -> view.viewport().zoomIn();
            case MINUS, SUBTRACT -> view.viewport().zoomOut();
            case DIGIT0, NUMPAD0 -> view.viewport().fit();
            case SPACE -> {
                if (model.selection().cursor().get() instanceof Spot.OnNode(var id))
                    model.selection().toggle(id);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter() {
        if (!model.selection().connecting().get().isEmpty()) model.connectHere();
        else if (model.selection().cursor().get() instanceof Spot.OnStage) model.openCheckpoints();
        else model.rename();
    }

    private boolean escape() {
        if (model.lanes().question().get() != null) {
            model.lanes().dismiss();
            return true;
        }
        model.selection().leave();
        return true;
    }

    private static @Nullable Direction arrow(KeyCode code) {
        return switch (code) {
            case LEFT, KP_LEFT -> Direction.LEFT;
            case RIGHT, KP_RIGHT -> Direction.RIGHT;
            case UP, KP_UP -> Direction.UP;
            case DOWN, KP_DOWN -> Direction.DOWN;
            default -> null;
        };
    }

    private void typed(KeyEvent e) {
        if (e.getTarget() instanceof TextInputControl) return;
        if (e.isAltDown()) return;
        Stroke.typed(e)
                .map(this::plus)
                .flatMap(keys::at)
                .flatMap(MapKey::of)
                .ifPresent(key -> {
                    act(key);
                    e.consume();
                });
    }

    /// On most keyboards plus lies above the equals sign, and is meant without Shift as well.
    private Stroke plus(Stroke key) {
        var equals = Stroke.of('=');
        return key.equals(equals) && keys.at(equals).isEmpty() ? Stroke.of('+') : key;
    }

    /// Does what a key means; buttons do the same.
    private void act(MapKey key) {
        var selection = model.selection();
        switch (key) {
            case ADD -> model.add(false);
            case ADD_AFTER -> model.add(true);
            case CONNECT -> selection.startConnecting();
            case LINKS -> selection.nextLink();
            case ACTIVITY -> model.nodes().kind(NodeKind.ACTIVITY);
            case HANDOVER -> model.nodes().kind(NodeKind.HANDOVER);
            case WAITING -> model.nodes().kind(NodeKind.WAITING);
            case USUAL -> model.detail().set(Detail.USUAL);
            case NOTE -> model.detail().set(Detail.NOTE);
            case LARGE -> model.large().set(!model.large().get());
            case ZOOM_IN -> view.viewport().zoomIn();
            case ZOOM_OUT -> view.viewport().zoomOut();
            case FIT -> view.viewport().fit();
        }
    }
}
