package firebreak.ui.fit;

import firebreak.domain.Text;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Room;

import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// Fields that save what is typed when they are left, and words that stand around them.
final class Prose {
    private Prose() {}

    /// @param said words for a screen reader
    static TextArea area(String id, String said, Notices notices, Consumer<String> keep) {
        var field = new TextArea();
        field.setWrapText(true);
        field.setPrefRowCount(2);
        field.setMinHeight(Region.USE_PREF_SIZE);
        field.setPromptText(Text.of("fit.seen.prompt"));
        typed(field, id, said, notices, keep);
        return field;
    }

    static TextField line(String id, String said, Notices notices, Consumer<String> keep) {
        var field = new TextField();
        field.setOnAction(_ -> keep.accept(field.getText().strip()));
        typed(field, id, said, notices, keep);
        return field;
    }

    private static void typed(
            TextInputControl field,
            String id,
            String said,
            Notices notices,
            Consumer<String> keep) {
        field.setId(id);
        field.setAccessibleText(said);
        Room.PROSE.keep(field, notices);
        field.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) keep.accept(field.getText().strip());
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.TAB || !(field instanceof TextArea)) return;
                    // A tab leads on, as in every other field.
                    field.requestFocusTraversal(
                            e.isShiftDown()
                                    ? TraversalDirection.PREVIOUS
                                    : TraversalDirection.NEXT);
                    e.consume();
                });
    }

    /// Puts words into a field unless a person types there.
    static void put(TextInputControl field, String words) {
        if (!field.isFocused() && !field.getText().equals(words)) field.setText(words);
    }

    static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
