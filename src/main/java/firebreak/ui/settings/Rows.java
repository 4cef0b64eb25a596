package firebreak.ui.settings;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card of settings: a heading, and below it names at the left and fields at the right.
final class Rows {
    private static final double NAMES = 112;

    private final GridPane grid = new GridPane(16, 12);

    Rows() {
        var names = new ColumnConstraints(NAMES);
        names.setMinWidth(NAMES);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, fields);
    }

    /// A line; the name is tied to the field.
    Rows row(String name, Node field) {
        return row(name, field, field);
    }

    /// @param field what the name names, where it is only a part of `shown`
    Rows row(String name, Node field, Node shown) {
        var label = new Label(name);
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, shown instanceof VBox ? VPos.TOP : VPos.CENTER);
        grid.addRow(grid.getRowCount(), label, shown);
        return this;
    }

    /// A line without a name.
    Rows row(Node shown) {
        grid.add(shown, 1, grid.getRowCount());
        return this;
    }

    VBox card(String heading, String says) {
        var title = new Label(heading);
        title.getStyleClass().add("section-title");
        var card = Page.card(title, words(says), grid);
        VBox.setMargin(grid, new javafx.geometry.Insets(8, 0, 0, 0));
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    /// Words that belong to the box above them.
    static Label below(String key) {
        var words = words(Text.of(key));
        words.getStyleClass().add("below-box");
        return words;
    }

    /// A quiet sentence.
    static Label words(String says) {
        var words = new Label(says);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("muted", "small");
        return words;
    }
}
