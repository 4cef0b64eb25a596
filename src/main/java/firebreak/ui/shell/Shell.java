package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Dialogs;
import firebreak.ui.kit.Finder;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Found;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Privacy;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.UndoRedo;
import firebreak.ui.kit.WindowCommands;
import firebreak.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The window's content: guide, top bar, the chosen screen, status bar, messages.
public final class Shell {
    /// Where there is less room, the guide shows icons alone.
    private static final double WIDE = 1100;

    private static final double LEAST_TITLE = 112;
    private final Guide guide = new Guide();
    private final WindowCommands commands;
    private final MenuStrip menus;
    private final WayBack way = new WayBack(() -> this.current, this::bring, this::open);
    private final PaletteViewModel palette;
    private final Button find;
    private final KeysOverlay allKeys;
    private final StatusBar status;
    private final NoticePane notices;
    private final BorderPane content = new BorderPane();
    private final BorderPane frame = new BorderPane();
    private final ScreenPlace screenPlace = new ScreenPlace();
    private final Label title = new Label();
    private final HBox tools = new HBox();
    private final UndoButtons undoing = new UndoButtons(this::undo, this::redo);
    private final LockButton lockButton = new LockButton(this::lock);
    private final StackPane page = new StackPane();
    private final StackPane layer = new StackPane();
    private final Aside aside = new Aside(screenPlace);
    private final Work work;
    private final List<Consumer<Screen>> followers = new ArrayList<>();
    private final Curtain curtain;
    private final Privacy privacy = new Privacy();
    private final ForRoom room;
    private final Hiding hiding;
    private final DropPlace drop;
    private final Scene scene;
    private List<Screen> screens = List.of();
    private @Nullable Screen current;
    private Layout layout = new Layout(Map.of(), _ -> {});
    private @Nullable Screen front;
    private @Nullable UndoRedo undo;
    private @Nullable Runnable lock;

    /// @param chosen the keys that a person gave to commands
    public Shell(
            Theme theme,
            Jobs jobs,
            ObjectProperty<Map<String, String>> chosen,
            Consumer<Throwable> faults) {
        commands = new WindowCommands(chosen, this::open);
        menus = new MenuStrip(commands);
        find =
                Page.button(
                        "findAnything",
                        Text.of("shell.find"),
                        () -> commands.keys().act(ShellCommands.FIND));
        work = new Work(jobs, layer);
        status = new StatusBar(jobs, work::toggle);
        notices = new NoticePane(faults);
        title.getStyleClass().add("assessment-title");
        title.setMinWidth(LEAST_TITLE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var dark =
                Page.iconButton(
                        "theme",
                        "fth-moon",
                        Text.of("shell.theme"),
                        () -> theme.choose(!theme.dark().get()));
        room = new ForRoom(privacy, commands.keys(), () -> current);
        FirstShown.fill(
                tools,
                List.of(
                        way.buttons().getFirst(),
                        way.buttons().getLast(),
                        title,
                        space,
                        find,
                        undoing.both().getFirst(),
                        undoing.both().getLast(),
                        room.tools(),
                        lockButton,
                        dark));
        tools.getStyleClass().add("tools");
        screenPlace.setId("screenPlace");
        content.setTop(new TopBar(menus, tools));
        content.setCenter(aside);
        frame.setCenter(content);
        frame.setLeft(guide);
        page.setPickOnBounds(false);
        palette =
                new PaletteViewModel(
                        new PaletteViewModel.Offers(
                                commands, () -> screens, () -> front, this::choose),
                        jobs,
                        notices);
        var finding = new Palette(palette);
        layer.setPickOnBounds(false);
        allKeys = new AllKeys(commands, () -> screens, () -> current).overlay();
        curtain = new Curtain(List.of(frame, layer, page, allKeys, finding, notices));
        curtain.before(palette::close);
        var root = new StackPane();
        drop = new DropPlace(root);
        FirstShown.fill(root, List.of(frame, drop.page(), layer, page, allKeys, finding, notices));
        root.getChildren().add(curtain.page());
        room.frame(frame, status, root);
        root.addEventHandler(KeysOverlay.ALL, _ -> showKeys());
        work.guard(root);
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(Shell.class.getResource("/firebreak/ui/shell.css"))
                                .toExternalForm());
        root.setId("workbench");
        frame.widthProperty().subscribe(w -> guide.narrow(w.doubleValue() < WIDE));
        scene = new Scene(new Region(), 1280, 800);
        theme.dress(scene);
        // Last, since all that stands in it is matched with the style sheets when it comes.
        scene.setRoot(theme.zoomed(root));
        commands.add(new ShellCommands(this, theme).all(), LookCommands.of(theme), room.commands());
        hiding =
                new Hiding(privacy, new Hiding.Parts(title, notices, status, work, frame, palette));
        privacy.on().subscribe(_ -> put(current));
        new ShellKeys(commands, way::back, way::forward, this::showKeys).hear(root);
        find.getStyleClass().addAll("flat", "find-button");
        find.setContentDisplay(ContentDisplay.RIGHT);
        find.setGraphicTextGap(8);
        find.setGraphic(new KeyHint(commands.keys(), ShellCommands.FIND));
    }

