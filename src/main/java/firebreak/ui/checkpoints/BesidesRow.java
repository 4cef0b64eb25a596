package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;
import firebreak.ui.kit.KeyHint;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What is said beside the four answers: unknown, not applicable, parked, how sure, and the target.
final class BesidesRow extends VBox {
    private static final PseudoClass SAID = PseudoClass.getPseudoClass("said");
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    private final Button unknown;
    private final Button notApplicable;
    private final ToggleButton parked = new ToggleButton(Text.of("checkpoints.park"));
    private final List<ToggleButton> sure = new ArrayList<>();
    private final Map<Rating, ToggleButton> targets = new EnumMap<>(Rating.class);
    private final HBox targetRow = new HBox(4);
    private final Label asked = new Label(Text.of("checkpoints.target.asking"));
    private boolean asking;

    BesidesRow(
            CheckpointsViewModel model,
            Answering answering,
            ReasonField reason,
            Keys keys,
            Runnable home) {
        setSpacing(8);
        unknown =
                Keys.fixed(
                        "choose-unknown",
                        "",
                        Text.of(Verdict.UNKNOWN),
                        () -> answering.say(model.seen().get(), Verdict.UNKNOWN));
        unknown.setOnMouseClicked(_ -> home.run());
        notApplicable =
                Keys.fixed(
                        "choose-notApplicable",
                        "",
                        Text.of(Verdict.NOT_APPLICABLE),
                        () -> reason.ask(model.seen().get()));
        unknown.setGraphic(hint(keys, model, Verdict.UNKNOWN));
        notApplicable.setGraphic(hint(keys, model, Verdict.NOT_APPLICABLE));
        parked.setId("park");
        parked.setGraphic(keys.hint(Act.PARK));
        parked.setMinWidth(Region.USE_PREF_SIZE);
        parked.getStyleClass().add("key-button");
        parked.setOnAction(_ -> {
            answering.park();
            home.run();
        });
        var clear =
                keys.button(
                        "clear",
                        Act.CLEAR,
                        Text.of("checkpoints.clear"),
                        () -> {
                            answering.clear(model.seen().get());
                            home.run();
                        });
        var first = new FlowPane(8, 8, unknown, notApplicable, parked, clear);
        first.setAlignment(Pos.CENTER_LEFT);
        var second = new FlowPane(24, 8, sureRow(answering, home), target(answering, keys, home));
        second.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(first, second);
    }

    private static KeyHint hint(Keys keys, CheckpointsViewModel model, Verdict verdict) {
        return keys.hint(Act.of(verdict, false), Act.of(verdict, true), model.seen());
    }

    private Node sureRow(Answering answering, Runnable home) {
        var row = new HBox(4, named(Text.of("checkpoints.sure")));
        row.setAlignment(Pos.CENTER_LEFT);
        for (int i = Answer.LEAST_CONFIDENCE; i <= Answer.MOST_CONFIDENCE; i++) {
            int confidence = i;
            var button = new ToggleButton(Text.of("checkpoints.number", i));
            button.setId("sure-" + i);
            button.getStyleClass().add("small-choice");
            button.setAccessibleText(Text.of("checkpoints.sure.accessible", i));
            button.setOnAction(_ -> {
                answering.confidence(confidence);
                home.run();
            });
            sure.add(button);
            row.getChildren().add(button);
        }
        return row;
    }

    private Node target(Answering answering, Keys keys, Runnable home) {
        targetRow.setAlignment(Pos.CENTER_LEFT);
        targetRow.getStyleClass().add("target-row");
        targetRow
                .getChildren()
                .addAll(named(Text.of("checkpoints.target")), keys.hint(Act.TARGET), asked);
        asked.getStyleClass().add("small");
        asked.setMinWidth(Region.USE_PREF_SIZE);
        asked.managedProperty().bind(asked.visibleProperty());
        asked.setVisible(false);
        for (var rating : Rating.values()) {
            var button = new ToggleButton(rating.name());
            button.setId("target-" + rating.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("small-choice");
            button.setAccessibleText(Text.of("checkpoints.target.accessible", Text.of(rating)));
            button.setOnAction(_ -> {
                answering.target(rating);
                home.run();
            });
            targets.put(rating, button);
            targetRow.getChildren().add(button);
        }
        return targetRow;
    }

    private static Label named(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// The next letter is a target.
    void askTarget(boolean now) {
        asking = now;
        targetRow.pseudoClassStateChanged(ASKING, now);
        asked.setVisible(now);
    }

    boolean asksTarget() {
        return asking;
    }

    void show(Answer answer) {
        mark(unknown, answer, Verdict.UNKNOWN);
        mark(notApplicable, answer, Verdict.NOT_APPLICABLE);
        parked.setSelected(answer.parked());
        for (int i = 0; i < sure.size(); i++)
            sure.get(i).setSelected(Objects.equals(answer.confidence(), i + 1));
        targets.forEach((rating, button) -> button.setSelected(answer.target() == rating));
    }

    private static void mark(Button button, Answer answer, Verdict verdict) {
        button.pseudoClassStateChanged(SAID, answer.claimed() == verdict);
        button.pseudoClassStateChanged(SEEN, answer.evidenced() == verdict);
        var key = button.getGraphic() instanceof Label hint ? hint.getText() : "";
        var marks =
                answer.claimed() == verdict
                        ? Text.of("checkpoints.mark.said")
                        : answer.evidenced() == verdict ? Text.of("checkpoints.mark.seen") : "";
        button.setAccessibleText(
                Text.of("checkpoints.choice.accessible", Text.of(verdict), key, marks));
    }
}
