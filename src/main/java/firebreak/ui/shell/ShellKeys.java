package firebreak.ui.shell;

import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Stroke;
import firebreak.ui.kit.WindowCommands;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.HashMap;
import java.util.Map;

/// What keys and buttons of the mouse do everywhere beside the keys that stand in the menus: second
/// keys for some of them, `?` for the keys, and the mouse's own buttons for back and forward.
final class ShellKeys {
    private static final Map<Stroke, String> ALSO = new HashMap<>(LookCommands.SAME);

    static {
        ALSO.put(Stroke.shortcut(KeyCode.Y), ShellCommands.REDO);
    }

    private final WindowCommands commands;
    private final Runnable back;
    private final Runnable forward;
    private final Runnable keys;

    /// @param keys shows all keys
    ShellKeys(WindowCommands commands, Runnable back, Runnable forward, Runnable keys) {
        this.commands = commands;
        this.keys = keys;
        this.back = back;
        this.forward = forward;
    }

    void hear(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
    }

    /// Where it was given to nothing else, as in other programs.
    private void pressed(KeyEvent e) {
        Stroke.together(e)
                .filter(key -> commands.keys().at(key).isEmpty())
                .map(ALSO::get)
                .filter(commands.keys()::act)
                .ifPresent(_ -> e.consume());
    }

    /// Screens that have a card of their own take it before.
    private void typed(KeyEvent e) {
        if (!Commands.free(e) || !Stroke.typed(e).filter(Commands.CARD::equals).isPresent()) return;
        keys.run();
        e.consume();
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.BACK) back.run();
        else if (e.getButton() == MouseButton.FORWARD) forward.run();
        else return;
        e.consume();
    }
}
