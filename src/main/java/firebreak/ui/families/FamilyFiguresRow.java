package firebreak.ui.families;

import firebreak.analysis.recurrence.FamilyFigures;
import firebreak.domain.Text;
import firebreak.ui.kit.Explained;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Map;

/// The figures of a family in one row: first, repeats, time between, crisis time.
final class FamilyFiguresRow extends HBox {
    /// The words of the glossary that explain figures.
    private static final Map<String, String> WORDS =
            Map.of("repeats", "repeatRate", "between", "median", "crisis", "leadership");

    private final Moments moments;

    FamilyFiguresRow(Moments moments) {
        super(12);
        this.moments = moments;
        setId("familyFigures");
        getStyleClass().add("family-figures");
    }

    void show(FamilyFigures figures) {
        getChildren().clear();
        var first = figures.members().isEmpty() ? null : figures.members().getFirst().occurred();
        tile(
                "first",
                moments.day(first),
                figures.untimed() > 0
                        ? Text.of("families.untimed", figures.untimed())
                        : Text.of("families.figure.first"));
        tile(
                "repeats",
                Text.of("families.number", figures.repeats()),
                Text.of("families.figure.repeats", figures.repeats()));
        tile(
                "between",
                Moments.days(figures.medianDaysBetween()),
                Text.of("families.figure.between", figures.daysBetween().size()));
        crisis(figures);
    }

    /// Whether the second time was the bad one.
    private void crisis(FamilyFigures figures) {
        var crisis = figures.crisis();
        var first =
                crisis.firstsKnown() == 0
                        ? Text.of("families.undefined")
                        : Text.of("families.minutes", crisis.firstsMinutes());
        var again =
                Double.isNaN(crisis.repeatsMedian())
                        ? Text.of("families.undefined")
                        : Text.of("families.minutes", Math.round(crisis.repeatsMedian()));
        tile(
                "crisis",
                Text.of("families.crisis", first, again),
                Double.isNaN(crisis.ratio())
                        ? Text.of("families.figure.crisis")
                        : Text.of("families.figure.crisis.ratio", crisis.ratio()));
    }

    private void tile(String id, String figure, String meaning) {
        var number = new Label(figure);
        number.getStyleClass().add("family-figure");
        number.setId("figure-" + id);
        number.setMinWidth(0);
        var words = new Explained(WORDS.getOrDefault(id, "family"), meaning);
        words.getStyleClass().addAll("muted", "small");
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var tile = new VBox(0, number, words);
        tile.setMinWidth(0);
        tile.setPrefWidth(id.equals("crisis") ? 190 : 110);
        HBox.setHgrow(tile, Priority.ALWAYS);
        getChildren().add(tile);
    }
}
