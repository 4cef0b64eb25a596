package firebreak;

import firebreak.ui.Stagehand;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Clicks, presses and types without any sense, on whatever is there. It stays in the window: it
/// closes nothing, goes through no door to another assessment, and does nothing for good that a
/// person is asked for twice.
final class Monkey {
    /// What is not undone, or leads out of the window.
    private static final Set<String> LEFT_ALONE =
            Set.of(
                    "ending",
                    "handover",
                    "mergeCard",
                    "mergePage",
                    "protection",
                    "left",
                    "snapshots",
                    "keysCard",
                    "homePage",
                    "closeError",
                    "showReport");

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
        if (!hurried || random.nextInt(4) == 0) workbench.idle();
        else Stagehand.settle();
        stayAtHome();
    }

    /// A click may have led to the doors, through which it doesn't go.
    private void stayAtHome() {
        if (Stagehand.fx(() -> front().equals("home"))) go();
        Stagehand.run(() -> {
            // What asks in a window of its own, such as about the program, is closed again.
            if (random.nextInt(10) == 0)
                for (var window : List.copyOf(Window.getWindows()))
                    if (window instanceof Stage other && other != workbench.stage && !failed(other))
                        other.close();
        });
    }

    private static boolean failed(Stage window) {
        return window.getScene().getRoot().lookup("#errorWindow") != null;
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
        if (!mayTouch(Stagehand.fx(() -> workbench.scene().getFocusOwner()))) return;
        note("press " + with);
        press(with);
    }

    private void press(List<KeyCode> keys) {
        for (var key : keys) Stagehand.run(() -> robot.keyPress(key));
        for (var key : keys.reversed()) Stagehand.run(() -> robot.keyRelease(key));
    }

    private void type() {
        var owner = Stagehand.fx(() -> workbench.scene().getFocusOwner());
        if (!(owner instanceof TextInputControl) || !mayTouch(owner)) {
            var field = one(n -> n instanceof TextInputControl t && t.isEditable());
            if (field == null) return;
            note("to " + told(field));
            Stagehand.run(field::requestFocus);
            owner = field;
        }
        var words = WORDS.get(random.nextInt(WORDS.size()));
        note("type " + words + " into " + told(owner));
        if (words.length() < 20 && words.chars().allMatch(c -> c < 128))
            new FxRobot().write(words, 0);
        else {
            var input = (TextInputControl) owner;
            Stagehand.run(() -> input.replaceSelection(words));
        }
    }

    private void click() {
        var node =
                one(n ->
                        (n instanceof Control
                                        && !(n instanceof Label)
                                        && !(n instanceof Separator)
                                        && !(n instanceof ScrollPane))
                                || n instanceof Cell<?>);
        if (node == null) return;
        note("click " + told(node));
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
        Stagehand.run(() -> robot.mouseMove(at));
        if (random.nextInt(12) == 0) press(MouseButton.SECONDARY);
        else press(MouseButton.PRIMARY);
        if (random.nextInt(12) == 0) press(MouseButton.PRIMARY);
    }

    private void press(MouseButton button) {
        Stagehand.run(() -> robot.mousePress(button));
        Stagehand.run(() -> robot.mouseRelease(button));
    }

    /// One of what can be seen, used and reached at this moment; most often of what is in front.
    private Node one(java.util.function.Predicate<Node> which) {
        return Stagehand.fx(() -> {
            var found = new ArrayList<Node>();
            var windows = new ArrayList<>(Window.getWindows());
            // A tooltip comes and goes by the clock.
            windows.removeIf(w -> !w.isShowing() || w.getScene() == null || w instanceof Tooltip);
            if (windows.stream().anyMatch(PopupWindow.class::isInstance) && random.nextInt(4) > 0)
                windows.removeIf(w -> !(w instanceof PopupWindow));
            for (var window : windows) {
                if (window instanceof Stage stage && failed(stage)) continue;
                collect(window.getScene().getRoot(), which, found);
            }
            if (random.nextInt(4) > 0) {
                var inFront =
                        found.stream()
                                .filter(n -> !(n instanceof ScrollBar) && isIn("screenPlace", n))
                                .toList();
                if (!inFront.isEmpty()) return inFront.get(random.nextInt(inFront.size()));
            }
            return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
        });
    }

    private static void collect(
            Node node, java.util.function.Predicate<Node> which, List<Node> into) {
        if (!node.isVisible() || node.isDisabled() || left(node)) return;
        if (which.test(node) && inWindow(node)) into.add(node);
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable()) collect(child, which, into);
    }

    private static boolean left(Node node) {
        return node.getId() != null
                && (LEFT_ALONE.contains(node.getId()) || node.getId().equals("step-home"));
    }

    private static boolean isIn(String id, Node node) {
        for (var n = node; n != null; n = n.getParent()) if (id.equals(n.getId())) return true;
        return false;
    }

    private static boolean mayTouch(Node node) {
        for (var n = node; n != null; n = n.getParent()) if (left(n)) return false;
        return true;
    }

    private static boolean inWindow(Node node) {
        var bounds = node.localToScene(node.getBoundsInLocal());
        var scene = node.getScene();
        double x = (bounds.getMinX() + bounds.getMaxX()) / 2;
        double y = (bounds.getMinY() + bounds.getMaxY()) / 2;
        return bounds.getWidth() > 1
                && x > 0
                && y > 0
                && x < scene.getWidth()
                && y < scene.getHeight();
    }

    private static String told(Node node) {
        for (var n = node; n != null; n = n.getParent())
            if (n.getId() != null)
                return node.getClass().getSimpleName() + (n == node ? " #" : " in #") + n.getId();
        return node.getClass().getSimpleName();
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
                if (window instanceof Stage stage && failed(stage)) {
                    var report = (TextArea) window.getScene().getRoot().lookup("#errorReport");
                    stage.close();
                    if (report.getText().contains(HEADLESS)) return "";
                    return report.getText();
                }
            return "";
        });
    }
}
