package firebreak.ui.coverage;

import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// A few values of which one is chosen, or none: pressing the chosen one takes it back. What is
/// chosen is shown only when it is told.
final class Choices<T> extends VBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final HBox row = new HBox(4);
    private final Consumer<@Nullable T> chosen;
    private @Nullable T now;

    Choices(String heading, Consumer<@Nullable T> chosen) {
        super(4);
        this.chosen = chosen;
        row.setAlignment(Pos.CENTER_LEFT);
        var label = new Label(heading);
        label.getStyleClass().add("pane-heading");
        if (!heading.isEmpty()) getChildren().add(label);
        getChildren().add(row);
    }

    /// @param text on the button
    /// @param key that does the same; null where there is none
    /// @param name for a screen reader
    Choices<T> add(T value, String id, String text, @Nullable Node key, String name) {
        var button = new ToggleButton(text);
        button.setId(id);
        if (key != null) {
            button.setGraphic(key);
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            button.setGraphicTextGap(5);
        }
        button.setAccessibleText(name);
        button.setTooltip(new javafx.scene.control.Tooltip(name));
        button.getStyleClass().add("choice");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> {
            var next = Objects.equals(now, value) ? null : value;
            show(now);
            chosen.accept(next);
        });
        buttons.put(value, button);
        row.getChildren().add(button);
        return this;
    }

    void show(@Nullable T value) {
        now = value;
        buttons.forEach((v, b) -> b.setSelected(v.equals(value)));
    }

    void focus() {
        buttons.values().stream().findFirst().ifPresent(ToggleButton::requestFocus);
    }

    /// 1 to 5, with digits as keys.
    static Choices<Integer> ofFive(
            String heading, String id, boolean keys, Consumer<@Nullable Integer> chosen) {
        var choices = new Choices<Integer>(heading, chosen);
        for (int i = 1; i <= 5; i++)
            choices.add(
                    i,
                    id + i,
                    String.valueOf(i),
                    null,
                    keys ? Text.of("coverage.confidence." + i) : heading + " " + i);
        return choices;
    }
}
