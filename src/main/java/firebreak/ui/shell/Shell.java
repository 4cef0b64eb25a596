package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Dialogs;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.UndoRedo;
import firebreak.work.Jobs;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The window's content: guide, top bar, the chosen screen, status bar, messages.
public final class Shell {
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination LOCK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final Guide guide = new Guide();
    private final StatusBar status;
    private final NoticePane notices;
    private final BorderPane content = new BorderPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane screenPlace = new StackPane();
    private final Label title = new Label();
    private final HBox topBar = new HBox();
    private final Button undoButton =
            Page.iconButton("undo", "fth-corner-up-left", Text.of("shell.undo"), this::undo);
    private final Button redoButton =
            Page.iconButton("redo", "fth-corner-up-right", Text.of("shell.redo"), this::redo);
    private final Tooltip lockHint = new Tooltip();
    private final Button lockButton =
            Page.iconButton("lock", "fth-lock", Text.of("shell.lock"), this::lock);
    private final HBox lockPlace = new HBox(lockButton);
    private final StackPane page = new StackPane();
    private final Curtain curtain;
    private final DropPlace drop;
    private final Scene scene;
    private List<Screen> screens = List.of();
    private @Nullable Screen current;
    private @Nullable UndoRedo undo;
    private @Nullable Runnable lock;

    public Shell(Theme theme, Jobs jobs, Consumer<Throwable> faults) {
        status = new StatusBar(jobs);
        notices = new NoticePane(faults);
        title.getStyleClass().add("assessment-title");
        title.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var dark =
                Page.iconButton(
                        "theme",
                        "fth-moon",
                        Text.of("shell.theme"),
                        () -> theme.choose(!theme.dark().get()));
        // A button that is disabled shows no tooltip, what is around it does.
        lockButton.setTooltip(null);
        Tooltip.install(lockPlace, lockHint);
        topBar.getChildren().addAll(title, space, undoButton, redoButton, lockPlace, dark);
        topBar.getStyleClass().add("top-bar");
        content.setTop(topBar);
        content.setCenter(screenPlace);
        frame.setCenter(content);
        frame.setLeft(guide);
        frame.setBottom(status);
        page.setPickOnBounds(false);
        curtain = new Curtain(List.of(frame, page, notices));
        var root = new StackPane(frame, page, notices, curtain.page());
        drop = new DropPlace(root);
        root.getChildren().add(1, drop.page());
        scene = new Scene(root, 1280, 800);
        theme.dress(scene);
        scene.getAccelerators().put(UNDO, this::undo);
        scene.getAccelerators().put(REDO, this::redo);
        scene.getAccelerators().put(REDO_TOO, this::redo);
        scene.getAccelerators().put(LOCK, this::lock);
        noUndo();
    }

    public Scene scene() {
        return scene;
    }

    public Notices notices() {
        return notices;
    }

    /// What hides this window while the assessment is locked.
    public Curtain curtain() {
        return curtain;
    }

    /// Listens to this window and those that belong to it; `touched` is called with each key and
    /// each move of the mouse. What it returns ends that.
    public Runnable listen(Window main, Runnable touched) {
        var windows = new OtherWindows(main, touched);
        curtain.closes(windows);
        return windows::forget;
    }

    /// Shows a recovery key in front of everything until it is kept.
    public void recoveryKey(String key, String assessment, Dialogs dialogs) {
        var shown = new RecoveryKeyPage(key, assessment, dialogs, notices);
        page.getChildren().setAll(shown);
        frame.setVisible(false);
        shown.show(() -> {
            page.getChildren().clear();
            frame.setVisible(true);
        });
    }

    /// Shows other screens, the first of them in front. `name` stands in the top bar.
    public void open(String name, List<Screen> newScreens, @Nullable UndoRedo newUndo) {
        lock = null;
        drop.to(null);
        lockPlace.setVisible(newUndo != null);
        lockButton.setDisable(true);
        lockHint.setText(Text.of("shell.lock.plain"));
        if (current != null) current.hidden();
        current = null;
        screens = List.copyOf(newScreens);
        title.setText(name);
        undo = newUndo;
        if (newUndo == null) {
            status.nothingOpen();
            noUndo();
        } else {
            status.follow(newUndo);
            follow(undoButton, newUndo.undoLabel(), "shell.undo", "shell.undoThis");
            follow(redoButton, newUndo.redoLabel(), "shell.redo", "shell.redoThis");
        }
        guide.show(screens, this::choose);
        choose(screens.getFirst());
    }

    /// Lets the person lock what is open; only what is encrypted has a lock.
    public void lockable(Runnable action) {
        lock = action;
        lockButton.setDisable(false);
        lockHint.setText(Text.of("shell.lock"));
    }

    /// Sends files that are dropped anywhere to `dropped`, until others screens are opened.
    ///
    /// @param title what dropping does
    /// @param open whether they are taken at the moment
    public void dropFiles(
            String title, String more, BooleanSupplier open, Consumer<List<Path>> dropped) {
        drop.to(
                new DropPlace.Target(
                        title,
                        more,
                        () -> frame.isVisible() && !curtain.down() && open.getAsBoolean(),
                        dropped));
    }

    /// Brings the screen with this id to the front.
    public void go(String id) {
        screens.stream().filter(s -> s.id().equals(id)).findFirst().ifPresent(this::choose);
    }

    private void choose(Screen screen) {
        if (screen == current) return;
        if (current != null) current.hidden();
        current = screen;
        screenPlace.getChildren().setAll(screen.view());
        guide.select(screen);
        screen.shown();
    }

    private void undo() {
        if (undo != null) undo.undo();
    }

    private void lock() {
        if (lock != null) lock.run();
    }

    private void redo() {
        if (undo != null) undo.redo();
    }

    private void noUndo() {
        for (var button : List.of(undoButton, redoButton)) {
            button.disableProperty().unbind();
            button.setDisable(true);
            button.setVisible(false);
        }
    }

    private static void follow(
            Button button,
            javafx.beans.value.ObservableValue<String> label,
            String nothing,
            String something) {
        button.setVisible(true);
        button.disableProperty().unbind();
        button.disableProperty().bind(label.map(String::isEmpty));
        label.subscribe(l -> {
            var words = l.isEmpty() ? Text.of(nothing) : Text.of(something, l);
            button.setTooltip(new Tooltip(words));
            button.setAccessibleText(words);
        });
    }
}
