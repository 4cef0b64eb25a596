package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Point;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Why the answer is as it is. What does not apply is kept only with a reason.
final class ReasonField extends VBox {
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    private final CheckpointsViewModel model;
    private final Answering answering;
    private final Keys keys;
    private final Runnable home;
    private final TextField field = new TextField();
    private final Label problem = new Label("", new FontIcon("fth-alert-circle"));
    private Point.@Nullable OfCheckpoint of;
    private String standing = "";
    private @Nullable String taken;
    private @Nullable Boolean asking;

    ReasonField(CheckpointsViewModel model, Answering answering, Keys keys, Runnable home) {
        this.keys = keys;
        this.model = model;
        this.answering = answering;
        this.home = home;
        setSpacing(4);
        field.setId("reason");
        field.setAccessibleText(Text.of("checkpoints.reason"));
        field.getStyleClass().add("quiet-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) take();
                });
        problem.setId("reasonProblem");
        problem.getStyleClass().add("said-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        tell("");
        prompt();
        getChildren().addAll(field, problem);
    }

    private void prompt() {
        field.setPromptText(
                asking == null
                        ? Text.of("checkpoints.reason.prompt", keys.shown(Act.REASON))
                        : Text.of("checkpoints.reason.needed"));
        field.pseudoClassStateChanged(ASKING, asking != null);
    }

    /// Asks why it does not apply; nothing is kept before a person says so.
    ///
    /// @param seen whether that was seen; otherwise people say it
    void ask(boolean seen) {
        asking = seen;
        prompt();
        write();
    }

    /// Lets a person write.
    void write() {
        field.requestFocus();
        field.end();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            if (take()) home.run();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            asking = null;
            prompt();
            field.setText(standing);
            tell("");
            home.run();
            e.consume();
        }
    }

    void show(Point.OfCheckpoint point, Answer answer) {
        var other = !point.equals(of);
        var open = field.isFocused() && !field.getText().equals(standing);
        of = point;
        standing = answer.reason();
        taken = null;
        if (open && !other) return;
        if (other) {
            asking = null;
            prompt();
            tell("");
        }
        if (!field.getText().equals(standing)) field.setText(standing);
    }

    /// Lets go of what it shows, which is nobody's now.
    void putAway() {
        of = null;
        standing = "";
        taken = null;
        asking = null;
        prompt();
        tell("");
        field.clear();
    }

    /// Saves what was typed.
    ///
    /// @return whether nothing is left to be said
    boolean take() {
        if (!model.point().equals(java.util.Optional.ofNullable(of))) return true;
        var typed = field.getText();
        var seen = asking;
        if (seen != null) {
            if (!answering.notApplicable(seen, typed)) {
                tell(Text.of("checkpoints.reason.missing"));
                if (field.isFocused()) return false;
            }
            asking = null;
            prompt();
            if (!typed.isBlank()) tell("");
            return true;
        }
        if (typed.equals(taken)) return true;
        if (!answering.reason(typed)) {
            tell(Text.of("checkpoints.reason.kept"));
            field.setText(standing);
            return false;
        }
        if (model.answer().isPresent()) taken = typed;
        tell("");
        return true;
    }

    private void tell(String why) {
        problem.setText(why);
        problem.setVisible(!why.isEmpty());
        problem.setManaged(!why.isEmpty());
        field.setAccessibleHelp(why.isEmpty() ? null : why);
    }
}
