package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;
import firebreak.ui.kit.UndoRedo;
import firebreak.ui.kit.WindowCommand;
import firebreak.ui.kit.WindowCommand.Menu;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the window itself can do.
final class ShellCommands {
    static final String UNDO = ScreenKeys.WINDOW + ".undo";

    /// With which the ids begin that open the palette.
    static final String FINDING = ScreenKeys.WINDOW + ".find.";

    static final String FIND = FINDING + "anything";
    static final String LOCK = ScreenKeys.WINDOW + ".lock";
    static final String REDO = ScreenKeys.WINDOW + ".redo";

    /// With which the ids begin that lead to a screen.
    static final String GO = ScreenKeys.WINDOW + ".go.";

    private static final KeyCode[] DIGITS = {
        KeyCode.DIGIT1,
        KeyCode.DIGIT2,
        KeyCode.DIGIT3,
        KeyCode.DIGIT4,
        KeyCode.DIGIT5,
        KeyCode.DIGIT6,
        KeyCode.DIGIT7,
        KeyCode.DIGIT8,
        KeyCode.DIGIT9
    };

    private final Shell shell;
    private final Theme theme;

    ShellCommands(Shell shell, Theme theme) {
        this.shell = shell;
        this.theme = theme;
    }

    List<WindowCommand> all() {
        return List.of(
                undoing(UNDO, Stroke.shortcut(KeyCode.Z), "shell.undo.plain", UndoRedo::undoLabel),
                undoing(
                        REDO,
                        Stroke.shiftShortcut(KeyCode.Z),
                        "shell.redo.plain",
                        UndoRedo::redoLabel),
                new WindowCommand(
                        Menu.EDIT,
                        new KeyCommand(FIND, Text.of("palette.open"), Stroke.shortcut(KeyCode.K)),
                        () -> finding(false)),
                new WindowCommand(
                        Menu.EDIT,
                        new KeyCommand(
                                FINDING + "contents",
                                Text.of("palette.open.contents"),
                                Stroke.shiftShortcut(KeyCode.F)),
                        () -> finding(true)),
                new WindowCommand(
                        Menu.VIEW,
                        key("theme", "shell.theme", List.of()),
                        () -> theme.choose(!theme.dark().get())),
                new WindowCommand(
                        Menu.VIEW,
                        key("fullScreen", "shell.fullScreen", List.of(Stroke.alone(KeyCode.F11))),
                        this::fullScreen),
                new WindowCommand(
                        Menu.VIEW,
                        key("work", "shell.work", List.of(Stroke.shortcut(KeyCode.J))),
                        shell.work()::toggle),
                new WindowCommand(
                        Menu.GO,
                        key("back", "shell.back", List.of(backwards(KeyCode.LEFT))),
                        shell.way()::canBack,
                        shell.way()::back),
                new WindowCommand(
                        Menu.GO,
                        key("forward", "shell.forward", List.of(backwards(KeyCode.RIGHT))),
                        shell.way()::canForward,
                        shell.way()::forward),
                new WindowCommand(
                        Menu.HELP,
                        key("keys", "shell.keys", List.of(Stroke.shiftShortcut(KeyCode.K))),
                        shell::showKeys),
                new WindowCommand(
                        Menu.ASSESSMENT,
                        key("lock", "shell.lock", List.of(Stroke.shortcut(KeyCode.L))),
                        () -> shell.locking() != null,
                        shell::lock));
    }

    private static KeyCommand key(String id, String words, List<Stroke> usual) {
        return new KeyCommand(ScreenKeys.WINDOW + "." + id, Text.of(words), usual);
    }

    /// With Alt one goes from word to word in fields on macOS.
    private static Stroke backwards(KeyCode arrow) {
        if (!MAC) return Stroke.alt(arrow);
        return Stroke.shortcut(
                arrow == KeyCode.LEFT ? KeyCode.OPEN_BRACKET : KeyCode.CLOSE_BRACKET);
    }

    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private WindowCommand undoing(
            String id,
            Stroke usual,
            String plain,
            Function<UndoRedo, ReadOnlyStringProperty> label) {
        var undo = id.equals(UNDO);
        return new WindowCommand(
                Menu.EDIT,
                new KeyCommand(id, Text.of(plain), usual),
                () -> {
                    var of = shell.undoRedo();
                    var what = of == null ? "" : label.apply(of).get();
                    return what.isEmpty()
                            ? Text.of(undo ? "shell.undo" : "shell.redo")
                            : Text.of(undo ? "shell.undoThis" : "shell.redoThis", what);
                },
                () -> {
                    var of = shell.undoRedo();
                    return of != null && !label.apply(of).get().isEmpty();
                },
                undo ? shell::undo : shell::redo);
    }

    /// The same key again leaves.
    private void finding(boolean contents) {
        var palette = shell.palette();
        if (palette.open().get() && palette.contents().get() == contents) palette.close();
        else palette.show(contents);
    }

    private void fullScreen() {
        if (shell.scene().getWindow() instanceof Stage stage)
            stage.setFullScreen(!stage.isFullScreen());
    }

    /// A command for each screen; the first ones have the digits.
    static List<WindowCommand> going(List<Screen> screens, Consumer<Screen> choose) {
        var going = new ArrayList<WindowCommand>();
        int digit = 0;
        for (var screen : screens) {
            var numbered = screen.step() && !screen.id().equals("home") && digit < DIGITS.length;
            var usual = numbered ? List.of(Stroke.shortcut(DIGITS[digit++])) : List.<Stroke>of();
            if (screen.id().equals("settings")) usual = List.of(Stroke.shortcut(KeyCode.COMMA));
            going.add(
                    new WindowCommand(
                            Menu.GO,
                            new KeyCommand(GO + screen.id(), screen.title(), usual),
                            () -> choose.accept(screen)));
        }
        return going;
    }
}
