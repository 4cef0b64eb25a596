package firebreak.ui.plan;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Puts a piece of work on another day or place by dragging it; where it would go is marked.
final class PlanDragging {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("drop-behind");
    private static final double AT_LEAST = 8;

    /// Where it would go, counted without itself.
    private record Target(PlanDay day, int place) {}

    private final PlanCalendar calendar;
    private final PlanEdits edits;
    private @Nullable PlanCard card;
    private double startX;
    private double startY;
    private boolean dragging;

    PlanDragging(PlanCalendar calendar, PlanEdits edits) {
        this.calendar = calendar;
        this.edits = edits;
        calendar.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        calendar.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        calendar.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent e) {
        card =
                e.getButton() == MouseButton.PRIMARY
                        ? calendar.card(e.getTarget()).orElse(null)
                        : null;
        startX = e.getSceneX();
        startY = e.getSceneY();
        dragging = false;
    }

    private void dragged(MouseEvent e) {
        var moving = card;
        if (moving == null || moving.getScene() == null) return;
        if (!dragging && Math.hypot(e.getSceneX() - startX, e.getSceneY() - startY) < AT_LEAST)
            return;
        dragging = true;
        moving.pseudoClassStateChanged(DRAGGED, true);
        calendar.setCursor(Cursor.CLOSED_HAND);
        clear();
        target(moving, e).ifPresent(t -> mark(moving, t));
        e.consume();
    }

    private void released(MouseEvent e) {
        var moved = card;
        card = null;
        if (moved == null || !dragging) return;
        dragging = false;
        moved.pseudoClassStateChanged(DRAGGED, false);
        calendar.setCursor(null);
        clear();
        target(moved, e)
                .filter(t ->
                        !t.day().day().equals(moved.item().day())
                                || t.place() != moved.item().place())
                .ifPresent(t -> edits.move(moved.item().id(), t.day().day(), t.place()));
        e.consume();
    }

    private Optional<Target> target(PlanCard moving, MouseEvent e) {
        for (var day : calendar.days()) {
            var at = day.sceneToLocal(e.getSceneX(), e.getSceneY());
            if (at == null || !day.contains(at)) continue;
            double y = day.cards().sceneToLocal(e.getSceneX(), e.getSceneY()).getY();
            int place = 0;
            for (var node : day.cards().getChildren()) {
                if (node == moving) continue;
                var bounds = node.getBoundsInParent();
                if (bounds.getMinY() + bounds.getHeight() / 2 < y) place++;
            }
            return Optional.of(new Target(day, place));
        }
        return Optional.empty();
    }

    private static void mark(PlanCard moving, Target target) {
        target.day().drop(true);
        var others = target.day().cards().getChildren().stream().filter(n -> n != moving).toList();
        if (others.isEmpty()) return;
        if (target.place() < others.size())
            others.get(target.place()).pseudoClassStateChanged(BEFORE, true);
        else others.getLast().pseudoClassStateChanged(BEHIND, true);
    }

    private void clear() {
        for (var day : calendar.days()) {
            day.drop(false);
            for (Node node : day.cards().getChildren()) {
                node.pseudoClassStateChanged(BEFORE, false);
                node.pseudoClassStateChanged(BEHIND, false);
            }
        }
    }
}
