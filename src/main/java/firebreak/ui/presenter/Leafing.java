package firebreak.ui.presenter;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Where in its row the page is, and the way to the ones beside it.
final class Leafing extends HBox {
    /// @param id with which the ids of its parts begin
    Leafing(String id, PresenterViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        var place = new Label();
        place.setId(id + "Place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("muted");
        place.textProperty().bind(model.place());
        var previous =
                Page.iconButton(
                        id + "Previous",
                        "fth-chevron-left",
                        Text.of("room.previous"),
                        model::previous);
        var next =
                Page.iconButton(
                        id + "Next", "fth-chevron-right", Text.of("room.next"), model::next);
        previous.disableProperty().bind(model.first());
        next.disableProperty().bind(model.last());
        getChildren().addAll(place, previous, next);
    }
}