    /// What can be done whichever screen is shown.
    public WindowCommands commands() {
        return commands;
    }

    /// Shows all keys, or hides them.
    void showKeys() {
        palette.close();
        allKeys.toggle();
    }

    /// Commands and screens that fit what is typed, best first.
    public List<Found> offered(String typed) {
        return palette.offered(typed);
    }

    PaletteViewModel palette() {
        return palette;
    }

    /// Where the palette finds what is open, from now on.
    public void finder(Finder now) {
        hiding.finder(now);
    }

    /// How a person left the screens of what is open, and where that is kept from now on.
    public void layout(Map<String, String> known, Consumer<Map<String, String>> keep) {
        layout = new Layout(known, keep);
        palette.recall(layout.recent());
        if (current != null && current == front) layout.comes(current);
    }

    /// Leaves the screen in front, before that to which it belongs is closed: it still saves what
    /// is typed, and nothing brings it back.
    public void leave() {
        leaveScreen();
        current = null;
        front = null;
    }

    private void leaveScreen() {
        if (front == null) return;
        if (current != null && current == front) layout.goes(current);
        layout.recent(palette.recent());
        front.hidden();
    }

    /// A thing was shown, so that the palette has it among what was used lately.
    public void visited(String id) {
        palette.visited(id);
    }

    /// Whether anything can be done but unlocking.
    private boolean open() {
        return !curtain.down() && frame.isVisible() && !work.asking();
    }

    /// Shows `panel` at the right of the screen whenever it is visible.
    public void aside(Region panel) {
        aside.panel(panel);
    }

    /// What lies over the screens, and below the curtain.
    public StackPane layer() {
        return layer;
    }

    /// Tells which screen is shown, whenever another one is.
    public void follow(Consumer<Screen> shown) {
        followers.add(shown);
    }

    /// The work under way, and the question before anything is closed under it.
    public Work work() {
        return work;
    }

    /// What can't be seen is not undone.
    @Nullable UndoRedo undoRedo() {
        return privacy.on().get() ? null : undo;
    }

    @Nullable Runnable locking() {
        return lock;
    }

    WayBack way() {
        return way;
    }

    public Scene scene() {
        return scene;
    }

    public Notices notices() {
        return notices;
    }

    /// What this window has for a room.
    public ForRoom room() {
        return room;
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
        hiding.windows(windows);
        main.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> room.end());
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
        allKeys.hide();
        drop.to(null);
        lockButton.none(newUndo != null);
        leave();
        layout = new Layout(Map.of(), _ -> {});
        way.forget();
        finder(Finder.NONE);
        screens = List.copyOf(newScreens);
        commands.remove(ShellCommands.GO);
        commands.add(ShellCommands.going(screens, this::choose));
        hiding.name(name);
        undo = newUndo;
        if (newUndo == null) {
            status.nothingOpen();
            undoing.none();
        } else {
            status.follow(newUndo);
            undoing.follow(newUndo, privacy.on());
        }
        guide.show(screens, this::choose);
        choose(screens.getFirst());
    }

    /// Lets the person lock what is open; only what is encrypted has a lock.
    public void lockable(Runnable action) {
        lock = action;
        lockButton.offer(commands.keys());
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
                        () -> open() && !privacy.on().get() && open.getAsBoolean(),
                        dropped));
    }

    /// Brings the screen with this id to the front.
    public void go(String id) {
        screens.stream().filter(s -> s.id().equals(id)).findFirst().ifPresent(this::choose);
    }

    /// Brings a screen to the front that is told by `show` what to show.
    public void jump(String id, Runnable show) {
        way.leaving();
        show.run();
        screens.stream().filter(s -> s.id().equals(id)).findFirst().ifPresent(this::bring);
    }

    private void choose(Screen screen) {
        if (screen == current) return;
        way.leaving();
        bring(screen);
    }

    private void bring(Screen screen) {
        if (screen == current) {
            // What it was told to show it looks for when it comes.
            if (front != null) front.shown();
            return;
        }
        put(screen);
        followers.forEach(f -> f.accept(screen));
    }

    /// Puts a screen in front, or what covers it.
    private void put(@Nullable Screen screen) {
        if (screen == null) return;
        leaveScreen();
        var shown = room.over(screen, () -> put(screen));
        current = screen;
        front = shown;
        menus.show(shown);
        screenPlace.show(shown.view());
        if (shown == screen) layout.comes(screen);
        guide.select(screen);
        shown.shown();
    }

    void undo() {
        Optional.ofNullable(undoRedo()).ifPresent(UndoRedo::undo);
    }

    void lock() {
        if (lock != null) lock.run();
    }

    void redo() {
        Optional.ofNullable(undoRedo()).ifPresent(UndoRedo::redo);
    }
}
