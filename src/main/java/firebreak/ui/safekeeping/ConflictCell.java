package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.MergeConflict;
import firebreak.ui.safekeeping.ConflictsViewModel.Stand;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One conflict in the list: what it is, and what was decided.
final class ConflictCell extends ListCell<MergeConflict> {
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

    private final ConflictsViewModel model;
    private final FontIcon icon = new FontIcon("fth-circle");
    private final Label name = new Label();
    private final Label stand = new Label();
    private final HBox row;

    ConflictCell(ConflictsViewModel model) {
        this.model = model;
        stand.getStyleClass().addAll("small", "muted");
        var words = new VBox(2, name, stand);
        words.setMinWidth(0);
        row = new HBox(10, icon, words);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        getStyleClass().add("conflict-cell");
    }

    @Override
    protected void updateItem(@Nullable MergeConflict conflict, boolean empty) {
        super.updateItem(conflict, empty);
        if (empty || conflict == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var now = model.stand(conflict);
        var decided = now != Stand.OPEN && now != Stand.PARTLY;
        pseudoClassStateChanged(DECIDED, decided);
        icon.setIconLiteral(decided ? "fth-check-circle" : "fth-circle");
        name.setText(conflict.label());
        var words =
                Text.of("safekeeping.merge.stand." + now.name().toLowerCase(java.util.Locale.ROOT));
        stand.setText(
                conflict.about().isEmpty()
                        ? words
                        : Text.of("safekeeping.merge.cell.about", words, conflict.about()));
        setAccessibleText(Text.of("safekeeping.merge.cell", conflict.label(), words));
        setGraphic(row);
    }
}
