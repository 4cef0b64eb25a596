package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/// A class of severity with its mark, in a list to choose from.
final class SeverityCell extends ListCell<SeverityClass> {
    private final String none;

    /// @param none what stands there where none is chosen
    SeverityCell(String none) {
        this.none = none;
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(@Nullable SeverityClass item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? none : Text.of(item));
        setGraphic(empty || item == null ? null : IncidentTable.dot(item));
    }
}
