package firebreak;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Set;

/// Finds what stands wholly or partly where nobody can see it or scroll to it: controls and words
/// beyond the edge of the place that they stand in, and columns beyond that of their table.
final class OutOfSight {
    private static final double MUCH = 2;

    /// Fields reach so far beyond their pane that their words stand in line with others.
    private static final double MARGIN = 10;

    private OutOfSight() {}

    /// @param found to which what is out of sight is added, after the name of the screen
    static void find(String screen, Node node, Set<String> found) {
        if (!node.isVisible() || node instanceof IndexedCell<?>) return;
        if (node instanceof TableView<?> table) columns(screen, table, found);
        boolean looked =
                node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>
                        || (node instanceof Labeled label && !label.getText().isBlank());
        if (looked && node.getLayoutBounds().getWidth() > 0 && cut(node))
            found.add(screen + ": " + named(node));
        if (node instanceof Parent parent)
            for (var child : parent.getChildrenUnmodifiable()) find(screen, child, found);
    }

    private static void columns(String screen, TableView<?> table, Set<String> found) {
        for (var column : table.getVisibleLeafColumns())
            if (column.getWidth() > Math.max(table.getWidth(), column.getMinWidth()) + MUCH)
                found.add(screen + ": a column of #" + table.getId());
    }

    /// By an edge that doesn't scroll.
    private static boolean cut(Node node) {
        var at = node.localToScene(node.getLayoutBounds());
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            var clip = above.getClip();
            var place = clip == null ? null : above.localToScene(clip.getBoundsInParent());
            if (above.getParent() instanceof ScrollPane scroll)
                return place != null
                        && scroll.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                        && across(at, place);
            if (above instanceof VirtualFlow<?>) return false;
            // What is too wide for its pane lies under the next one.
            if (isPane(above)
                    && at.getMaxX()
                            > above.localToScene(above.getLayoutBounds()).getMaxX() + MARGIN)
                return true;
            if (place != null && (across(at, place) || down(at, place))) return true;
        }
        var scene = node.getScene();
        return at.getMaxX() > scene.getWidth() + MUCH || at.getMaxY() > scene.getHeight() + MUCH;
    }

    private static boolean isPane(Node node) {
        return node instanceof HBox || node instanceof VBox || node instanceof BorderPane;
    }

    private static boolean across(Bounds node, Bounds place) {
        return node.getMinX() < place.getMinX() - MUCH || node.getMaxX() > place.getMaxX() + MUCH;
    }

    private static boolean down(Bounds node, Bounds place) {
        return node.getMinY() < place.getMinY() - MUCH || node.getMaxY() > place.getMaxY() + MUCH;
    }

    private static String named(Node node) {
        var words = node instanceof Labeled label ? label.getText() : "";
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : " #" + node.getId())
                + " \""
                + words
                + "\" "
                + node.getStyleClass();
    }
}
