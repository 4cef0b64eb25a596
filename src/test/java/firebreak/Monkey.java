package firebreak;

import firebreak.ui.Clocks;
import firebreak.ui.Stagehand;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// Clicks, presses and types without any sense, on whatever is there. It stays in the window: it
/// closes nothing, goes through no door to another assessment, and does nothing for good that a
/// person is asked for twice.
final class Monkey {
    private static final List<String> WORDS =
            List.of(
                    "timeout",
                    "Zahlungen hängen",
                    "支払いが遅い",
                    "تأخر الدفع",
                    "a\"b,c;=1+1",
                    "12",
                    "2026-03-04",
                    "🚒",
                    "P1",
                    "  ",
                    "<b>",
                    "x".repeat(120));

    private static final List<KeyCode> KEYS =
            List.of(
                    KeyCode.ENTER,
                    KeyCode.SPACE,
                    KeyCode.TAB,
                    KeyCode.ESCAPE,
                    KeyCode.DELETE,
                    KeyCode.BACK_SPACE,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_DOWN,
                    KeyCode.PAGE_UP,
                    KeyCode.F2);

    private static final int TOLD = 50;

    /// How often it looks whether the window has come to rest.
    private static final int PATIENCE = 200;

    private static final String HEADLESS = "com.sun.glass.ui.headless.HeadlessWindow.blit";

    private final AppFixture workbench;
    private final Random game;

    /// Anew for each deed, so that one which takes other draws leaves the next as it would be.
    private Random random;

    private final boolean hurried;

    /// Not the one of TestFX, which waits so long after each thing that little gets done.
    private final Robot robot = Stagehand.fx(Robot::new);

    private final List<String> screens;
    private final List<String> commands;

    /// The screens that it was not sent to in this round.
    private final List<String> toGo = new ArrayList<>();

    private final List<String> done = new ArrayList<>();

    /// @param hurried whether most things are done while what came before is still under way, which
    ///   finds more and comes out a little different each time
    Monkey(AppFixture workbench, long seed, boolean hurried) {
        this.workbench = workbench;
        this.hurried = hurried;
        this.game = new Random(seed);
        this.random = game;
        this.screens = workbench.screens().stream().filter(s -> !s.equals("home")).toList();
        this.commands =
                Stagehand.fx(workbench.app::commandIds).stream()
                        .filter(c -> !c.startsWith("window.file.") && !c.startsWith("window.end."))
                        .filter(c -> !c.endsWith(".home") && !c.equals("window.fullScreen"))
                        .sorted()
                        .toList();
    }

    /// How much it has done.
    int acts() {
        return done.size();
    }

    /// All it did, the newest last.
    List<String> done() {
        return List.copyOf(done);
    }

    /// The last things it did, the newest last.
    List<String> last() {
        return List.copyOf(done.subList(Math.max(0, done.size() - TOLD), done.size()));
    }

    private void note(String what) {
        done.add(what);
    }

    /// Does one thing.
    void act() {
        random = new Random(game.nextLong());
        int of = random.nextInt(100);
        if (of < 45) click();
        else if (of < 55) screenCommand();
        else if (of < 70) key();
        else if (of < 78) type();
        else if (of < 86) command(commands.get(random.nextInt(commands.size())));
        else if (of < 95) go();
        else command(random.nextInt(4) == 0 ? "window.redo" : "window.undo");
        rest();
        stayAtHome();
    }

    /// Waits for what was begun. In haste mostly for nothing; else until the same game goes on in
    /// the same way: no work is under way, each clock has run out, and everything lies still.
    private void rest() {
        if (hurried) {
            if (random.nextInt(4) == 0) workbench.idle();
            else Stagehand.settle();
            return;
        }
        for (int i = 0; i < PATIENCE; i++) {
            workbench.idle();
            var ran = Stagehand.fx(Clocks::runOut);
            var before = Stagehand.fx(this::places);
            Clocks.pulses(2);
            if (!ran && workbench.quiet() && Stagehand.fx(this::places).equals(before)) return;
        }
        throw new AssertionError("the window doesn't come to rest");
    }

    /// What could be clicked, and where it lies.
    private List<String> places() {
        return Reach.windows().stream()
                .flatMap(w -> Reach.found(w, Reach::isClicked).stream())
                .map(f -> f.at() + Reach.told(f.node()))
                .toList();
    }

    /// A click may have led to the doors, through which it doesn't go.
    private void stayAtHome() {
        boolean doors = Stagehand.fx(() -> front().equals("home"));
        if (doors) go();
        // What asks in a window of its own, such as about the program, is closed again.
        boolean closes = random.nextInt(10) == 0 && Stagehand.fx(this::closeOthers);
        if (doors || closes) rest();
    }

    private boolean closeOthers() {
        var others =
                Window.getWindows().stream()
                        .filter(w -> w instanceof Stage other && other != workbench.stage)
                        .map(Stage.class::cast)
                        .filter(other -> !Reach.failed(other))
                        .toList();
        others.forEach(Stage::close);
        return !others.isEmpty();
    }

    private String front() {
        return workbench.scene().getRoot().lookupAll(".guide-step").stream()
                .filter(n ->
                        n.getPseudoClassStates().stream()
                                .anyMatch(p -> p.getPseudoClassName().equals("selected")))
                .map(n -> n.getId().substring("step-".length()))
                .findFirst()
                .orElse("");
    }

