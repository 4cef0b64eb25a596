package firebreak.ui.findings;

import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Puts a card at another place by dragging it; where it would go is marked.
final class Dragging {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("drop-behind");
    private static final double AT_LEAST = 8;

    private final VBox column;
    private final FindingDecisions decide;
    private @Nullable Card card;
    private double start;
    private boolean dragging;

    Dragging(VBox column, FindingDecisions decide) {
        this.column = column;
        this.decide = decide;
        column.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        column.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        column.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent e) {
        card = e.getButton() == MouseButton.PRIMARY ? card(e.getTarget()) : null;
        start = e.getSceneY();
        dragging = false;
    }

    private @Nullable Card card(EventTarget target) {
        var node = target instanceof Node n ? n : null;
        for (; node != null && node != column; node = node.getParent())
            if (node instanceof Card found) return found;
        return null;
    }

    private void dragged(MouseEvent e) {
        var moving = card;
        if (moving == null || !column.getChildren().contains(moving)) return;
        if (!dragging && Math.abs(e.getSceneY() - start) < AT_LEAST) return;
        dragging = true;
        moving.pseudoClassStateChanged(DRAGGED, true);
        moving.setCursor(Cursor.CLOSED_HAND);
        mark(moving, place(moving, e.getSceneY()));
    }

    private void released(MouseEvent e) {
        var moved = card;
        card = null;
        if (moved == null || !dragging) return;
        dragging = false;
        moved.pseudoClassStateChanged(DRAGGED, false);
        moved.setCursor(null);
        clear();
        if (moved.item() instanceof Item.Kept(var finding))
            decide.place(finding.id(), place(moved, e.getSceneY()));
    }

    /// The place among all cards that the dragged one would get: behind those whose middle is above
    /// the mouse.
    private int place(Card moving, double sceneY) {
        double y = column.sceneToLocal(0, sceneY).getY();
        int place = 0;
        for (var node : column.getChildren()) {
            if (node == moving || !(node instanceof Card)) continue;
            var bounds = node.getBoundsInParent();
            if (bounds.getMinY() + bounds.getHeight() / 2 < y) place++;
        }
        return place;
    }

    private void mark(Card moving, int place) {
        clear();
        var others =
                column.getChildren().stream()
                        .filter(n -> n instanceof Card && n != moving)
                        .toList();
        if (others.isEmpty()) return;
        if (place < others.size()) others.get(place).pseudoClassStateChanged(BEFORE, true);
        else others.getLast().pseudoClassStateChanged(BEHIND, true);
    }

    private void clear() {
        for (Node node : column.getChildren()) {
            node.pseudoClassStateChanged(BEFORE, false);
            node.pseudoClassStateChanged(BEHIND, false);
        }
    }
}
