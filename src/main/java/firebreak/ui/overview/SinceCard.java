package firebreak.ui.overview;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.ui.kit.Page;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was done since the person looked last, by what it was about and by whom.
final class SinceCard extends VBox {

    /// More names than these make the line unreadable.
    private static final int NAMES = 3;

    private final OverviewViewModel model;

    SinceCard(OverviewViewModel model) {
        super(4);
        this.model = model;
        setId("since");
        getStyleClass().addAll("card-surface", "overview-card");
        setMinWidth(0);
    }

    void show(Optional<SinceVisit> since) {
        var title = new Label(Text.of("overview.since"));
        title.getStyleClass().add("section-title");
        var nodes = new ArrayList<Node>(List.of(title));
        if (since.isEmpty()) nodes.add(ChecksCard.words(Text.of("overview.since.first"), "muted"));
        else tell(since.get(), nodes);
        getChildren().setAll(nodes);
    }

    private void tell(SinceVisit since, List<Node> nodes) {
        var visit = since.visit();
        nodes.add(
                ChecksCard.words(
                        Text.of(
                                "overview.since.when",
                                DateForm.WEEKDAY_MINUTE.of(
                                        visit.at().atZone(ZoneId.systemDefault())),
                                visit.revision()),
                        "muted",
                        "small"));
        if (since.nothing()) {
            nodes.add(ChecksCard.words(Text.of("overview.since.nothing")));
            return;
        }
        var actors = since.actors();
        if (actors.size() == 1 && since.topics().size() > 1)
            nodes.add(
                    ChecksCard.words(
                            Text.of("overview.since.allBy", actors.getFirst()), "muted", "small"));
        for (var topic : since.topics()) {
            var words = Text.of("overview.since.topic", Text.of(topic.topic()), topic.edits());
            nodes.add(
                    ChecksCard.words(
                            actors.size() == 1 && since.topics().size() > 1
                                    ? words
                                    : Text.of(
                                            "overview.since.topic.by",
                                            words,
                                            names(topic.actors()))));
        }
        for (var move : since.figures()) {
            var line =
                    ChecksCard.words(
                            Text.of(
                                    "overview.since.figure",
                                    move.now().title(),
                                    move.then().figure(),
                                    move.now().figure()),
                            "since-figure");
            line.setId("moved-" + move.now().id());
            nodes.add(line);
        }
        if (since.moves() > 0)
            nodes.add(
                    ChecksCard.words(
                            Text.of("overview.since.moves", since.moves()), "muted", "small"));
        var all =
                Page.button("showEdits", Text.of("overview.since.all"), () -> model.go("history"));
        all.getStyleClass().addAll("flat", "small");
        nodes.add(all);
    }

    private static String names(List<String> actors) {
        return actors.size() <= NAMES
                ? String.join(", ", actors)
                : Text.of(
                        "overview.since.more",
                        String.join(", ", actors.subList(0, NAMES)),
                        actors.size() - NAMES);
    }
}
