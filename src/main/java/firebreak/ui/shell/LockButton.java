package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Hint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.ScreenKeys;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Locks what is open, or says why it has no lock.
final class LockButton extends HBox {
    private final Button button;

    LockButton(Runnable lock) {
        button = Page.iconButton("lock", "fth-lock", Text.of("shell.lock"), lock);
        // A button that is disabled shows no tooltip, what is around it does.
        Hint.put(button, "");
        none(false);
        getChildren().add(button);
    }

    /// There is no lock.
    ///
    /// @param open whether something is open
    void none(boolean open) {
        setVisible(open);
        button.setDisable(true);
        Hint.put(this, Text.of("shell.lock.plain"));
    }

    /// What is open can be locked.
    void offer(ScreenKeys keys) {
        button.setDisable(false);
        keys.map()
                .subscribe(map ->
                        Hint.put(
                                this,
                                Text.of(
                                        "shell.lock.key",
                                        map.shown(ShellCommands.LOCK).isEmpty() ? 0 : 1,
                                        map.shown(ShellCommands.LOCK))));
    }
}
