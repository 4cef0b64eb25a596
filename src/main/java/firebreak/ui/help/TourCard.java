package firebreak.ui.help;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A card of the tour beside what it speaks of, around which it draws a line. All else stays as
/// bright and as usable as before.
final class TourCard extends Pane {
    private static final double WIDE = 344;
    private static final double GAP = 16;
    private static final double EDGE = 12;

    /// The line is drawn so far outside.
    private static final double OUT = 4;

    /// The menus stay free.
    private static final double MENUS = 52;

    private final TourViewModel tour;
    private final Region ring = new Region();
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label words = new Label();
    private final Button back;
    private final Button next;
    private final Button leave;
    private final VBox card;
    private final Runnable pulse = this::follow;
    private final EventHandler<InputEvent> touched = _ -> untouched = false;
    private @Nullable Scene followed;
    private @Nullable Bounds placed;

    /// Until a person does something: screens take the keyboard when they are filled.
    private boolean untouched;

    TourCard(TourViewModel tour) {
        this.tour = tour;
        setId("tourLayer");
        setPickOnBounds(false);
        setVisible(false);
        getStylesheets()
                .add(
                        Objects.requireNonNull(TourCard.class.getResource("/firebreak/ui/help.css"))
                                .toExternalForm());
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setId("tourWords");
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        leave = Page.button("leaveTour", Text.of("help.tour.leave"), tour::leave);
        leave.getStyleClass().add("flat");
        back = Page.button("tourBack", Text.of("help.tour.back"), tour::back);
        next = Page.button("tourNext", Text.of("help.tour.next"), this::forward);
        next.getStyleClass().add("accent");
        next.setDefaultButton(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(8, leave, space, count, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(8, title, words, buttons);
        card.setId("tour");
        card.getStyleClass().add("tour-card");
        card.setPrefWidth(WIDE);
        card.setManaged(false);
        getChildren().addAll(ring, card);
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        tour.at().subscribe(_ -> show());
    }

    private void forward() {
        if (tour.at().get() == TourViewModel.OFFER) tour.start();
        else tour.next();
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) tour.leave();
        else if (e.getCode() == KeyCode.ENTER && !(e.getTarget() == leave)) {
            if (e.getTarget() == back) tour.back();
            else forward();
        } else return;
        e.consume();
    }

    private void show() {
        var on = tour.underWay();
        setVisible(on);
        card.setVisible(on);
        placed = null;
        untouched = on;
        if (!on) {
            if (followed != null) leave(followed);
            followed = null;
            return;
        }
        var stop = tour.stop();
        var id = stop.map(Stop::id).orElse("offer");
        title.setText(Text.of("help.tour.title." + id));
        words.setText(Text.of("help.tour.words." + id));
        count.setText(
                stop.isEmpty()
                        ? ""
                        : Text.of("help.tour.count", tour.at().get() + 1, tour.stops()));
        back.setVisible(tour.at().get() > 0);
        back.setManaged(back.isVisible());
        leave.setText(Text.of(stop.isEmpty() ? "help.tour.notNow" : "help.tour.leave"));
        next.setText(
                Text.of(
                        stop.isEmpty()
                                ? "help.tour.start"
                                : tour.at().get() + 1 == tour.stops()
                                        ? "help.tour.done"
                                        : "help.tour.next"));
        card.setAccessibleText(Text.of("help.tour.spoken", title.getText(), words.getText()));
        next.setAccessibleText(
                Text.of("help.tour.spokenNext", next.getText(), title.getText(), words.getText()));
        var scene = getScene();
        if (followed == null && scene != null) {
            followed = scene;
            scene.addPostLayoutPulseListener(pulse);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, touched);
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
        }
        requestLayout();
    }

    private void leave(Scene scene) {
        scene.removePostLayoutPulseListener(pulse);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, touched);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, touched);
    }

    /// What it speaks of may come later than the card, move and grow.
    private void follow() {
        var target = target();
        if (!target.equals(placed)) {
            placed = target;
            place(target);
        }
        if (untouched && !next.isFocused()) next.requestFocus();
    }

    private Bounds target() {
        var nowhere = new BoundingBox(getWidth() / 2, getHeight() / 2, 0, 0);
        var stop = tour.stop();
        if (stop.isEmpty()) return nowhere;
        for (var selector : stop.get().at()) {
            var node = getScene().getRoot().lookup(selector);
            if (node == null || !shown(node)) continue;
            var bounds = sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double left = Math.max(0, bounds.getMinX());
            double top = Math.max(0, bounds.getMinY());
            double right = Math.min(getWidth(), bounds.getMaxX());
            double low = Math.min(getHeight(), bounds.getMaxY());
            if (right - left > 8 && low - top > 8)
                return new BoundingBox(left, top, right - left, low - top);
        }
        return nowhere;
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) if (!n.isVisible()) return false;
        return true;
    }

    /// Beside what it speaks of where there is room: right, left, below, above; else in its corner.
    private void place(Bounds target) {
        double high = card.prefHeight(WIDE);
        card.resize(WIDE, high);
        ring.setVisible(target.getWidth() > 0);
        double left = Math.max(1, target.getMinX() - OUT);
        double top = Math.max(1, target.getMinY() - OUT);
        ring.resizeRelocate(
                left,
                top,
                Math.max(0, Math.min(getWidth() - 1, target.getMaxX() + OUT) - left),
                Math.max(0, Math.min(getHeight() - 1, target.getMaxY() + OUT) - top));
        double x = target.getMinX() + target.getWidth() / 2 - WIDE / 2;
        double y = target.getMinY() + target.getHeight() / 2 - high / 2;
        if (target.getWidth() > 0) {
            if (target.getMaxX() + GAP + WIDE < getWidth()) x = target.getMaxX() + GAP;
            else if (target.getMinX() - GAP - WIDE > 0) x = target.getMinX() - GAP - WIDE;
            else if (target.getMaxY() + GAP + high < getHeight()) y = target.getMaxY() + GAP;
            else if (target.getMinY() - GAP - high > MENUS) y = target.getMinY() - GAP - high;
            else {
                x = target.getMaxX() - WIDE - 2 * EDGE;
                y = target.getMaxY() - high - 2 * EDGE;
            }
        }
        card.relocate(
                Math.round(Math.clamp(x, EDGE, Math.max(EDGE, getWidth() - WIDE - EDGE))),
                Math.round(Math.clamp(y, EDGE, Math.max(EDGE, getHeight() - high - EDGE))));
    }
}
