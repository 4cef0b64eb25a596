package firebreak.ui.tagging;

import firebreak.domain.Text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/// A tag that can be chosen, with its key printed before its name.
final class TagButton extends ToggleButton {
    private static final PseudoClass FURTHER = PseudoClass.getPseudoClass("further");
    private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");

    TagButton(String id, String key, String text, String name, Runnable choose) {
        super(text, hint(key));
        setId(id);
        getStyleClass().add("tag");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAccessibleText(key.isEmpty() ? name : Text.of("tagging.tag.accessible", name, key));
        setOnAction(_ -> choose.run());
    }

    /// Shows that the tag is one more beside the primary one.
    void setFurther(boolean on) {
        pseudoClassStateChanged(FURTHER, on);
    }

    /// Shows that the tag is suggested.
    void setSuggested(boolean on) {
        pseudoClassStateChanged(SUGGESTED, on);
    }

    /// The key that does the same as what it stands beside.
    static Label hint(String key) {
        var hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        hint.setVisible(!key.isEmpty());
        return hint;
    }
}
