package firebreak.ui.settings;

import firebreak.domain.Text;
import firebreak.ui.kit.LockMinutes;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// When an assessment locks itself, and the keys that a person changed.
final class KeepingCard extends VBox {
    KeepingCard(SettingsViewModel model) {
        super(16);
        var lock = new LockMinutes(model.lockMinutes());
        var privacy =
                new Rows()
                        .row(Text.of("kit.lock"), lock)
                        .card(Text.of("settings.privacy"), Text.of("settings.privacy.says"));
        privacy.setId("privacyCard");
        var changed = new Label();
        changed.setId("changedKeys");
        changed.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(changed, Priority.ALWAYS);
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
        var row = new HBox(8, changed, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        var title = new Label(Text.of("settings.keys"));
        title.getStyleClass().add("section-title");
        var keys = Page.card(title, Rows.words(Text.of("settings.keys.says")), row);
        keys.setId("keysCard");
        getChildren().addAll(privacy, keys);
    }
}
