package firebreak.ui.process;

import firebreak.domain.Text;
import firebreak.domain.process.MapTemplate;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a map is and what one may begin with, while there is none.
final class TemplateChoice extends ScrollPane {
    private static final double CARD = 232;

    TemplateChoice(ProcessViewModel model, String icon) {
        var cards = new HBox(16);
        cards.setAlignment(Pos.CENTER);
        cards.setFillHeight(true);
        for (var template : model.templates()) cards.getChildren().add(card(model, template));
        var empty = Page.button("startEmpty", Text.of("process.empty.lanes"), model::startEmpty);
        var page =
                new VBox(
                        24,
                        Page.empty(icon, Text.of("process.empty"), Text.of("process.empty.why")),
                        cards,
                        empty);
        page.setAlignment(Pos.CENTER);
        page.setMinHeight(Region.USE_PREF_SIZE);
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "map-start");
    }

    private static VBox card(ProcessViewModel model, MapTemplate template) {
        var name = new Label(template.name());
        name.getStyleClass().add("section-title");
        var words = new Label(template.words());
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        words.setMinHeight(Region.USE_PREF_SIZE);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var start =
                Page.button(
                        "start-" + template.id(),
                        Text.of("process.start"),
                        () -> model.startFrom(template));
        start.setAccessibleText(Text.of("process.start.with", template.name()));
        start.getStyleClass().add("accent");
        var card = Page.card(name, words, space, start);
        card.setPrefWidth(CARD);
        card.setMinWidth(CARD);
        card.setMaxWidth(CARD);
        return card;
    }
}
