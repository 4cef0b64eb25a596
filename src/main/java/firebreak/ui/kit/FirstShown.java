package firebreak.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Puts what is hidden at first into a window only when it is first shown, where it then stays: to
/// style and lay out what nobody sees takes as long as what they see.
public final class FirstShown {
    private FirstShown() {}

    /// Fills a list of children with these, in this order.
    public static void fill(List<Node> children, List<? extends Node> all) {
        children.addAll(all.stream().filter(Node::isVisible).toList());
        for (var node : all)
            if (!node.isVisible())
                await(node, () -> children.add(place(children, all, node), node));
    }

    /// Layers from the lowest to the highest, of which some come later.
    public static StackPane layers(Node... layers) {
        var pane = new StackPane();
        fill(pane.getChildren(), List.of(layers));
        return pane;
    }

    /// Puts it before all other children.
    public static void first(List<Node> children, Node node) {
        if (node.isVisible()) children.addFirst(node);
        else await(node, () -> children.addFirst(node));
    }

    private static int place(List<Node> children, List<? extends Node> all, Node node) {
        int at = 0;
        for (var before : all.subList(0, all.indexOf(node)))
            at = Math.max(at, children.indexOf(before) + 1);
        return at;
    }

    private static void await(Node node, Runnable shown) {
        var waiting = new AtomicReference<>(Subscription.EMPTY);
        waiting.set(
                node.visibleProperty()
                        .subscribe((_, visible) -> {
                            if (!visible) return;
                            waiting.get().unsubscribe();
                            shown.run();
                            // Whoever shows it may at once ask where its parts are.
                            node.applyCss();
                        }));
    }
}
