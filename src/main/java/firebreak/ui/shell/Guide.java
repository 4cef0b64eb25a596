package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// The steps of the assessment at the left, each with its state. Any of them can be chosen at any
/// time. Below them stands what is no step. Where there is not enough height for all, each is one
/// line and says its state when pointed at; where even that is too much, they scroll.
final class Guide extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /// What a line takes with the gap below it, with and without a second line.
    private static final double HIGH = 52;

    private static final double LOW = 38;

    /// What stands above the steps, and the edges.
    private static final double ABOVE = 72;

    private final VBox steps = new VBox(2);
    private final VBox beside = new VBox(2);
    private final ScrollPane scroll = new ScrollPane();
    private final BooleanProperty tight = new SimpleBooleanProperty(this, "tight");

    Guide() {
        getStyleClass().add("guide");
        setPrefWidth(232);
        setMinWidth(232);
        var wordmark = new Label(Text.of("shell.name"), new FontIcon("fth-shield"));
        wordmark.getStyleClass().add("wordmark");
        VBox.setVgrow(steps, Priority.ALWAYS);
        var all = new VBox(4, steps, beside);
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("guide-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(wordmark, scroll);
        heightProperty().subscribe(this::fit);
        tight.subscribe(on -> pseudoClassStateChanged(TIGHT, on));
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    private void fit() {
        if (getHeight() <= 0) return;
        double needed = ABOVE + HIGH * steps.getChildren().size();
        tight.set(getHeight() < needed + LOW * beside.getChildren().size());
    }

    void show(List<? extends Screen> screens, Consumer<Screen> choose) {
        steps.getChildren().setAll(buttons(screens, choose, true));
        beside.getChildren().setAll(buttons(screens, choose, false));
        fit();
    }

    void select(Screen screen) {
        for (var box : List.of(steps, beside))
            for (var step : box.getChildren())
                step.pseudoClassStateChanged(
                        SELECTED, ("step-" + screen.id()).equals(step.getId()));
    }

    /// Scrolls to what the keyboard has come to.
    private void reveal(Node step) {
        var content = scroll.getContent();
        double hidden =
                content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) return;
        var place = content.sceneToLocal(step.localToScene(step.getBoundsInLocal()));
        double top = scroll.getVvalue() * hidden;
        if (place.getMinY() < top) scroll.setVvalue(place.getMinY() / hidden);
        else if (place.getMaxY() > top + scroll.getViewportBounds().getHeight())
            scroll.setVvalue((place.getMaxY() - scroll.getViewportBounds().getHeight()) / hidden);
    }

    private List<Button> buttons(
            List<? extends Screen> screens, Consumer<Screen> choose, boolean ofSteps) {
        return screens.stream().filter(s -> s.step() == ofSteps).map(s -> step(s, choose)).toList();
    }

    private Button step(Screen screen, Consumer<Screen> choose) {
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
        button.focusedProperty()
                .subscribe(on -> {
                    if (on) reveal(button);
                });
        tight.subscribe(() -> tell(button, detail));
        screen.state()
                .subscribe(state -> {
                    detail.setText(state.detail());
                    tell(button, detail);
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

    private void tell(Button button, Label detail) {
        var below = !tight.get() && !detail.getText().isEmpty();
        detail.setManaged(below);
        detail.setVisible(below);
        button.setTooltip(
                below || detail.getText().isEmpty() ? null : new Tooltip(detail.getText()));
    }
}
