package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;
import firebreak.ui.kit.Standing;

import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The private note of the assessors. It is closed until somebody opens it, and closes again at the
/// next checkpoint, as the screen is often shared.
final class NoteField extends VBox {
    private final Answering answering;
    private final ToggleButton open = new ToggleButton();
    private final TextArea area = new TextArea();
    private Point.@Nullable OfCheckpoint of;
    private final Standing standing = new Standing(area);

    NoteField(CheckpointsViewModel model, Answering answering, Keys keys, Runnable home) {
        this.answering = answering;
        setSpacing(6);
        open.setId("openNote");
        open.setGraphic(keys.hint(Act.NOTE));
        open.getStyleClass().addAll("key-button", "flat");
        area.setId("privateNote");
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setAccessibleText(Text.of("checkpoints.note"));
        area.setPromptText(Text.of("checkpoints.note.prompt"));
        area.visibleProperty().bind(open.selectedProperty());
        area.managedProperty().bind(open.selectedProperty());
        area.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) take();
                });
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE
                            && !(e.getCode() == KeyCode.ENTER && e.isShortcutDown())) return;
                    take();
                    open.setSelected(false);
                    home.run();
                    e.consume();
                });
        getChildren().addAll(open, area);
        model.wide().subscribe(_ -> close());
    }

    void toggle() {
        open.setSelected(!open.isSelected());
        if (open.isSelected()) area.requestFocus();
        else take();
    }

    private void close() {
        take();
        open.setSelected(false);
    }

    void show(Point.OfCheckpoint point, Answer answer) {
        if (!point.equals(of)) close();
        var same = point.equals(of);
        of = point;
        open.setText(Text.of(answer.note().isEmpty() ? "kit.note.open" : "kit.note.there"));
        standing.show(answer.note(), same);
    }

    /// Lets go of what it shows, which is nobody's now.
    void putAway() {
        of = null;
        open.setSelected(false);
        standing.show("", false);
    }

    /// Saves what was typed.
    void take() {
        var point = of;
        if (point == null || !standing.typed()) return;
        answering.note(point, standing.take());
    }
}
