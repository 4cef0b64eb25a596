package firebreak.ui.kit;

import javafx.scene.control.Label;

/// The key that does the same as what it stands beside, as it stands now.
public final class KeyHint extends Label {
    /// A key that can't be changed; nothing is shown where it is empty.
    public KeyHint(String key) {
        getStyleClass().add("key-hint");
        setMinWidth(USE_PREF_SIZE);
        show(key);
    }

    /// The key of a command.
    public KeyHint(ScreenKeys keys, String command) {
        this("");
        keys.map().subscribe(map -> show(map.shown(command)));
    }

    public void show(String key) {
        setText(key);
        setVisible(!key.isEmpty());
    }
}
