package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Stroke;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;

import java.util.Optional;

/// A tag that can be chosen, with its key printed before its name.
final class TagButton extends ToggleButton {
    private static final PseudoClass FURTHER = PseudoClass.getPseudoClass("further");
    private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");

    private final String name;
    private final KeyHint hint = new KeyHint("");

    /// @param name what a screen reader says
    TagButton(String id, String text, String name, Runnable choose) {
        super(text);
        this.name = name;
        setGraphic(hint);
        setId(id);
        getStyleClass().add("tag");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAccessibleText(name);
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

    /// Prints the key that chooses it; none where it is empty.
    void showKey(Optional<Stroke> key) {
        hint.show(key.map(Stroke::shown).orElse(""));
        setAccessibleText(
                key.map(k -> Text.of("tagging.tag.accessible", name, k.spoken())).orElse(name));
    }
}
