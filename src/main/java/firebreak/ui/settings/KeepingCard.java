package firebreak.ui.settings;

import firebreak.domain.Text;
import firebreak.ui.kit.KeysOverlay;
import firebreak.ui.kit.LockMinutes;
import firebreak.ui.kit.Page;

import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// When an assessment locks itself, and the keys that a person changed.
final class KeepingCard extends VBox {
    KeepingCard(SettingsViewModel model) {
        super(16);
        var lock = new LockMinutes(model.lockMinutes());
        var begin = new CheckBox(Text.of("settings.privacy.begin"));
        begin.setId("beginPrivate");
        begin.setWrapText(true);
        begin.selectedProperty().bindBidirectional(model.beginPrivate());
        var privacy =
                new Rows()
                        .row(Text.of("kit.lock"), lock)
                        .row(new VBox(2, begin, Rows.below("settings.privacy.begin.more")))
                        .card(Text.of("settings.privacy"), Text.of("settings.privacy.says"));
        privacy.setId("privacyCard");
        var changed = new Label();
        changed.setId("changedKeys");
        changed.setWrapText(true);
        var reset =
                Page.button(
                        "deliveredKeys",
                        "fth-rotate-ccw",
                        Text.of("settings.keys.delivered"),
                        model::deliveredKeys);
        model.keys()
                .subscribe(keys -> {
                    changed.setText(Text.of("settings.keys.changed", keys.size()));
                    reset.setDisable(keys.isEmpty());
                });
        var sheet =
                Page.button(
                        "sheetOfKeys",
                        "fth-command",
                        Text.of("settings.keys.sheet"),
                        () -> fireEvent(new Event(this, this, KeysOverlay.ALL)));
        var row = new HBox(8, sheet, reset);
        var title = new Label(Text.of("settings.keys"));
        title.getStyleClass().add("section-title");
        var keys = Page.card(title, Rows.words(Text.of("settings.keys.says")), changed, row);
        keys.setId("keysCard");
        getChildren().addAll(privacy, keys);
    }
}
