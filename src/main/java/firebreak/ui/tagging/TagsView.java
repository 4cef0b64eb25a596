package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Origin;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.KeyMap;
import firebreak.ui.kit.ScreenKeys;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The column of tags: origin, factor, earliest stage, preventability, confidence.
final class TagsView extends VBox {
    private final TaggingViewModel model;
    private final Map<Origin, TagButton> origins = new EnumMap<>(Origin.class);
    private final Map<Preventability, TagButton> preventabilities =
            new EnumMap<>(Preventability.class);
    private final Map<Confidence, TagButton> confidences = new EnumMap<>(Confidence.class);
    private final Map<String, TagButton> stages = new LinkedHashMap<>();
    private final VBox stageColumn = new VBox(2);
    private final Label stageOptional = new Label(Text.of("tagging.stage.optional"));
    private final Label further = new Label();
    private final SuggestionsViewModel suggestions;
    private final FactorList factors;
    private final ScreenKeys keys;
    private final BroughtOut broughtOut;

    TagsView(
            TaggingViewModel model,
            SuggestionsViewModel suggestions,
            FactorCard card,
            ScreenKeys keys) {
        this.model = model;
        this.suggestions = suggestions;
        this.keys = keys;
        this.broughtOut = new BroughtOut(model.judging(), keys);
        this.factors = new FactorList(model, suggestions, card, keys);
        getStyleClass().add("tags");
        setSpacing(12);
        setMinWidth(328);
        setPrefWidth(328);
        setMaxWidth(328);
        VBox.setVgrow(factors, Priority.SOMETIMES);
        further.setId("further");
        further.getStyleClass().add("further");
        further.setWrapText(true);
        further.setMaxWidth(Double.MAX_VALUE);
        further.setMinHeight(0);
        VBox.setVgrow(further, Priority.ALWAYS);
        further.setMaxHeight(Double.MAX_VALUE);
        further.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        getChildren().addAll(originGroup(), factors, judgements(), further, save());
        model.codebook().subscribe(this::showStages);
        model.judgement().subscribe(this::sync);
        model.judging().adding().subscribe(_ -> sync(model.judgement().get()));
        suggestions.suggested().subscribe(this::mark);
        keys.map().subscribe(this::print);
    }

    FactorList factors() {
        return factors;
    }

    /// Opens the menu of what brought the defect out.
    void chooseBroughtOut() {
        broughtOut.requestFocus();
        broughtOut.show();
    }

    private Node originGroup() {
        var grid = halves();
        for (var origin : Origin.values()) {
            var name = Text.of(origin);
            var button =
                    new TagButton(
                            "origin-" + origin.id(),
                            name,
                            name,
                            () -> choose(() -> model.judging().chooseOrigin(origin)));
            origins.put(origin, button);
            grid.add(button, origin.ordinal() % 2, origin.ordinal() / 2);
        }
        return new VBox(4, heading(Text.of("tagging.origin")), grid);
    }

    private Node judgements() {
        var right = new VBox(2, heading(Text.of("tagging.preventability")));
        for (var preventability : Preventability.values()) {
            var button =
                    new TagButton(
                            "preventability-" + preventability.id(),
                            shortName(preventability),
                            Text.of(preventability),
                            () ->
                                    choose(() ->
                                            model.judging().choosePreventability(preventability)));
            preventabilities.put(preventability, button);
            right.getChildren().add(button);
        }
        var heading = heading(Text.of("tagging.confidence"));
        VBox.setMargin(heading, new javafx.geometry.Insets(6, 0, 0, 0));
        right.getChildren().add(heading);
        for (var confidence : Confidence.values()) {
            var button =
                    new TagButton(
                            "confidence-" + confidence.id(),
                            Text.of(confidence),
                            Text.of("tagging.confidence.name", Text.of(confidence)),
                            () -> choose(() -> model.judging().chooseConfidence(confidence)));
            confidences.put(confidence, button);
            right.getChildren().add(button);
        }
        stageOptional.setId("stageOptional");
        stageOptional.getStyleClass().addAll("muted", "small");
        var stageHeading = new HBox(6, heading(Text.of("tagging.stage")), stageOptional);
        stageHeading.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        var left = new VBox(2, stageHeading, stageColumn, broughtOut);
        var grid = halves();
        grid.getColumnConstraints().getFirst().setPercentWidth(51);
        grid.getColumnConstraints().getLast().setPercentWidth(49);
        grid.add(left, 0, 0);
        grid.add(right, 1, 0);
        return grid;
    }

