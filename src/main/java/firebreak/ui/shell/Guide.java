package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// The steps of the assessment at the left, each with its state. Any of them can be chosen at any
/// time. Below them stands what is no step.
final class Guide extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final VBox steps = new VBox(2);
    private final VBox beside = new VBox(2);

    Guide() {
        getStyleClass().add("guide");
        setPrefWidth(232);
        setMinWidth(232);
        var wordmark = new Label(Text.of("shell.name"), new FontIcon("fth-shield"));
        wordmark.getStyleClass().add("wordmark");
        VBox.setVgrow(steps, Priority.ALWAYS);
        getChildren().addAll(wordmark, steps, beside);
    }

    void show(List<? extends Screen> screens, Consumer<Screen> choose) {
        steps.getChildren().setAll(buttons(screens, choose, true));
        beside.getChildren().setAll(buttons(screens, choose, false));
    }

    void select(Screen screen) {
        for (var box : List.of(steps, beside))
            for (var step : box.getChildren())
                step.pseudoClassStateChanged(
                        SELECTED, ("step-" + screen.id()).equals(step.getId()));
    }

    private static List<Button> buttons(
            List<? extends Screen> screens, Consumer<Screen> choose, boolean ofSteps) {
        return screens.stream().filter(s -> s.step() == ofSteps).map(s -> step(s, choose)).toList();
    }

    private static Button step(Screen screen, Consumer<Screen> choose) {
        var title = new Label(screen.title());
        title.getStyleClass().add("step-title");
        var detail = new Label();
        detail.getStyleClass().add("step-detail");
        var words = new VBox(1, title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var stand = new FontIcon("fth-circle");
        stand.getStyleClass().add("step-stand");
        var row = new HBox(12, new FontIcon(screen.icon()), words, stand);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(186);
        var button = new Button();
        button.setId("step-" + screen.id());
        button.setGraphic(row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().setAll("guide-step");
        button.setOnAction(e -> choose.accept(screen));
        screen.state()
                .subscribe(state -> {
                    detail.setText(state.detail());
                    detail.setManaged(!state.detail().isEmpty());
                    stand.setVisible(!state.equals(StepState.NOT_STARTED));
                    stand.getStyleClass().removeAll("done", "in-progress");
                    stand.setIconLiteral(
                            switch (state.stand()) {
                                case NOT_STARTED -> "fth-circle";
                                case IN_PROGRESS -> "fth-disc";
                                case DONE -> "fth-check-circle";
                            });
                    if (state.stand() == StepState.Stand.DONE) stand.getStyleClass().add("done");
                    if (state.stand() == StepState.Stand.IN_PROGRESS)
                        stand.getStyleClass().add("in-progress");
                    button.setAccessibleText(
                            Text.of(
                                    "shell.step",
                                    screen.title(),
                                    Text.of(state.stand()),
                                    state.detail()));
                });
        return button;
    }
}
