package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.ScreenKeys;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What is suggested for the incident, with the key that takes it over.
final class SuggestionStrip extends HBox {
    private final SuggestionsViewModel model;
    private final Label words = new Label();
    private final Label heading = new Label(Text.of("tagging.suggested"));
    private final Tooltip whole = new Tooltip();

    SuggestionStrip(SuggestionsViewModel model, ScreenKeys keys) {
        super(8);
        this.model = model;
        setId("suggestion");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("suggestion");
        words.setId("suggested");
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        heading.getStyleClass().add("tag-heading");
        heading.setMinWidth(USE_PREF_SIZE);
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        words.setTooltip(whole);
        var key = new KeyHint(keys, BenchCommand.SUGGESTION.id());
        var trust =
                Page.iconButton(
                        "howFar",
                        "fth-compass",
                        Text.of("tagging.suggested.trust"),
                        model::showTrust);
        getChildren().addAll(key, heading, words, trust);
        setOnMouseClicked(_ -> model.accept());
        model.suggested().subscribe(_ -> show());
        model.learned().subscribe(_ -> show());
        visibleProperty().bind(model.asked());
    }

    private void show() {
        var nothing = model.suggested().get().nothing();
        heading.setVisible(!nothing);
        heading.setManaged(!nothing);
        words.setText(model.words());
        whole.setText(nothing ? model.words() : Text.of("tagging.suggested.how", model.words()));
        words.getStyleClass().setAll("label", nothing ? "quote-hint" : "suggested-words");
    }
}
