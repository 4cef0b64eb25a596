package firebreak.ui.trust;

import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.tagging.TaggedField;
import firebreak.suggest.learn.Evaluation;
import firebreak.suggest.learn.Evaluation.Split;
import firebreak.suggest.learn.LearningCurve;
import firebreak.suggest.learn.LearningCurve.Point;
import firebreak.ui.kit.Page;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.List;

/// One field: a sentence, and the numbers behind it.
final class TrustCard {
    private static final double WIDTH = 480;
    private static final List<String> HEADINGS =
            List.of(
                    "trust.learned",
                    "trust.split",
                    "trust.asked",
                    "trust.accuracy",
                    "trust.f1",
                    "trust.abstained");

    private TrustCard() {}

    static Node of(TaggedField field, LearningCurve curve) {
        var title = new Label(Text.of(field));
        title.getStyleClass().add("section-title");
        var reading = new Label(reading(curve));
        reading.setId("trust-" + field.id());
        reading.setWrapText(true);
        reading.setMinHeight(Label.USE_PREF_SIZE);
        var card = Page.card(title, reading);
        card.setPrefWidth(WIDTH);
        if (!curve.points().isEmpty()) card.getChildren().add(grid(curve));
        if (curve.leftOut() > 0) {
            var left = new Label(Text.of("trust.leftOut", curve.leftOut(), Evaluation.FEWEST));
            left.setWrapText(true);
            left.getStyleClass().addAll("muted", "small");
            card.getChildren().add(left);
        }
        return card;
    }

    /// By time, as at work; a random split flatters where incidents recur.
    static String reading(LearningCurve curve) {
        var last = curve.last(Split.TIME);
        if (last.isEmpty()) return Text.of("trust.reading.few", curve.size());
        var p = last.get();
        return Text.of(
                p.better() ? "trust.reading.better" : "trust.reading.noBetter",
                Percent.of(p.accuracy()),
                p.asked(),
                Percent.of(p.usualAccuracy()),
                p.learned());
    }

    private static GridPane grid(LearningCurve curve) {
        var grid = new GridPane(14, 4);
        for (int i = 0; i < HEADINGS.size(); i++) {
            var column = new ColumnConstraints();
            column.setHalignment(i == 1 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
            grid.add(small(Text.of(HEADINGS.get(i)), true), i, 0);
        }
        int row = 1;
        for (var p : curve.points()) grid.addRow(row++, cells(p));
        return grid;
    }

    private static Node[] cells(Point p) {
        return new Node[] {
            small(Text.of("trust.number", p.learned()), false),
            small(Text.of(p.split()), false),
            small(Text.of("trust.number", p.asked()), false),
            small(against(Percent.of(p.accuracy()), Percent.of(p.usualAccuracy())), false),
            small(against(two(p.macroF1()), two(p.usualMacroF1())), false),
            small(Percent.of(p.abstained()), false)
        };
    }

    private static String against(String value, String usual) {
        return Text.of("trust.against", value, usual);
    }

    private static Label small(String words, boolean heading) {
        var label = new Label(words);
        label.getStyleClass().add("small");
        if (heading) label.getStyleClass().add("muted");
        return label;
    }

    private static String two(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }
}
