package firebreak.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// What is said where one points. The small window for it, which costs more than the button that it
/// belongs to, is made when somebody first points there.
public final class Hint {
    private String words = "";
    private @Nullable Tooltip window;

    private Hint() {}

    /// Says these words where one points to a node from now on; nothing where they are empty.
    public static void put(Node node, String words) {
        var hint = (Hint) node.getProperties().computeIfAbsent(Hint.class, _ -> on(node));
        hint.words = words;
        node.setAccessibleHelp(words);
        if (hint.window != null) hint.pointed(node);
    }

    private static Hint on(Node node) {
        var hint = new Hint();
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> hint.pointed(node));
        return hint;
    }

    private void pointed(Node node) {
        if (words.isEmpty()) {
            if (window != null) Tooltip.uninstall(node, window);
            return;
        }
        if (window == null) window = new Tooltip();
        window.setText(words);
        Tooltip.install(node, window);
    }

    /// The words.
    @Override
    public String toString() {
        return words;
    }
}
