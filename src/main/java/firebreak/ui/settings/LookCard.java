package firebreak.ui.settings;

import firebreak.domain.Text;
import firebreak.ui.kit.Look;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/// Colours, size, contrast, and the one switch for a projector.
final class LookCard extends StackPane {
    private final SettingsViewModel model;
    private final Slider slider = new Slider(Look.SMALLEST, Look.LARGEST, 100);
    private final Label percent = new Label();

    /// While it shows what was chosen elsewhere, nothing is chosen here.
    private boolean showing;

    LookCard(SettingsViewModel model) {
        this.model = model;
        setId("lookCard");
        var colours = colours();
        var rows =
                new Rows()
                        .row(Text.of("settings.look.colours"), colours)
                        .row(Text.of("settings.look.size"), slider(), sizing())
                        .row(
                                box(
                                        "contrast",
                                        "settings.look.contrast",
                                        Look::contrast,
                                        Look::withContrast))
                        .row(
                                new VBox(
                                        2,
                                        box(
                                                "projector",
                                                "settings.look.projector",
                                                Look::projector,
                                                Look::withProjector),
                                        Rows.below("settings.look.projector.more")))
                        .row(box("still", "settings.look.still", Look::still, Look::withStill));
        var usual =
                Page.button(
                        "usualLook",
                        "fth-rotate-ccw",
                        Text.of("settings.look.usual"),
                        model::usualLook);
        usual.getStyleClass().add("flat");
        model.look().subscribe(look -> usual.setDisable(look.equals(Look.USUAL)));
        rows.row(usual);
        getChildren().add(rows.card(Text.of("settings.look"), Text.of("settings.look.says")));
    }

    private Node colours() {
        var choices =
                new Choices<>(
                        "colours",
                        Text.of("settings.look.colours"),
                        Look.Colours.class,
                        chosen -> model.change(look -> look.with(chosen)));
        model.look()
                .subscribe(look -> {
                    choices.show(look.colours());
                    // A projector is light whatever is chosen, which is kept for afterwards.
                    choices.setDisable(look.projector());
                });
        return choices;
    }

    private Slider slider() {
        slider.setId("size");
        slider.setAccessibleText(Text.of("settings.look.size"));
        slider.setBlockIncrement(Look.STEP);
        slider.setMajorTickUnit(20);
        slider.setMinorTickCount(1);
        slider.setSnapToTicks(true);
        HBox.setHgrow(slider, Priority.ALWAYS);
        percent.setId("sizeNow");
        percent.setMinWidth(56);
        percent.setAlignment(Pos.CENTER_RIGHT);
        // The slider moves under the mouse when everything grows, so it waits until it is let go.
        slider.valueProperty().subscribe((_, now) -> say(now.intValue()));
        slider.valueChangingProperty().subscribe((_, moving) -> take());
        slider.valueProperty().subscribe((_, _) -> take());
        model.look()
                .subscribe(look -> {
                    showing = true;
                    slider.setValue(look.percent());
                    say(look.percent());
                    showing = false;
                });
        return slider;
    }

    private void say(int size) {
        percent.setText(Text.of("settings.look.percent", size));
    }

    private void take() {
        if (showing || slider.isValueChanging()) return;
        model.change(look -> look.withSize(rounded()));
    }

    private int rounded() {
        return Math.round((float) slider.getValue() / Look.STEP) * Look.STEP;
    }

    private Node sizing() {
        var smaller =
                Page.iconButton(
                        "smaller",
                        "fth-minus",
                        Text.of("settings.look.smaller"),
                        () -> model.change(look -> look.larger(-1)));
        var larger =
                Page.iconButton(
                        "larger",
                        "fth-plus",
                        Text.of("settings.look.larger"),
                        () -> model.change(look -> look.larger(1)));
        var row = new HBox(8, smaller, slider, larger, percent);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private CheckBox box(
            String id, String words, Predicate<Look> get, BiFunction<Look, Boolean, Look> with) {
        var box = new CheckBox(Text.of(words));
        box.setId(id);
        box.setWrapText(true);
        box.setOnAction(_ -> model.change(look -> with.apply(look, box.isSelected())));
        model.look().subscribe(look -> box.setSelected(get.test(look)));
        return box;
    }
}
