package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// Holds the field of a private note, closed until somebody opens it, as the screen is often
/// shared. Whoever shows another subject closes it again.
public final class PrivateNote extends VBox {
    private final ToggleButton open = new ToggleButton();

    /// @param id of the button that opens it
    public PrivateNote(String id, Node field) {
        setSpacing(4);
        open.setId(id);
        open.setMinWidth(0);
        open.getStyleClass().addAll("flat", "small");
        field.visibleProperty().bind(open.selectedProperty());
        field.managedProperty().bind(open.selectedProperty());
        open.selectedProperty()
                .subscribe((_, is) -> {
                    if (is) field.requestFocus();
                });
        getChildren().addAll(open, field);
        show(false, true);
    }

    /// Says whether there is a note.
    ///
    /// @param same whether it is of the same subject as before
    public void show(boolean there, boolean same) {
        open.setText(Text.of(there ? "kit.note.there" : "kit.note.open"));
        if (!same) open.setSelected(false);
    }
}
