package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Origin;
import firebreak.domain.codebook.Stage;
import firebreak.domain.tagging.Confidence;
import firebreak.domain.tagging.Preventability;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Over the bench: what is to be said of many incidents, and what that would come to.
final class BulkView extends StackPane {
    private final BulkViewModel model;
    private final ComboBox<@Nullable Origin> origin;
    private final ComboBox<@Nullable Factor> factor;
    private final ComboBox<@Nullable Stage> stage;
    private final ComboBox<@Nullable Preventability> preventability;
    private final ComboBox<@Nullable Confidence> confidence;
    private final CheckBox discard = new CheckBox(Text.of("tagging.bulk.discard"));
    private Runnable leave = () -> {};
    private boolean syncing;

    BulkView(BulkViewModel model) {
        this.model = model;
        origin = box("bulkOrigin", "tagging.origin", o -> Text.of(o), BulkChange::withOrigin);
        factor =
                box(
                        "bulkFactor",
                        "tagging.factor",
                        f -> Text.of("tagging.factor.of", f.label(), Text.of(f.origin())),
                        BulkChange::withFactor);
        stage =
                box(
                        "bulkStage",
                        "tagging.stage",
                        Stage::label,
                        (c, s) -> c.withStage(s == null ? null : s.id()));
        preventability =
                box(
                        "bulkPreventability",
                        "tagging.preventability",
                        p -> Text.of(p),
                        BulkChange::withPreventability);
        confidence =
                box(
                        "bulkConfidence",
                        "tagging.confidence",
                        c -> Text.of(c),
                        BulkChange::withConfidence);
        setId("bulk");
        getStyleClass().add("keys-scrim");
        setAccessibleText(Text.of("tagging.bulk.title"));
        var card = new VBox(12, top(), scope(), choices(), new BulkPreview(model), bottom());
        card.getStyleClass().addAll("keys-card", "bulk-card");
        card.setMaxSize(600, Region.USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE || choosing()) return;
                    model.close();
                    e.consume();
                });
        model.codebook().subscribe(_ -> fill());
        model.change().subscribe(_ -> sync());
        model.open()
                .subscribe(open -> {
                    setVisible(open);
                    if (open) origin.requestFocus();
                    else leave.run();
                });
    }

    private boolean choosing() {
        return Stream.of(origin, factor, stage, preventability, confidence)
                .anyMatch(ComboBox::isShowing);
    }

    /// Called when it is over.
    void onLeave(Runnable listener) {
        leave = listener;
    }

    private Node top() {
        var title = new Label(Text.of("tagging.bulk.title"));
        title.getStyleClass().add("section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close =
                Page.iconButton("closeBulk", "fth-x", Text.of("tagging.bulk.close"), model::close);
        var top = new HBox(8, title, space, close);
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private Node scope() {
        var group = new ToggleGroup();
        var selected = new RadioButton();
        selected.setId("bulkSelected");
        selected.setToggleGroup(group);
        var all = new RadioButton();
        all.setId("bulkAll");
        all.setToggleGroup(group);
        selected.setOnAction(_ -> model.onlySelected().set(true));
        all.setOnAction(_ -> model.onlySelected().set(false));
        var alone = new Label();
        var row = new HBox(16, selected, all, alone);
        model.open()
                .subscribe(_ -> {
                    var some = model.selected() > 1;
                    for (var choice : List.of(selected, all)) {
                        choice.setVisible(some);
                        choice.setManaged(some);
                    }
                    alone.setVisible(!some);
                    alone.setManaged(!some);
                    selected.setText(Text.of("tagging.bulk.selected", model.selected()));
                    all.setText(Text.of("tagging.bulk.all", model.all()));
                    alone.setText(Text.of("tagging.bulk.all", model.all()));
                });
        model.onlySelected()
                .subscribe(only -> {
                    selected.setSelected(only);
                    all.setSelected(!only);
                });
        return row;
    }

    private Node choices() {
        var grid = new GridPane(12, 6);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        grid.add(named("tagging.origin", origin), 0, 0);
        grid.add(named("tagging.factor", factor), 1, 0);
        grid.add(named("tagging.stage", stage), 0, 1);
        grid.add(named("tagging.preventability", preventability), 1, 1);
        grid.add(named("tagging.confidence", confidence), 0, 2);
        discard.setId("bulkDiscard");
        discard.setOnAction(_ -> set(discard.isSelected(), BulkChange::withDiscard));
        var place = new VBox(discard);
        place.setAlignment(Pos.BOTTOM_LEFT);
        grid.add(place, 1, 2);
        grid.disableProperty().bind(model.running());
        return grid;
    }

    private static Node named(String name, ComboBox<?> box) {
        return new VBox(2, TagsView.heading(Text.of(name)), box);
    }

    private Node bottom() {
        var bar = new ProgressBar();
        bar.setId("bulkProgress");
        bar.progressProperty().bind(model.progress());
        bar.visibleProperty().bind(model.running());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = Page.button("stopBulk", Text.of("tagging.bulk.stop"), model::stop);
        stop.visibleProperty().bind(model.running());
        stop.managedProperty().bind(stop.visibleProperty());
        var cancel = Page.button("cancelBulk", Text.of("tagging.bulk.cancel"), model::close);
        cancel.visibleProperty().bind(model.running().map(r -> !r));
        cancel.managedProperty().bind(cancel.visibleProperty());
        var apply = Page.button("applyBulk", "", model::apply);
        apply.getStyleClass().add("accent");
        apply.setDefaultButton(true);
        Runnable settle =
                () -> {
                    int n = model.plan().get().saves().size();
                    var discards = model.change().get().discard();
                    apply.setText(
                            Text.of(
                                    discards
                                            ? "tagging.bulk.apply.discard"
                                            : "tagging.bulk.apply.tag",
                                    n));
                    apply.setDisable(n == 0 || model.running().get());
                };
        model.plan().subscribe(settle);
        model.running().subscribe(settle);
        settle.run();
        model.open().subscribe(open -> apply.setDefaultButton(open));
        var row = new HBox(8, bar, stop, cancel, apply);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private <T> ComboBox<@Nullable T> box(
            String id,
            String name,
            Function<T, String> words,
            BiFunction<BulkChange, @Nullable T, BulkChange> with) {
        var box = new ComboBox<@Nullable T>();
        box.setId(id);
        box.setAccessibleText(Text.of(name));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("small-field");
        box.setConverter(
                new StringConverter<@Nullable T>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? Text.of("tagging.bulk.leave") : words.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        throw new UnsupportedOperationException();
                    }
                });
        box.valueProperty().subscribe((was, is) -> set(is, with));
        return box;
    }

    private <T> void set(@Nullable T value, BiFunction<BulkChange, @Nullable T, BulkChange> with) {
        if (!syncing) model.change().set(with.apply(model.change().get(), value));
    }

    private void fill() {
        var codebook = model.codebook().get();
        syncing = true;
        try {
            origin.getItems().setAll(orNone(List.of(Origin.values())));
            stage.getItems().setAll(orNone(codebook.stages()));
            preventability.getItems().setAll(orNone(List.of(Preventability.values())));
            confidence.getItems().setAll(orNone(List.of(Confidence.values())));
        } finally {
            syncing = false;
        }
        sync();
    }

    private static <T> List<@Nullable T> orNone(List<T> values) {
        var all = new ArrayList<@Nullable T>();
        all.add(null);
        all.addAll(values);
        return all;
    }

    private void sync() {
        if (syncing) return;
        syncing = true;
        try {
            var said = model.change().get();
            var codebook = model.codebook().get();
            var chosen = said.origin();
            var factors = chosen == null ? codebook.factors() : codebook.factors(chosen);
            if (factor.getItems().size() != factors.size() + 1
                    || !factor.getItems().containsAll(factors))
                factor.getItems().setAll(orNone(factors));
            var id = said.stageId();
            origin.setValue(chosen);
            factor.setValue(said.factor());
            stage.setValue(id == null ? null : codebook.stage(id).orElse(null));
            preventability.setValue(said.preventability());
            confidence.setValue(said.confidence());
            discard.setSelected(said.discard());
        } finally {
            syncing = false;
        }
    }
}