    private void go() {
        if (toGo.isEmpty()) {
            toGo.addAll(screens);
            Collections.shuffle(toGo, random);
        }
        var screen = toGo.removeLast();
        note("go " + screen);
        Stagehand.run(() -> {
            workbench.app.go(screen);
            // While names are hidden, little can be done.
            var hidden = workbench.scene().getRoot().lookup("#privacyBorder");
            if (hidden == null || !hidden.isVisible() || random.nextInt(3) == 0) return;
            workbench.app.act("window.room.privacy");
            workbench.app.act("window.room.privacy");
        });
    }

    private void command(String id) {
        note("command " + id);
        Stagehand.run(() -> workbench.app.act(id));
    }

    /// A command of the screen in front, where it can be done.
    private void screenCommand() {
        Stagehand.run(() -> {
            var open = workbench.app.open();
            if (open == null) return;
            var front = front();
            for (var screen : open.screens()) {
                if (!screen.id().equals(front)) continue;
                // Nobody can do what a screen does while something covers it.
                if (screen.view().getScene() == null) return;
                var keys = screen.keys().orElse(null);
                if (keys == null) return;
                var all = keys.map().get().commands();
                if (all.isEmpty()) return;
                var id = all.get(random.nextInt(all.size())).id();
                note("command " + id + " on " + front);
                keys.act(id);
            }
        });
    }

    private void key() {
        KeyCode code;
        if (random.nextInt(3) == 0) code = KEYS.get(random.nextInt(KEYS.size()));
        else code = KeyCode.getKeyCode(String.valueOf((char) ('A' + random.nextInt(26))));
        var with = new ArrayList<KeyCode>();
        if (random.nextInt(5) == 0) with.add(KeyCode.SHIFT);
        if (random.nextInt(12) == 0
                && !Set.of(KeyCode.W, KeyCode.Q, KeyCode.N, KeyCode.O).contains(code))
            with.add(KeyCode.CONTROL);
        with.add(code);
        if (!Reach.mayTouch(Stagehand.fx(() -> workbench.scene().getFocusOwner()))) return;
        note("press " + with);
        press(with);
    }

    /// At once, so that nothing comes between.
    private void press(List<KeyCode> keys) {
        Stagehand.run(() -> {
            keys.forEach(robot::keyPress);
            keys.reversed().forEach(robot::keyRelease);
        });
    }

    private void type() {
        var owner = Stagehand.fx(() -> workbench.scene().getFocusOwner());
        if (!(owner instanceof TextInputControl) || !Reach.mayTouch(owner)) {
            var field = one(n -> n instanceof TextInputControl t && t.isEditable());
            if (field == null) return;
            note("to " + Reach.told(field));
            Stagehand.run(field::requestFocus);
            owner = field;
        }
        var words = WORDS.get(random.nextInt(WORDS.size()));
        note("type " + words + " into " + Reach.told(owner));
        if (words.length() < 20 && words.chars().allMatch(c -> c < 128))
            new FxRobot().write(words, 0);
        else {
            var input = (TextInputControl) owner;
            Stagehand.run(() -> input.replaceSelection(words));
        }
    }

    private void click() {
        var node = one(Reach::isClicked);
        if (node == null) return;
        note("click " + Reach.told(node));
        var at =
                Stagehand.fx(() -> {
                    var seen = node.localToScreen(node.getBoundsInLocal());
                    return seen == null
                            ? null
                            : new Point2D(
                                    (seen.getMinX() + seen.getMaxX()) / 2,
                                    (seen.getMinY() + seen.getMaxY()) / 2);
                });
        if (at == null) return;
        var button = random.nextInt(12) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        boolean twice = random.nextInt(12) == 0;
        // At once: whether two are a double click would else be up to the clock.
        Stagehand.run(() -> {
            if (!overWindow(at)) return;
            robot.mouseMove(at);
            robot.mouseClick(button);
            if (twice) robot.mouseClick(MouseButton.PRIMARY);
        });
    }

    /// What lay in a list that is gone by now may lie beside the window, where the headless robot
    /// can't press (JavaFX 26.0.2).
    private boolean overWindow(Point2D at) {
        var window = workbench.stage;
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .contains(at);
    }

    /// One of what can be seen, used and reached at this moment; most often of what is in front.
    private @Nullable Node one(Predicate<Node> which) {
        return Stagehand.fx(() -> {
            var windows = Reach.windows();
            if (windows.stream().anyMatch(PopupWindow.class::isInstance) && random.nextInt(4) > 0)
                windows.removeIf(w -> !(w instanceof PopupWindow));
            var found = new ArrayList<Node>();
            for (var window : windows) Reach.found(window, which).forEach(f -> found.add(f.node()));
            if (random.nextInt(4) > 0) {
                var inFront =
                        found.stream()
                                .filter(n ->
                                        !(n instanceof ScrollBar) && Reach.isIn("screenPlace", n))
                                .toList();
                if (!inFront.isEmpty()) return inFront.get(random.nextInt(inFront.size()));
            }
            return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
        });
    }

    /// Lets go of what the mouse is over: the toolkit remembers that until the mouse moves on.
    void letGo() {
        for (int i = 0; i < 3; i++) press(List.of(KeyCode.ESCAPE));
        Stagehand.run(() -> robot.mouseMove(2, 2));
        Stagehand.settle();
    }

    /// What an error window that is open says; empty where there is none. It is closed. A picture
    /// of a menu that lies partly outside the headless screen, which the toolkit can't draw (JavaFX
    /// 26.0.2), surprises only tests.
    static String fault() {
        return Stagehand.fx(() -> {
            for (var window : List.copyOf(Window.getWindows()))
                if (window instanceof Stage stage && Reach.failed(stage)) {
                    var report = (TextArea) window.getScene().getRoot().lookup("#errorReport");
                    stage.close();
                    if (report.getText().contains(HEADLESS)) return "";
                    return report.getText();
                }
            return "";
        });
    }
}
