package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportProblem;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Files that cannot be read, each with the place and the reason.
final class RefusedPage {
    private RefusedPage() {}

    static Node of(List<ImportProblem> problems, Runnable chooseFiles) {
        var title =
                new Label(
                        Text.of("incidents.refused.title", problems.size()),
                        new FontIcon("fth-alert-triangle"));
        title.setGraphicTextGap(10);
        title.getStyleClass().addAll("empty-title", "refused-title");
        var safe = new Label(Text.of("incidents.refused.safe"));
        safe.getStyleClass().add("muted");
        var list = new VBox(12);
        for (var problem : problems) list.getChildren().add(refusal(problem));
        var again =
                Page.button(
                        "chooseAgain",
                        "fth-file-plus",
                        Text.of("incidents.refused.again"),
                        chooseFiles);
        again.getStyleClass().add(Styles.ACCENT);
        var card = Page.card(title, safe, list, again);
        card.setSpacing(16);
        card.setMaxWidth(720);
        card.setId("refused");
        card.getStyleClass().add("refused");
        var place = new VBox(card);
        place.setAlignment(Pos.TOP_CENTER);
        var scroll = new ScrollPane(place);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static Node refusal(ImportProblem problem) {
        var file = new Label(problem.place().file());
        file.getStyleClass().add("past-files");
        var facts = new VBox(4, file);
        var where = ProblemText.where(problem);
        if (!where.isEmpty()) {
            var place = new Label(where);
            place.setWrapText(true);
            place.getStyleClass().addAll("muted", "small");
            facts.getChildren().add(place);
        }
        var words = new Label(problem.problem());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        facts.getChildren().add(words);
        return facts;
    }
}