    private Node save() {
        var save = new Button(Text.of("tagging.save"), new KeyHint(keys, BenchCommand.SAVE.id()));
        save.setId("saveAndNext");
        save.getStyleClass().add("accent");
        save.setMaxWidth(Double.MAX_VALUE);
        save.setOnAction(_ -> model.saveAndNext());
        return save;
    }

    private void showStages(Codebook codebook) {
        stages.clear();
        stageColumn.getChildren().clear();
        for (var stage : codebook.stages()) {
            var button =
                    new TagButton(
                            "stage-" + stage.id(),
                            stage.label(),
                            Text.of("tagging.stage.name", stage.label()),
                            () -> choose(() -> model.judging().chooseStage(stage.id())));
            button.getStyleClass().add("stage-tag");
            var words = new Tooltip(stage.definition());
            words.setWrapText(true);
            words.setMaxWidth(320);
            button.setTooltip(words);
            stages.put(stage.id(), button);
            stageColumn.getChildren().add(button);
        }
        sync(model.judgement().get());
        mark(suggestions.suggested().get());
        print(keys.map().get());
    }

    private void print(KeyMap map) {
        origins.forEach((o, b) -> b.showKey(map.key(TagKeys.id(o))));
        preventabilities.forEach((p, b) -> b.showKey(map.key(TagKeys.id(p))));
        confidences.forEach((c, b) -> b.showKey(map.key(TagKeys.id(c))));
        var all = model.codebook().get().stages();
        for (var stage : all) {
            var button = stages.get(stage.id());
            if (button != null) button.showKey(map.key(TagKeys.id(stage, all)));
        }
    }

    /// A toggle has changed by itself when it is pressed; the judgement has the last word.
    private void choose(Runnable choice) {
        choice.run();
        sync(model.judgement().get());
    }

    private void sync(Judgement said) {
        origins.forEach((o, b) -> b.setSelected(o == said.origin()));
        preventabilities.forEach((p, b) -> b.setSelected(p == said.preventability()));
        confidences.forEach((c, b) -> b.setSelected(c == said.confidence()));
        stages.forEach((id, b) -> b.setSelected(id.equals(said.stageId())));
        stages.forEach((id, b) -> b.setFurther(said.further().slippedStageIds().contains(id)));
        stageOptional.setVisible(!said.stageNeeded());
        further.setText(
                model.judging().adding().get()
                        ? Text.of("tagging.add.next")
                        : FurtherWords.of(said.further(), model.codebook().get()));
    }

    private void mark(Suggested now) {
        origins.forEach((o, b) -> b.setSuggested(is(now.origin(), o)));
        preventabilities.forEach((p, b) -> b.setSuggested(is(now.preventability(), p)));
        stages.forEach((id, b) ->
                b.setSuggested(now.stage() != null && now.stage().value().id().equals(id)));
    }

    private static boolean is(Suggested.@Nullable Said<?> said, Object value) {
        return said != null && said.value().equals(value);
    }

    private static String shortName(Preventability preventability) {
        return switch (preventability) {
            case PREVENTABLE, PARTLY, NOT -> Text.of(preventability);
            case NOT_ENOUGH_INFORMATION -> Text.of("tagging.notEnough");
        };
    }

    static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("tag-heading");
        return heading;
    }

    private static GridPane halves() {
        var grid = new GridPane(8, 4);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        return grid;
    }
}
