package firebreak.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// A text that is kept when the field is left. While it is typed in, what is shown elsewhere
/// doesn't change it.
public final class TypedField extends VBox {
    private final TextInputControl field;
    private String shown = "";
    private Consumer<String> keep = _ -> {};

    private TypedField(String id, String heading, TextInputControl field, int longest) {
        super(4);
        this.field = field;
        field.setId(id);
        field.textProperty()
                .subscribe(text -> {
                    if (text.length() > longest) field.setText(text.substring(0, longest));
                });
        var label = new Label(heading);
        label.getStyleClass().add("pane-heading");
        label.setLabelFor(field);
        field.setAccessibleText(heading);
        getChildren().addAll(label, field);
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) flush();
                });
    }

    /// A single line; Enter keeps it.
    public static TypedField line(String id, String heading, int longest) {
        var field = new TextField();
        var typed = new TypedField(id, heading, field, longest);
        field.setOnAction(_ -> typed.flush());
        return typed;
    }

    /// Several lines.
    ///
    /// @param done called where Enter with Control, or Escape, says that it is finished
    public static TypedField area(String id, String heading, int rows, int longest, Runnable done) {
        var field = new TextArea();
        field.setPrefRowCount(rows);
        field.setWrapText(true);
        field.setMinHeight(rows * 20.0 + 14);
        field.setPrefHeight(rows * 20.0 + 14);
        var typed = new TypedField(id, heading, field, longest);
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean over =
                            e.getCode() == KeyCode.ESCAPE
                                    || (e.getCode() == KeyCode.ENTER
                                            && (e.isShortcutDown() || rows <= 2)
                                            && !e.isShiftDown());
                    if (!over) return;
                    e.consume();
                    typed.flush();
                    done.run();
                });
        return typed;
    }

    /// Says what belongs here while it is empty.
    public TypedField prompt(String words) {
        field.setPromptText(words);
        return this;
    }

    /// What is typed now.
    public String text() {
        return field.getText();
    }

    /// Lets a person type at its end.
    public void focus() {
        field.requestFocus();
        field.end();
    }

    /// Shows a text of something, and says who keeps what is typed over it. What was typed before
    /// about something else is kept first.
    public void show(String text, boolean same, Consumer<String> next) {
        if (!same) flush();
        keep = next;
        if (same && field.isFocused() && !field.getText().equals(shown)) return;
        shown = text;
        if (!field.getText().equals(text)) field.setText(text);
    }

    /// Lets go of what it shows, which is nobody's now.
    public void putAway() {
        keep = _ -> {};
        shown = "";
        field.clear();
    }

    /// Keeps what is typed, if it is another text.
    public void flush() {
        var typed = field.getText();
        if (typed.equals(shown)) return;
        shown = typed;
        keep.accept(typed);
    }
}
