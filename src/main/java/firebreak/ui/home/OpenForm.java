package firebreak.ui.home;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.PassphrasePrompt;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// Asks for the passphrase of the assessment or snapshot that was chosen.
final class OpenForm extends VBox {
    OpenForm(HomeViewModel model) {
        super(12);
        setId("openForm");
        getStyleClass().add("card-surface");
        var heading = new Label();
        heading.getStyleClass().add("section-title");
        heading.setGraphic(new FontIcon("fth-lock"));
        heading.setGraphicTextGap(8);
        var path = new Label();
        path.setId("askedFolder");
        path.getStyleClass().addAll("muted", "small");
        var prompt =
                new PassphrasePrompt(
                        "open",
                        model.prompt(),
                        Text.of("home.ask.open"),
                        Page.button("cancelOpen", Text.of("kit.cancel"), model::stopAsking));
        getChildren().addAll(new VBox(4, heading, path), prompt);
        model.asking()
                .subscribe(asked -> {
                    setVisible(asked.isPresent());
                    setManaged(asked.isPresent());
                    if (asked.isEmpty()) return;
                    var place = asked.get().place();
                    heading.setText(Text.of("home.ask.title", place.getFileName()));
                    path.setText(place.toString());
                    prompt.focus();
                });
    }
}
