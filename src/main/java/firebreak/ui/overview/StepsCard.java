package firebreak.ui.overview;

import firebreak.domain.Text;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;
import firebreak.ui.kit.StepState.Stand;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// Every step with how far it is and what is still missing; a press goes there.
final class StepsCard extends VBox {
    private final List<Screen> steps;
    private final Label stand = ChecksCard.words("", "muted", "small");

    StepsCard(List<Screen> steps, Consumer<String> go) {
        super(0);
        this.steps = List.copyOf(steps);
        setId("steps");
        getStyleClass().addAll("card-surface", "overview-card");
        setMinWidth(0);
        var title = new Label(Text.of("overview.steps"));
        title.getStyleClass().add("section-title");
        stand.setId("stepsStand");
        getChildren().addAll(title, stand);
        for (var step : steps) getChildren().add(line(step, go));
    }

    private Pressed line(Screen step, Consumer<String> go) {
        var mark = new FontIcon("fth-circle");
        mark.getStyleClass().add("step-stand");
        var name = new Label(step.title());
        name.setMinWidth(USE_PREF_SIZE);
        var detail = ChecksCard.words("", "muted", "small", "overview-detail");
        HBox.setHgrow(detail, Priority.ALWAYS);
        var line =
                new Pressed(
                        "go-" + step.id(),
                        step.title(),
                        () -> go.accept(step.id()),
                        mark,
                        name,
                        detail);
        step.state()
                .subscribe(state -> {
                    detail.setText(state.detail());
                    mark.setIconLiteral(icon(state));
                    mark.getStyleClass().removeAll("done", "in-progress");
                    switch (state.stand()) {
                        case DONE -> mark.getStyleClass().add("done");
                        case IN_PROGRESS -> mark.getStyleClass().add("in-progress");
                        case NOT_STARTED -> {}
                    }
                    line.setAccessibleText(
                            Text.of(
                                    "shell.step",
                                    step.title(),
                                    Text.of(state.stand()),
                                    state.detail()));
                    count();
                });
        return line;
    }

    private static String icon(StepState state) {
        return switch (state.stand()) {
            case NOT_STARTED -> "fth-circle";
            case IN_PROGRESS -> "fth-disc";
            case DONE -> "fth-check-circle";
        };
    }

    private void count() {
        stand.setText(
                Text.of(
                        "overview.steps.stand",
                        of(Stand.DONE),
                        of(Stand.IN_PROGRESS),
                        of(Stand.NOT_STARTED)));
    }

    private long of(Stand stand) {
        return steps.stream().filter(s -> s.state().get().stand() == stand).count();
    }
}
