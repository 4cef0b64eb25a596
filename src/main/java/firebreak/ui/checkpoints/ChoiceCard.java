package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Locale;

/// One of the four answers, with what good looks like there, large enough for a room.
final class ChoiceCard extends Button {
    private final Rating rating;
    private final Label anchor = new Label();
    private final Label said = mark(Text.of("checkpoints.mark.said"), "said-mark");
    private final Label seen = mark(Text.of("checkpoints.mark.seen"), "seen-mark");
    private final Label earlier = mark(Text.of("checkpoints.mark.earlier"), "earlier-mark");

    /// @param large whether there is room for everything
    ChoiceCard(Rating rating, ReadOnlyBooleanProperty large, Node key, Runnable action) {
        this.rating = rating;
        setId("choose-" + rating.name().toLowerCase(Locale.ROOT));
        getStyleClass().add("choice");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setMinHeight(Region.USE_PREF_SIZE);
        setOnAction(_ -> action.run());
        var letter = new Label(rating.name());
        letter.getStyleClass()
                .addAll("choice-letter", "rated-" + rating.name().toLowerCase(Locale.ROOT));
        var name = new Label(Text.of(rating));
        name.getStyleClass().add("choice-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.managedProperty().bind(name.visibleProperty());
        name.visibleProperty().bind(large);
        var marks = new VBox(2, seen, said, earlier);
        marks.setAlignment(Pos.CENTER_RIGHT);
        marks.setMinWidth(Region.USE_PREF_SIZE);
        anchor.setWrapText(true);
        anchor.setMinWidth(0);
        anchor.setMinHeight(Region.USE_PREF_SIZE);
        anchor.getStyleClass().add("choice-anchor");
        var words = new VBox(2, name, anchor);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, letter, words, marks, key);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.prefWidthProperty().bind(widthProperty().subtract(26));
        row.setMaxWidth(Double.MAX_VALUE);
        setGraphic(row);
    }

    /// A wrapping text is as tall as the width asks for.
    @Override
    protected double computePrefHeight(double width) {
        double inner = (width > 0 ? width : getWidth()) - 26;
        if (inner <= 0 || getGraphic() == null) return super.computePrefHeight(width);
        return getGraphic().prefHeight(inner) + 14;
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    private static Label mark(String words, String styleClass) {
        var mark = new Label(words);
        mark.getStyleClass().addAll("choice-mark", styleClass);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.managedProperty().bind(mark.visibleProperty());
        mark.setVisible(false);
        return mark;
    }

    /// @param before the answer of the round before; null where there is none or it is hidden
    void show(Checkpoint checkpoint, Answer answer, @Nullable Answer before) {
        anchor.setText(checkpoint.anchors().of(rating));
        // What nobody worded has its name.
        if (anchor.getText().isBlank()) anchor.setText(Text.of(rating));
        var mine = Verdict.of(rating);
        said.setVisible(answer.claimed() == mine);
        seen.setVisible(answer.evidenced() == mine);
        earlier.setVisible(before != null && before.verdict().filter(v -> v == mine).isPresent());
        pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("said"), answer.claimed() == mine);
        pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("seen"), answer.evidenced() == mine);
        var marks = new ArrayList<String>();
        for (var mark : new Label[] {said, seen, earlier})
            if (mark.isVisible()) marks.add(mark.getText());
        setAccessibleText(
                Text.of(
                        "checkpoints.choice.accessible",
                        Text.of(rating),
                        anchor.getText(),
                        String.join(", ", marks)));
    }
}
