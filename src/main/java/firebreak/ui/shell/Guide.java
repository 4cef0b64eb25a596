package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.GuidePart;
import firebreak.ui.kit.Hint;
import firebreak.ui.kit.LogoMark;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The steps of the assessment at the left, each with its state. Any of them can be chosen at any
/// time. They stand in parts, each with a heading that folds it away and says how much of it is
/// done. Below them stands what is no step. Where there is not enough height for all, each is one
/// line and says its state when pointed at; where even that is too much, they scroll.
final class Guide extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /// What a line takes with the gap below it, with and without a second line.
    private static final double HIGH = 52;

    private static final double LOW = 38;

    /// What the heading of a part takes.
    private static final double HEADING = 30;

    /// What stands above the steps, and the edges.
    private static final double ABOVE = 72;

    private static final double WIDTH = 232;
    private static final double NARROW_WIDTH = 64;

    /// What the words of a line have of it.
    private static final double WORDS = 186;

    private final List<GuideHeading> headings = new ArrayList<>();
    private final VBox steps = new VBox(2);
    private final VBox beside = new VBox(2);
    private final ScrollPane scroll = new ScrollPane();
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final BooleanProperty tight = new SimpleBooleanProperty(this, "tight");

    /// What the steps hear of this guide, which outlives them.
    private Subscription heard = Subscription.EMPTY;

    Guide() {
        getStyleClass().add("guide");
        var wordmark = new Label(Text.of("shell.name"), new LogoMark(24));
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
        narrow.subscribe(on -> {
            pseudoClassStateChanged(NARROW, on);
            wordmark.setContentDisplay(on ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            setMinWidth(on ? NARROW_WIDTH : WIDTH);
            setPrefWidth(on ? NARROW_WIDTH : WIDTH);
        });
    }

    /// Shows icons alone where there is little room.
    void narrow(boolean on) {
        narrow.set(on);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    private void fit() {
        if (getHeight() <= 0) return;
        double needed = ABOVE;
        for (var node : steps.getChildren())
            if (node.isManaged()) needed += node instanceof GuideHeading ? HEADING : HIGH;
        tight.set(getHeight() < needed + LOW * beside.getChildren().size());
    }

    void show(List<? extends Screen> screens, Consumer<Screen> choose) {
        heard.unsubscribe();
        heard = Subscription.EMPTY;
        headings.clear();
        var all = new ArrayList<Node>();
        for (var part : GuidePart.values()) {
            var ofPart = screens.stream().filter(s -> s.step() && s.part() == part).toList();
            if (ofPart.isEmpty()) continue;
            var buttons = ofPart.stream().map(s -> step(s, choose)).toList();
            if (part != GuidePart.TOP) {
                var heading = new GuideHeading(part, List.copyOf(ofPart), buttons, this::fit);
                heading.focusedProperty()
                        .subscribe(on -> {
                            if (on) reveal(heading);
                        });
                heard = heard.and(narrow.subscribe(heading::narrow));
                headings.add(heading);
                all.add(heading);
            }
            all.addAll(buttons);
        }
        steps.getChildren().setAll(all);
        beside.getChildren()
                .setAll(screens.stream().filter(s -> !s.step()).map(s -> step(s, choose)).toList());
        fit();
    }

    void select(Screen screen) {
        headings.forEach(h -> h.open(screen));
        for (var box : List.of(steps, beside))
            for (var step : box.getChildren())
                if (!(step instanceof GuideHeading)) select(step, screen);
    }

    private void select(Node step, Screen screen) {
        boolean is = ("step-" + screen.id()).equals(step.getId());
        step.pseudoClassStateChanged(SELECTED, is);
        if (is) Platform.runLater(() -> reveal(step));
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

    private Button step(Screen screen, Consumer<Screen> choose) {
        var title = new Label(screen.title());
        title.getStyleClass().add("step-title");
        var detail = new Label();
        detail.getStyleClass().add("step-detail");
        var words = new VBox(1);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var stand = new FontIcon("fth-circle");
        stand.getStyleClass().add("step-stand");
        var row = new HBox(12);
        row.setAlignment(Pos.CENTER_LEFT);
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
        heard = heard.and(tight.subscribe(() -> tell(button, title, detail)));
        heard =
                heard.and(
                        narrow.subscribe(on -> {
                            words.setVisible(!on);
                            words.setManaged(!on);
                            row.setPrefWidth(on ? Region.USE_COMPUTED_SIZE : WORDS);
                            stand.setManaged(!on);
                            stand.setVisible(!on && screen.state().get().tells());
                            tell(button, title, detail);
                        }));
        screen.state()
                .subscribe(state -> {
                    detail.setText(state.detail());
                    tell(button, title, detail);
                    stand.setVisible(!narrow.get() && state.tells());
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
        FirstShown.fill(words, List.of(title, detail));
        FirstShown.fill(row, List.of(new FontIcon(screen.icon()), words, stand));
        return button;
    }

    private void tell(Button button, Label title, Label detail) {
        var below = !tight.get() && !detail.getText().isEmpty();
        detail.setManaged(below);
        detail.setVisible(below);
        var words = detail.getText();
        if (narrow.get()) words = title.getText() + (words.isEmpty() ? "" : "\n" + words);
        Hint.put(button, narrow.get() || !below ? words : "");
    }
}
