package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.GuidePart;
import firebreak.ui.kit.Screen;
import firebreak.ui.kit.StepState.Stand;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;

/// The heading of a part of the guide. It says how many of its steps are done, and folds them away.
final class GuideHeading extends Button {
    private static final double WIDE = 186;
    private static final double NARROW = 20;

    private final GuidePart part;
    private final List<Screen> screens;
    private final List<? extends Node> steps;
    private final Runnable folded;
    private final FontIcon arrow = new FontIcon("fth-chevron-down");
    private final Label done = new Label();
    private final Label name = new Label();
    private final Region space = new Region();
    private final HBox row = new HBox(6, name, arrow, space, done);
    private boolean open = true;

    /// @param folded called when its steps come or go
    GuideHeading(
            GuidePart part, List<Screen> screens, List<? extends Node> steps, Runnable folded) {
        this.part = part;
        this.screens = screens;
        this.steps = steps;
        this.folded = folded;
        setId("part-" + part.name().toLowerCase(Locale.ROOT));
        getStyleClass().setAll("guide-heading");
        name.setText(Text.of(part));
        HBox.setHgrow(space, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> show(!open));
        for (var screen : screens) screen.state().subscribe(_ -> tell());
    }

    /// Shows only its arrow where there is little room, and its words when pointed at.
    void narrow(boolean on) {
        row.getChildren().setAll(on ? List.of(arrow) : List.of(name, arrow, space, done));
        row.setPrefWidth(on ? NARROW : WIDE);
        setTooltip(on ? new Tooltip(name.getText()) : null);
    }

    /// Opens it where it holds a screen, which is about to be shown.
    void open(Screen screen) {
        if (!open && screens.contains(screen)) show(true);
    }

    private void show(boolean now) {
        open = now;
        arrow.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
        for (var step : steps) {
            step.setVisible(open);
            step.setManaged(open);
        }
        tell();
        folded.run();
    }

    private void tell() {
        int ready =
                (int) screens.stream().filter(s -> s.state().get().stand() == Stand.DONE).count();
        done.setText(Text.of("shell.part.count", ready, screens.size()));
        setAccessibleText(
                Text.of(
                        open ? "shell.part.open" : "shell.part.folded",
                        Text.of(part),
                        ready,
                        screens.size()));
    }
}
