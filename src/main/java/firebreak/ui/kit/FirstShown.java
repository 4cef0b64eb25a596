package firebreak.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Puts what is hidden at first into a window only when it is first shown, where it then stays: to
/// style and lay out what nobody sees takes as long as what they see.
public final class FirstShown {
    private FirstShown() {}

    /// Fills a pane with these, in this order.
    public static void fill(Pane pane, List<? extends Node> all) {
        var children = pane.getChildren();
        children.addAll(all.stream().filter(Node::isVisible).toList());
        for (var node : all)
            if (!node.isVisible())
                await(pane, node, () -> children.add(place(children, all, node), node));
    }

    /// Layers from the lowest to the highest, of which some come later.
    public static StackPane layers(Node... layers) {
        var pane = new StackPane();
        fill(pane, List.of(layers));
        return pane;
    }

    /// Puts it before all other children.
    public static void first(Pane pane, Node node) {
        if (node.isVisible()) pane.getChildren().addFirst(node);
        else await(pane, node, () -> pane.getChildren().addFirst(node));
    }

    private static int place(List<Node> children, List<? extends Node> all, Node node) {
        int at = 0;
        for (var before : all.subList(0, all.indexOf(node)))
            at = Math.max(at, children.indexOf(before) + 1);
        return at;
    }

    private static void await(Pane pane, Node node, Runnable shown) {
        var waiting = waiting(pane);
        waiting.add(node);
        var listening = new AtomicReference<>(Subscription.EMPTY);
        listening.set(
                node.visibleProperty()
                        .subscribe((_, visible) -> {
                            if (!visible) return;
                            listening.get().unsubscribe();
                            waiting.remove(node);
                            shown.run();
                            // Whoever shows it may at once ask where its parts are.
                            node.applyCss();
                            // Days and numbers may be written in another way since it was built.
                            Rewrite.all(node);
                        }));
    }

    /// Held by the pane: what a node's visibility is bound to holds the node only weakly, so that
    /// one that nothing else knows would go with the next collection of garbage.
    @SuppressWarnings("unchecked")
    private static Set<Node> waiting(Pane pane) {
        return (Set<Node>)
                pane.getProperties().computeIfAbsent(FirstShown.class, _ -> new HashSet<Node>());
    }
}
