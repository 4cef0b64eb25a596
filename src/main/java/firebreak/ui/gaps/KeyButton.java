package firebreak.ui.gaps;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Buttons with the key printed on them that does the same.
final class KeyButton {
    private KeyButton() {}

    static Button of(String id, String key, String text, Runnable action) {
        var button = Page.button(id, text, action);
        var hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        button.setGraphic(hint);
        button.setGraphicTextGap(8);
        button.setAccessibleText(Text.of("gaps.key", text, key));
        return button;
    }

    /// Whether a typed key is not for a field in which a person writes.
    static boolean free(KeyEvent e) {
        if (e.isShortcutDown() || e.isControlDown() || e.isAltDown()) return false;
        return !(e.getTarget() instanceof TextInputControl field && field.isEditable());
    }
}
