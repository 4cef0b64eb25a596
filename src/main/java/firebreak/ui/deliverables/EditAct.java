package firebreak.ui.deliverables;

import firebreak.domain.Text;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the tool bar over the words of a section does, with its key.
enum EditAct {
    HEADING("fth-type", KeyCode.DIGIT1, false),
    SUBHEADING("", KeyCode.DIGIT2, false),
    BOLD("fth-bold", KeyCode.B, false),
    ITALIC("fth-italic", KeyCode.I, false),
    BULLETS("fth-list", KeyCode.DIGIT8, true),
    NUMBERS("", KeyCode.DIGIT7, true),
    TABLE("fth-grid", KeyCode.T, true),
    LINK("fth-link", KeyCode.L, true),
    FIGURE("fth-hash", KeyCode.F, true),
    FINDING("fth-message-square", KeyCode.D, true),
    GAP("fth-flag", KeyCode.G, true);

    private final String icon;
    private final KeyCodeCombination key;

    EditAct(String icon, KeyCode key, boolean shift) {
        this.icon = icon;
        this.key =
                shift
                        ? new KeyCodeCombination(
                                key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        : new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /// Empty where its short name stands on the button.
    String icon() {
        return icon;
    }

    String id() {
        return "edit-" + name().toLowerCase(Locale.ROOT);
    }

    /// As it is printed in the tip of its button.
    String key() {
        return key.getDisplayText();
    }

    String words() {
        return Text.of(this);
    }

    static Optional<EditAct> of(KeyEvent e) {
        return Arrays.stream(values()).filter(a -> a.key.match(e)).findFirst();
    }
}
