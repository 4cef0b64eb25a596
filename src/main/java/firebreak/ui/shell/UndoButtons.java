package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Hint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.UndoRedo;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import java.util.List;

/// The buttons that undo and do again, each with what it would do.
final class UndoButtons {
    private final Button undo;
    private final Button redo;

    UndoButtons(Runnable back, Runnable again) {
        undo = Page.iconButton("undo", "fth-corner-up-left", Text.of("shell.undo"), back);
        redo = Page.iconButton("redo", "fth-corner-up-right", Text.of("shell.redo"), again);
        none();
    }

    List<Button> both() {
        return List.of(undo, redo);
    }

    /// Nothing is open.
    void none() {
        for (var button : both()) {
            button.disableProperty().unbind();
            button.setDisable(true);
            button.setVisible(false);
        }
    }

    /// @param hidden whether names of edits, which hold names of incidents, are hidden
    void follow(UndoRedo edits, ReadOnlyBooleanProperty hidden) {
        follow(undo, hiding(edits.undoLabel(), hidden), "shell.undo", "shell.undoThis");
        follow(redo, hiding(edits.redoLabel(), hidden), "shell.redo", "shell.redoThis");
    }

    private static ObservableValue<String> hiding(
            ObservableValue<String> label, ReadOnlyBooleanProperty hidden) {
        return Bindings.createStringBinding(
                () -> hidden.get() ? "" : label.getValue(), hidden, label);
    }

    private static void follow(
            Button button, ObservableValue<String> label, String nothing, String something) {
        button.setVisible(true);
        button.disableProperty().unbind();
        button.disableProperty().bind(label.map(String::isEmpty));
        label.subscribe(l -> {
            var words = l.isEmpty() ? Text.of(nothing) : Text.of(something, l);
            Hint.put(button, words);
            button.setAccessibleText(words);
        });
    }
}
