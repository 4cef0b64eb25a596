package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.stream.Stream;

/// All keys of the bench on one card.
final class KeysOverlay extends StackPane {
    private final TaggingViewModel model;
    private final HBox columns = new HBox(40);

    KeysOverlay(TaggingViewModel model) {
        this.model = model;
        setId("keysOverlay");
        getStyleClass().add("keys-scrim");
        setAccessibleText(Text.of("tagging.keys.title"));
        var title = new Label(Text.of("tagging.keys.title"));
        title.getStyleClass().add("section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close =
                Page.iconButton("closeKeys", "fth-x", Text.of("tagging.keys.close"), this::hide);
        var top = new HBox(8, title, space, close);
        top.setAlignment(Pos.CENTER_LEFT);
        var note = new Label(Text.of("tagging.keys.note"));
        note.getStyleClass().addAll("muted", "small");
        var card = new VBox(12, top, columns, note);
        card.getStyleClass().add("keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this) hide();
        });
        hide();
    }

    void toggle() {
        if (isVisible()) hide();
        else {
            columns.getChildren().setAll(tags(), stages(), others());
            setVisible(true);
        }
    }

    void hide() {
        setVisible(false);
    }

    private VBox tags() {
        var origins = column(Text.of("tagging.origin"));
        Stream.of(Origin.values()).forEach(o -> row(origins, TagKeys.of(o) + "", Text.of(o)));
        var factors = column(Text.of("tagging.factor"));
        row(factors, "1–9", Text.of("tagging.keys.factor"));
        row(factors, TagKeys.FIND + "", Text.of("tagging.keys.find"));
        row(factors, TagKeys.ADD + "", Text.of("tagging.keys.add"));
        var preventability = column(Text.of("tagging.preventability"));
        Stream.of(Preventability.values())
                .forEach(p -> row(preventability, TagKeys.of(p) + "", Text.of(p)));
        return new VBox(12, origins, factors, preventability);
    }

    private VBox stages() {
        var stages = column(Text.of("tagging.stage"));
        var codebook = model.codebook().get();
        StageKeys.of(codebook.stages())
                .forEach((id, letter) ->
                        row(stages, "⇧" + letter, codebook.stage(id).orElseThrow().label()));
        var confidence = column(Text.of("tagging.confidence"));
        Stream.of(Confidence.values())
                .forEach(c -> row(confidence, TagKeys.of(c) + "", Text.of(c)));
        return new VBox(12, stages, confidence);
    }

    private VBox others() {
        var grid = column(Text.of("tagging.keys.work"));
        row(grid, "⏎", Text.of("tagging.keys.save"));
        row(grid, "⌫ ←", Text.of("tagging.keys.back"));
        row(grid, "↑ ↓", Text.of("tagging.keys.move"));
        row(grid, TagKeys.SUGGESTION + "", Text.of("tagging.keys.suggestion"));
        row(grid, TagKeys.SAME + "", Text.of("tagging.keys.same"));
        row(grid, TagKeys.FLAG + "", Text.of("tagging.keys.flag"));
        row(grid, TagKeys.DISCARD + "", Text.of("tagging.keys.discard"));
        row(grid, TagKeys.TOGETHER + "", Text.of("tagging.keys.together"));
        row(grid, TagKeys.QUOTE + "", Text.of("tagging.keys.quote"));
        row(grid, TagKeys.REASON + "", Text.of("tagging.keys.reason"));
        row(grid, TagKeys.MEMO + "", Text.of("tagging.keys.memo"));
        row(grid, SimilarKeys.COMPARE + "", Text.of("similar.keys.compare"));
        row(grid, SimilarKeys.SAME_CAUSE + "", Text.of("similar.keys.sameCause"));
        row(grid, SimilarKeys.TAKE_TAGS + "", Text.of("similar.keys.takeTags"));
        row(grid, SimilarKeys.GO_TO + "", Text.of("similar.keys.goTo"));
        row(grid, "Esc", Text.of("tagging.keys.escape"));
        row(grid, "Ctrl ⏎", Text.of("tagging.keys.saveAnywhere"));
        row(grid, "Ctrl Z", Text.of("tagging.keys.undo"));
        row(grid, TagKeys.KEYS + "", Text.of("tagging.keys.this"));
        return new VBox(grid);
    }

    private static GridPane column(String title) {
        var grid = new GridPane(10, 4);
        grid.add(TagsView.heading(title), 0, 0, 2, 1);
        return grid;
    }

    private static void row(GridPane grid, String key, String words) {
        grid.addRow(grid.getRowCount(), TagButton.hint(key), new Label(words));
    }
}
