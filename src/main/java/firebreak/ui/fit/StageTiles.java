package firebreak.ui.fit;

import firebreak.domain.Text;
import firebreak.domain.fit.FitCheck;
import firebreak.domain.fit.Moment;
import firebreak.domain.fit.Progression;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Notices;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;

/// The five stages of the progression beside each other; the client stands on one of them.
final class StageTiles extends VBox {
    /// A button that is as high as its words are at its width, which a button doesn't ask by
    /// itself.
    private static final class Tile extends ToggleButton {
        private final VBox content;

        Tile(VBox content) {
            this.content = content;
            setGraphic(content);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            content.prefWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () -> Math.max(0, getWidth() - across()),
                                    widthProperty(),
                                    insetsProperty()));
        }

        private double across() {
            return snappedLeftInset() + snappedRightInset();
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double inside = Math.max(LEAST, width - across());
            return snappedTopInset() + content.prefHeight(inside) + snappedBottomInset();
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    private static final double LEAST = 120;

    private final FitViewModel model;
    private final Map<Progression, ToggleButton> tiles = new EnumMap<>(Progression.class);
    private final Map<Progression, Label> before = new EnumMap<>(Progression.class);
    private final Prose seen;

    StageTiles(FitViewModel model, Commands<FitAct> commands, Notices notices) {
        super(8);
        this.model = model;
        setId("fitStages");
        var group = new ToggleGroup();
        var row = new HBox(8);
        for (var stage : Progression.values()) {
            var tile = tile(stage, commands);
            tile.setToggleGroup(group);
            tiles.put(stage, tile);
            row.getChildren().add(tile);
        }
        seen = Prose.area("stageSeen", Text.of("fit.stage.seen"), notices, model::placeSeen);
        var label = Prose.muted(Text.of("fit.stage.seen"));
        label.setLabelFor(seen.field());
        getChildren().addAll(row, new VBox(2, label, seen.field()));
    }

    private ToggleButton tile(Progression stage, Commands<FitAct> commands) {
        var number = commands.hint(FitAct.values()[stage.ordinal()]);
        var title = new Label(Text.of(stage));
        title.getStyleClass().add("fit-tile-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var words = Prose.muted(Text.of("fit.stage." + stage.id()));
        var mark = new Label(Text.of("fit.stage.atStart"));
        mark.getStyleClass().add("fit-before");
        before.put(stage, mark);
        var head = new HBox(8, number, title);
        head.setAlignment(Pos.TOP_LEFT);
        var content = new VBox(4, head, words, mark);
        var tile = new Tile(content);
        tile.setId("stage-" + stage.number());
        tile.getStyleClass().add("fit-tile");
        tile.setAccessibleText(
                Text.of(
                        "fit.stage.said",
                        stage.number(),
                        Text.of(stage),
                        Text.of("fit.stage." + stage.id())));
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tile.setPrefWidth(0);
        tile.setMinWidth(0);
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setOnAction(_ -> model.place(tile.isSelected() ? stage : null));
        return tile;
    }

    /// Chooses a stage, or none where it is chosen already.
    void choose(int number) {
        var stage = Progression.values()[number - 1];
        model.place(model.check().placed().at() == stage ? null : stage);
    }

    void show(FitCheck check, FitCheck start) {
        tiles.forEach((stage, tile) -> tile.setSelected(check.placed().at() == stage));
        boolean end = model.moment().get() == Moment.END;
        before.forEach((stage, mark) -> {
            mark.setVisible(end && start.placed().at() == stage);
            mark.setManaged(mark.isVisible());
        });
        seen.show(check.placed().seen());
    }

    void keep() {
        seen.keep();
    }
}
