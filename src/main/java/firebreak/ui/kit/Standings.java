package firebreak.ui.kit;

import javafx.scene.control.TextInputControl;

import java.util.HashMap;
import java.util.Map;

/// What last stood in each of the fields that are saved together.
public final class Standings {
    private final Map<TextInputControl, Standing> all = new HashMap<>();

    /// As [Standing#show(String, boolean)].
    public void show(TextInputControl field, String words, boolean same) {
        all.computeIfAbsent(field, Standing::new).show(words, same);
    }

    /// What is typed in all of them is saved from now on.
    public void take() {
        all.values().forEach(Standing::take);
    }
}
