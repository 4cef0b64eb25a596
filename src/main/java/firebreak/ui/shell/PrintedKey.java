package firebreak.ui.shell;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key as it stands beside a command in a menu. It never acts there: the screen hears it itself,
/// where no text is being typed.
final class PrintedKey extends KeyCombination {
    private final String shown;

    PrintedKey(String shown) {
        this.shown = shown;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getName() {
        return shown;
    }

    @Override
    public String getDisplayText() {
        return shown;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
