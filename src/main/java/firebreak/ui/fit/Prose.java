package firebreak.ui.fit;

import firebreak.domain.Text;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Room;
import firebreak.ui.kit.Standing;

import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// A field that saves what is typed when it is left, and words that stand around such fields.
final class Prose {
    private final TextInputControl field;
    private final Standing standing;
    private final Consumer<String> keep;

    private Prose(TextInputControl field, Consumer<String> keep) {
        this.field = field;
        this.standing = new Standing(field);
        this.keep = keep;
    }

    /// @param said words for a screen reader
    static Prose area(String id, String said, Notices notices, Consumer<String> keep) {
        var field = new TextArea();
        field.setWrapText(true);
        field.setPrefRowCount(2);
        field.setMinHeight(Region.USE_PREF_SIZE);
        field.setPromptText(Text.of("fit.seen.prompt"));
        return typed(field, id, said, notices, keep);
    }

    static Prose line(String id, String said, Notices notices, Consumer<String> keep) {
        var field = new TextField();
        var line = typed(field, id, said, notices, keep);
        field.setOnAction(_ -> line.keep());
        return line;
    }

    private static Prose typed(
            TextInputControl field,
            String id,
            String said,
            Notices notices,
            Consumer<String> keep) {
        var prose = new Prose(field, keep);
        field.setId(id);
        field.setAccessibleText(said);
        Room.PROSE.keep(field, notices);
        field.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) prose.keep();
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
        return prose;
    }

    TextInputControl field() {
        return field;
    }

    /// Puts words into the field unless a person types there.
    void show(String words) {
        standing.show(words, true);
    }

    /// Saves what is typed.
    void keep() {
        if (standing.typed()) keep.accept(standing.take().strip());
    }

    static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
