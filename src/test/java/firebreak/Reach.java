package firebreak;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the monkey can see and reach, and what of it is left alone. On the window's thread.
final class Reach {
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

    private Reach() {}

    /// A tooltip comes and goes by the clock, and who sees what failed is the test.
    static List<Window> windows() {
        var windows = new ArrayList<>(Window.getWindows());
        windows.removeIf(w ->
                !w.isShowing()
                        || w.getScene() == null
                        || w instanceof Tooltip
                        || w instanceof Stage stage && failed(stage));
        return windows;
    }

    record Found(Node node, long x, long y) {
        String at() {
            return x + "," + y + " ";
        }
    }

    /// From top to bottom: lists use their cells again in whatever order they get free.
    static List<Found> found(Window window, Predicate<Node> which) {
        var nodes = new ArrayList<Node>();
        collect(window.getScene().getRoot(), which, nodes);
        return nodes.stream()
                .map(n -> {
                    var lies = n.localToScene(n.getBoundsInLocal());
                    return new Found(n, Math.round(lies.getMinX()), Math.round(lies.getMinY()));
                })
                .sorted(
                        Comparator.comparingLong(Found::y)
                                .thenComparingLong(Found::x)
                                .thenComparing(f -> told(f.node())))
                .toList();
    }

    private static void collect(Node node, Predicate<Node> which, List<Node> into) {
        if (!node.isVisible() || node.isDisabled() || left(node)) return;
        if (which.test(node) && inWindow(node)) into.add(node);
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable()) collect(child, which, into);
    }

    private static boolean left(Node node) {
        return node.getId() != null
                && (LEFT_ALONE.contains(node.getId()) || node.getId().equals("step-home"));
    }

    static boolean isIn(String id, Node node) {
        for (var n = node; n != null; n = n.getParent()) if (id.equals(n.getId())) return true;
        return false;
    }

    static boolean mayTouch(Node node) {
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

    static String told(Node node) {
        for (var n = node; n != null; n = n.getParent())
            if (n.getId() != null)
                return node.getClass().getSimpleName() + (n == node ? " #" : " in #") + n.getId();
        return node.getClass().getSimpleName();
    }

    static boolean isClicked(Node node) {
        return (node instanceof Control
                        && !(node instanceof Label)
                        && !(node instanceof Separator)
                        && !(node instanceof ScrollPane))
                || node instanceof Cell<?>;
    }

    static boolean failed(Stage window) {
        return window.getScene().getRoot().lookup("#errorWindow") != null;
    }
}
