package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What this copy has in common with others.
final class IdentityCard extends VBox {
    IdentityCard(IdentityViewModel model, Doing doing) {
        super(12);
        setId("identity");
        getStyleClass().addAll("card-surface", "safe-card");
        var name = new Label();
        name.setId("identityName");
        name.textProperty().bind(model.name().map(n -> Text.of("safekeeping.identity.name", n)));
        var renew =
                Page.button(
                        "newIdentity",
                        "fth-git-branch",
                        Text.of("safekeeping.identity.renew"),
                        model::renew);
        renew.disableProperty().bind(doing.busy());
        var row = new HBox(16, renew, name);
        name.getStyleClass().addAll("muted", "small");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        SafekeepingScreen.heading(Text.of("safekeeping.identity")),
                        SafekeepingScreen.words(
                                Text.of("safekeeping.identity.means"), "muted", "small"),
                        row);
    }
}
