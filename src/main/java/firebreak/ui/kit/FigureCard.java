package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One figure on a card: its title, the figure, what it says and what it stands on. A screen reader
/// hears all four at once.
public final class FigureCard extends VBox {
    /// The words of the glossary that explain figures, by the ids of these.
    private static final Map<String, String> WORDS =
            Map.of(
                    "tagged", "tagging",
                    "preventable", "preventable",
                    "strongest", "stage",
                    "leadership", "leadership",
                    "process", "score",
                    "coverage", "score");

    /// @param number whether the figure is a number, which stands larger than words
    public FigureCard(
            String id, String title, String figure, boolean number, String meaning, String basis) {
        var word = WORDS.get(id);
        var name = word == null ? new Label(title) : new Explained(word, title);
        name.getStyleClass().addAll("figure-title", "muted");
        var shown = new Label(figure);
        shown.getStyleClass().add(number ? "figure-number" : "figure-words");
        shown.setId(id + "Figure");
        var says = new Label(meaning);
        says.getStyleClass().add("figure-meaning");
        var standsOn = new Label(basis);
        standsOn.getStyleClass().addAll("figure-basis", "muted");
        for (var words : List.of(name, shown, says, standsOn)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        var slot = new VBox(shown);
        slot.getStyleClass().add("figure-slot");
        getChildren().setAll(name, slot, says, standsOn);
        getStyleClass().addAll("card-surface", "figure-card");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        FigureCard.class.getResource("/firebreak/ui/figures.css"))
                                .toExternalForm());
        setId(id);
        setAccessibleText(Text.of("patterns.figure", title, figure, meaning, basis));
        setMinWidth(0);
    }
}
