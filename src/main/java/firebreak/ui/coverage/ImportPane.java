package firebreak.ui.coverage;

import firebreak.deeds.CoverageImport;
import firebreak.domain.Text;
import firebreak.domain.coverage.PathGroups;
import firebreak.domain.coverage.RiskArea;
import firebreak.domain.coverage.TestType;
import firebreak.ui.coverage.MeasuredImport.Step;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What would come into which area, what belongs to none, and what could not be read; then the
/// decision.
final class ImportPane extends VBox {
    private static final int MOST_GROUPS = 12;
    private static final int MOST_SENTENCES = 20;

    private final MeasuredImport importing;
    private final CoverageViewModel model;

    ImportPane(MeasuredImport importing, CoverageViewModel model) {
        super(12);
        this.importing = importing;
        this.model = model;
        setId("measuredImport");
        getStyleClass().addAll("card-surface", "measured-import");
        importing.step().subscribe(this::show);
    }

    private void show(@Nullable Step step) {
        switch (step) {
            case null -> getChildren().clear();
            case Step.Reading _ -> getChildren().setAll(reading());
            case Step.Ready(var coming) -> {
                getChildren().setAll(ready(coming));
                // Who assigns goes on to what is left.
                var next = lookup(coming.unassigned().isEmpty() ? "#takeMeasured" : "#assign-0");
                if (next != null) next.requestFocus();
            }
        }
    }

    private List<Node> reading() {
        var bar = new ProgressBar();
        bar.progressProperty().bind(importing.progress());
        bar.setPrefWidth(320);
        bar.setAccessibleText(Text.of("coverage.import.job"));
        return List.of(
                heading(Text.of("coverage.import.job")),
                bar,
                Page.button("cancelMeasured", Text.of("kit.cancel"), importing::cancel));
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static Label words(String text, String... styles) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll(styles);
        return words;
    }

    private List<Node> ready(CoverageImport coming) {
        var content = new VBox(16);
        content.getStyleClass().add("measured-content");
        var shares = shares(coming);
        if (shares != null) content.getChildren().add(shares);
        var left = unassigned(coming);
        if (left != null) content.getChildren().add(left);
        var trouble = trouble(coming);
        if (!trouble.isEmpty())
            content.getChildren().add(list(Text.of("coverage.import.trouble"), trouble));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("measured-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        int areas =
                (int)
                        coming.files().stream()
                                .flatMap(f -> f.assigned().shares().stream())
                                .map(s -> s.area().id())
                                .distinct()
                                .count();
        var take =
                Page.button(
                        "takeMeasured", Text.of("coverage.import.take", areas), importing::take);
        take.getStyleClass().add("accent");
        take.setDefaultButton(true);
        take.setDisable(areas == 0);
        var row =
                new HBox(
                        8,
                        take,
                        Page.button("cancelMeasured", Text.of("kit.cancel"), importing::cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        var title =
                heading(Text.of("coverage.import.ready", coming.reading().read().size(), areas));
        title.setId("measuredTitle");
        return List.of(title, words(Text.of("coverage.import.why"), "muted"), type(), scroll, row);
    }

    private Node type() {
        var box = new ComboBox<TestType>();
        box.setId("measuredType");
        var now = model.loaded().get();
        if (now != null) box.getItems().setAll(now.sheet().types());
        box.setConverter(words(TestType::label));
        box.setPromptText(Text.of("coverage.import.anyType"));
        box.valueProperty().bindBidirectional(importing.testType());
        var label = new Label(Text.of("coverage.import.type"));
        label.setLabelFor(box);
        box.setAccessibleText(Text.of("coverage.import.type"));
        var row = new HBox(8, label, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static <T> StringConverter<T> words(Function<T, String> of) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : of.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static @Nullable Node shares(CoverageImport coming) {
        var grid = new GridPane(16, 6);
        int row = 0;
        for (var file : coming.files())
            for (var share : file.assigned().shares()) {
                var name = words(share.area().name());
                name.getStyleClass().add("measured-area");
                grid.addRow(
                        row++,
                        name,
                        words(
                                Text.of(
                                        "coverage.import.share",
                                        Text.of(file.file().format()),
                                        MeasuredWords.counts(
                                                share.lines(), share.branches(), share.tests()))),
                        words(
                                Text.of(
                                        "coverage.import.units",
                                        share.units().size(),
                                        file.file().name()),
                                "muted"));
            }
        return row == 0 ? null : grid;
    }

    private @Nullable Node unassigned(CoverageImport coming) {
        var groups = PathGroups.of(coming.unassigned(), MOST_GROUPS);
        if (groups.isEmpty()) return null;
        var box = new VBox(6);
        box.getChildren()
                .add(
                        words(
                                Text.of("coverage.import.unassigned", coming.unassigned().size()),
                                "pane-heading"));
        box.getChildren()
                .add(
                        words(
                                Text.of(
                                        coming.areas().isEmpty()
                                                ? "coverage.import.noAreas"
                                                : "coverage.import.assign"),
                                "muted",
                                "small"));
        int at = 0;
        for (var group : groups) {
            if (at == 2 * MOST_GROUPS) break;
            var areas = new ComboBox<RiskArea>();
            areas.setId("assign-" + at++);
            areas.getItems().setAll(coming.areas());
            areas.setConverter(words(RiskArea::name));
            areas.setPromptText(Text.of("coverage.import.toArea"));
            areas.setAccessibleText(Text.of("coverage.import.toAreaOf", group.path()));
            areas.setDisable(coming.areas().isEmpty());
            areas.setPrefWidth(240);
            areas.setOnAction(_ -> {
                var chosen = areas.getValue();
                if (chosen != null) importing.assign(chosen.id(), group.path());
            });
            var path =
                    new Label(Text.of("coverage.area.service", group.path(), group.units().size()));
            path.setMinWidth(0);
            HBox.setHgrow(path, Priority.ALWAYS);
            path.setMaxWidth(Double.MAX_VALUE);
            var line = new HBox(8, path, areas);
            line.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        if (groups.size() > at)
            box.getChildren()
                    .add(words(Text.of("coverage.ticks.more", groups.size() - at), "muted"));
        return box;
    }

    private static List<String> trouble(CoverageImport coming) {
        var all = new ArrayList<String>();
        coming.reading().refused().forEach(r -> all.add(r.problem()));
        all.addAll(coming.reading().warnings());
        for (var same : coming.samePaths())
            all.add(
                    Text.of(
                            "coverage.import.samePath",
                            same.path(),
                            same.areas().stream()
                                    .map(RiskArea::name)
                                    .collect(Collectors.joining(", "))));
        if (!coming.ambiguous().isEmpty())
            all.add(Text.of("coverage.import.ambiguous", coming.ambiguous().size()));
        coming.reading().skipped().forEach(s -> all.add(s.reason()));
        return all;
    }

    private static Node list(String title, List<String> sentences) {
        var box = new VBox(4, words(title, "pane-heading"));
        sentences.stream()
                .limit(MOST_SENTENCES)
                .forEach(s -> box.getChildren().add(words(s, "small")));
        if (sentences.size() > MOST_SENTENCES)
            box.getChildren()
                    .add(
                            words(
                                    Text.of(
                                            "coverage.ticks.rest",
                                            sentences.size() - MOST_SENTENCES),
                                    "muted",
                                    "small"));
        return box;
    }
}
