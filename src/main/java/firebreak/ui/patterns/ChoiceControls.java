package firebreak.ui.patterns;

import firebreak.analysis.PatternCharts;
import firebreak.analysis.goodness.PublishedDistribution;
import firebreak.analysis.goodness.PublishedDistributions;
import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.pattern.Choices;
import firebreak.ui.kit.Page;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person may choose about how a picture counts.
final class ChoiceControls {
    private static final int MOST_WEIGHT = 100;

    /// What decides which controls there are.
    private record Shape(Picture.Kind kind, @Nullable LocalDate baselineEnd, String publishedId) {}

    private final PatternsViewModel model;
    private @Nullable Shape shape;
    private List<Node> nodes = List.of();

    ChoiceControls(PatternsViewModel model) {
        this.model = model;
    }

    /// The controls of a picture; none for most. They stay the same while a person works with them.
    List<Node> of(Picture.Kind kind) {
        var wanted = new Shape(kind, now().baselineEnd(), now().publishedId());
        if (!wanted.equals(shape)) {
            shape = wanted;
            nodes = make(kind);
        }
        return nodes;
    }

    private List<Node> make(Picture.Kind kind) {
        return switch (kind) {
            case ORIGIN_BY_STAGE -> List.of(weights());
            case FREQUENCY -> List.of(exposure(), baseline());
            case TEAMS -> List.of(teamNames());
            case PUBLISHED -> published();
            case FACTORS,
                    PREVENTABLE,
                    MONTHS,
                    RECURRENCE,
                    ESCAPES,
                    WHEN,
                    SERVICES,
                    RECOVERY,
                    LEADERSHIP,
                    SEVERITY ->
                    List.of();
        };
    }

    private Choices now() {
        return model.choices().get();
    }

    private void choose(String label, Choices next) {
        model.choose(label, next);
    }

    private MenuButton weights() {
        var menu = new MenuButton(Text.of("pictures.weights"));
        menu.setId("weights");
        var grid = new GridPane(8, 4);
        int row = 0;
        for (var severity : SeverityClass.values()) {
            var name = new Label(Text.of(severity));
            var spinner = new Spinner<Integer>(0, MOST_WEIGHT, now().weight(severity));
            spinner.setId("weight-" + severity.ordinal());
            spinner.setEditable(true);
            spinner.setPrefWidth(96);
            spinner.getEditor().setAccessibleText(Text.of(severity));
            spinner.valueProperty()
                    .addListener((_, _, weight) -> {
                        if (weight != null)
                            choose(
                                    Text.of("pictures.edit.weight", Text.of(severity), weight),
                                    now().withWeight(severity, weight));
                    });
            name.setLabelFor(spinner);
            grid.addRow(row++, name, spinner);
        }
        var why = new Label(Text.of("pictures.weights.why"));
        why.setWrapText(true);
        why.setMaxWidth(260);
        menu.getItems().add(new CustomMenuItem(new VBox(8, why, grid), false));
        return menu;
    }

    private Node exposure() {
        var box = new ComboBox<Choices.Exposure>();
        box.setId("exposure");
        box.getItems().setAll(Choices.Exposure.values());
        box.setValue(now().exposure());
        box.setConverter(words());
        box.setAccessibleText(Text.of("pictures.exposure"));
        box.setOnAction(_ -> {
            if (box.getValue() != null)
                choose(
                        Text.of("pictures.edit.exposure", Text.of(box.getValue())),
                        now().withExposure(box.getValue()));
        });
        return labelled(Text.of("pictures.exposure"), box);
    }

    private static StringConverter<Choices.Exposure> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Choices.@Nullable Exposure exposure) {
                return exposure == null ? "" : Text.of(exposure);
            }

            @Override
            public Choices.Exposure fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        };
    }

    /// Freezes the baseline up to a day, or lets it go again.
    private Node baseline() {
        var end = now().baselineEnd();
        if (end != null) {
            var words = new Label(Text.of("pictures.baseline.frozen", PatternCharts.day(end)));
            var free =
                    Page.button(
                            "baselineFree",
                            Text.of("pictures.baseline.free"),
                            () ->
                                    choose(
                                            Text.of("pictures.edit.free"),
                                            now().withBaselineEnd(null)));
            return new HBox(8, centred(words), free);
        }
        var menu = new MenuButton(Text.of("pictures.baseline.freeze"));
        menu.setId("baseline");
        var day = new DatePicker();
        day.setId("baselineDay");
        day.getEditor().setAccessibleText(Text.of("pictures.baseline.day"));
        day.setPromptText(Text.of("slice.menu.prompt"));
        var why = new Label(Text.of("pictures.baseline.why"));
        why.setWrapText(true);
        why.setMaxWidth(280);
        var freeze =
                Page.button(
                        "baselineFreeze",
                        Text.of("pictures.baseline.freeze"),
                        () -> {
                            if (day.getValue() == null) return;
                            menu.hide();
                            choose(
                                    Text.of(
                                            "pictures.edit.freeze",
                                            PatternCharts.day(day.getValue())),
                                    now().withBaselineEnd(day.getValue()));
                        });
        menu.getItems().add(new CustomMenuItem(new VBox(8, why, day, freeze), false));
        return menu;
    }

    private Node teamNames() {
        var box = new CheckBox(Text.of("pictures.teamNames"));
        box.setId("teamNames");
        box.setSelected(now().teamNames());
        box.setOnAction(_ ->
                choose(
                        Text.of(
                                box.isSelected()
                                        ? "pictures.edit.names"
                                        : "pictures.edit.pseudonyms"),
                        now().withTeamNames(box.isSelected())));
        return centred(box);
    }

    private List<Node> published() {
        var box = new ComboBox<Optional<PublishedDistribution>>();
        box.setId("published");
        var all = new ArrayList<Optional<PublishedDistribution>>();
        all.add(Optional.empty());
        PublishedDistributions.all().forEach(d -> all.add(Optional.of(d)));
        box.getItems().setAll(all);
        var chosen =
                PublishedDistributions.all().stream()
                        .filter(d -> d.id().equals(now().publishedId()))
                        .findFirst();
        box.setValue(chosen);
        box.setAccessibleText(Text.of("pictures.published.source"));
        box.setMaxWidth(320);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<PublishedDistribution> d) {
                        return d == null || d.isEmpty()
                                ? Text.of("pictures.published.none")
                                : d.get().source();
                    }

                    @Override
                    public Optional<PublishedDistribution> fromString(String words) {
                        throw new UnsupportedOperationException(words);
                    }
                });
        box.setOnAction(_ -> {
            if (box.getValue() != null)
                choose(
                        Text.of("pictures.edit.published"),
                        now().withPublished(
                                        box.getValue().map(PublishedDistribution::id).orElse("")));
        });
        var nodes = new ArrayList<Node>();
        nodes.add(labelled(Text.of("pictures.published.source"), box));
        chosen.ifPresent(d -> nodes.add(new MappingMenu(d, this::now, this::choose)));
        return nodes;
    }

    private static HBox labelled(String name, Node control) {
        var label = new Label(name);
        label.setLabelFor(control);
        label.getStyleClass().add("muted");
        return centred(label, control);
    }

    private static HBox centred(Node... nodes) {
        var box = new HBox(8, nodes);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }
}
