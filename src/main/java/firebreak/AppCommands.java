package firebreak;

import firebreak.domain.Text;
import firebreak.ui.home.HomeViewModel;
import firebreak.ui.kit.KeyCommand;
import firebreak.ui.kit.ScreenKeys;
import firebreak.ui.kit.Stroke;
import firebreak.ui.kit.WindowCommand;
import firebreak.ui.kit.WindowCommand.Menu;

import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What the window can do with assessments: open, make, fill and close them.
final class AppCommands {
    private final App app;

    AppCommands(App app) {
        this.app = app;
    }

    List<WindowCommand> all() {
        return List.of(
                door(
                        "file.new",
                        "app.file.new",
                        List.of(Stroke.shortcut(KeyCode.N)),
                        doors -> doors.naming().set(true)),
                door(
                        "file.open",
                        "app.file.open",
                        List.of(Stroke.shortcut(KeyCode.O)),
                        HomeViewModel::openExisting),
                door("file.sample", "app.file.sample", List.of(), HomeViewModel::openSample),
                door("file.restore", "app.file.restore", List.of(), HomeViewModel::restore),
                command(
                        "bring.import",
                        "app.file.import",
                        List.of(Stroke.shiftShortcut(KeyCode.I)),
                        this::takesFiles,
                        this::importFiles),
                command(
                        "end.close",
                        "app.file.close",
                        List.of(Stroke.shortcut(KeyCode.W)),
                        () -> app.open() != null,
                        app::leave),
                command(
                        "end.quit",
                        "app.file.quit",
                        List.of(Stroke.shortcut(KeyCode.Q)),
                        () -> true,
                        app::quit));
    }

    private WindowCommand door(
            String id, String words, List<Stroke> usual, Consumer<HomeViewModel> through) {
        return command(
                id,
                words,
                usual,
                () -> {
                    var doors = app.doors();
                    return doors != null && !doors.busy().get();
                },
                () -> {
                    var doors = app.doors();
                    if (doors == null) return;
                    app.go("home");
                    through.accept(doors);
                });
    }

    private static WindowCommand command(
            String id, String words, List<Stroke> usual, BooleanSupplier can, Runnable act) {
        return new WindowCommand(
                Menu.FILE,
                new KeyCommand(ScreenKeys.WINDOW + "." + id, Text.of(words), usual),
                can,
                act);
    }

    private boolean takesFiles() {
        var open = app.open();
        return open != null && open.takesFiles();
    }

    private void importFiles() {
        var open = app.open();
        if (open == null) return;
        app.go("incidents");
        open.importFiles();
    }
}
