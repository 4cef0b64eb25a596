package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Look;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;
import firebreak.ui.kit.WindowCommand;
import firebreak.ui.kit.WindowCommand.Menu;

import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// How a person makes everything larger or smaller, and readies it for a projector.
final class LookCommands {
    private static final String LARGER = ScreenKeys.WINDOW + ".larger";
    private static final String SMALLER = ScreenKeys.WINDOW + ".smaller";
    private static final String USUAL_SIZE = ScreenKeys.WINDOW + ".usualSize";

    /// A plus is typed with Shift on many keyboards, on others it has a key of its own.
    static final Map<Stroke, String> SAME =
            Map.of(
                    Stroke.shiftShortcut(KeyCode.EQUALS), LARGER,
                    Stroke.shortcut(KeyCode.PLUS), LARGER,
                    Stroke.shiftShortcut(KeyCode.PLUS), LARGER,
                    Stroke.shortcut(KeyCode.ADD), LARGER,
                    Stroke.shortcut(KeyCode.SUBTRACT), SMALLER,
                    Stroke.shortcut(KeyCode.NUMPAD0), USUAL_SIZE);

    private LookCommands() {}

    static List<WindowCommand> of(Theme theme) {
        return List.of(
                command(
                        theme,
                        LARGER,
                        "shell.larger",
                        Stroke.shortcut(KeyCode.EQUALS),
                        look -> look.larger(1)),
                command(
                        theme,
                        SMALLER,
                        "shell.smaller",
                        Stroke.shortcut(KeyCode.MINUS),
                        look -> look.larger(-1)),
                command(
                        theme,
                        USUAL_SIZE,
                        "shell.usualSize",
                        Stroke.shortcut(KeyCode.DIGIT0),
                        look -> look.withSize(Look.USUAL.percent())),
                command(
                        theme,
                        ScreenKeys.WINDOW + ".projector",
                        "shell.projector",
                        Stroke.shiftShortcut(KeyCode.J),
                        look -> look.withProjector(!look.projector())));
    }

    private static WindowCommand command(
            Theme theme, String id, String words, Stroke usual, UnaryOperator<Look> change) {
        return new WindowCommand(
                Menu.VIEW,
                new KeyCommand(id, Text.of(words), usual),
                () -> theme.look().set(change.apply(theme.look().get())));
    }
}
