package firebreak.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;

/// Lets lists and other parts write again what they show, where only the way of writing has
/// changed: what is the same as before they would leave as it stands.
final class Rewrite {
    private Rewrite() {}

    static void all(Node node) {
        if (node instanceof Rewritten part) part.rewrite();
        switch (node) {
            case ListView<?> list -> list.refresh();
            case TableView<?> table -> table.refresh();
            case TreeView<?> tree -> tree.refresh();
            case TreeTableView<?> tree -> tree.refresh();
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(Rewrite::all);
            default -> {}
        }
    }
}
