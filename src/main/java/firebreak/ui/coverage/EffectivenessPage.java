package firebreak.ui.coverage;

import firebreak.analysis.containment.Containment.Severity;
import firebreak.analysis.containment.Containment.Why;
import firebreak.analysis.containment.Counting.Production;
import firebreak.domain.Text;
import firebreak.domain.coverage.TestType;
import firebreak.ui.coverage.EffectivenessViewModel.Figures;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// What tests and reviews find before production, stage by stage; which tests were missing; and the
/// client's defects from which it is counted.
final class EffectivenessPage extends ScrollPane {
    private final EffectivenessViewModel model;
    private final FlowPane headline = new FlowPane(16, 0);
    private final VBox notes = new VBox(2);
    private final EscapeTable matrix;
    private final VBox missing = new VBox(8);
    private final DefectTable defects;

    EffectivenessPage(EffectivenessViewModel model) {
        this.model = model;
        setId("effectiveness");
        getStyleClass().add("effectiveness");
        setFitToWidth(true);
        matrix = new EscapeTable(model);
        defects = new DefectTable(model);
        var content =
                new VBox(
                        16,
                        options(),
                        headline,
                        matrix,
                        notes,
                        missing,
                        heading(Text.of("coverage.defects")),
                        defects);
        content.getStyleClass().add("effectiveness-content");
        setContent(content);
        model.figures().subscribe(_ -> refresh());
        model.severity().subscribe(_ -> refresh());
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static Label words(String text, String... styles) {
        var words = new Label(text);
        words.getStyleClass().addAll(styles);
        wrap(words);
        return words;
    }

    private Node options() {
        var severities = new ArrayList<Optional<Severity>>();
        severities.add(Optional.empty());
        Arrays.stream(Severity.values()).map(Optional::of).forEach(severities::add);
        var severity =
                box(
                        "escapeSeverity",
                        "coverage.escape.severity",
                        severities,
                        s ->
                                s.map(EffectivenessPage::words)
                                        .orElse(Text.of("coverage.escape.all")));
        severity.setValue(Optional.empty());
        severity.setOnAction(_ ->
                model.severity().set(Objects.requireNonNull(severity.getValue()).orElse(null)));
        var production =
                box(
                        "production",
                        "coverage.escape.production",
                        List.of(Production.values()),
                        EffectivenessPage::words);
        production.setValue(model.production().get());
        production.setOnAction(
                _ -> model.production().set(Objects.requireNonNull(production.getValue())));
        var families = new CheckBox(Text.of("coverage.escape.familiesOnce"));
        families.setId("familiesOnce");
        families.selectedProperty().bindBidirectional(model.familiesOnce());
        var open = new CheckBox(Text.of("coverage.escape.openToo"));
        open.setId("openToo");
        open.selectedProperty().bindBidirectional(model.openToo());
        var row = new FlowPane(16, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren()
                .addAll(
                        named(Text.of("coverage.escape.severity"), severity),
                        named(Text.of("coverage.escape.production"), production),
                        families,
                        open);
        return row;
    }

    static String words(Severity severity) {
        return switch (severity) {
            case SEVERE -> Text.of("coverage.escape.severe");
            case OTHERS -> Text.of("coverage.escape.others");
            case UNSAID -> Text.of("coverage.escape.unsaid");
        };
    }

    private static String words(Production production) {
        return switch (production) {
            case INCIDENTS -> Text.of("coverage.escape.incidents");
            case DEFECTS -> Text.of("coverage.escape.defects");
            case BOTH -> Text.of("coverage.escape.both");
        };
    }

    private static Node named(String name, ComboBox<?> box) {
        var label = new Label(name);
        label.setLabelFor(box);
        label.getStyleClass().add("muted");
        var row = new HBox(8, label, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static <T> ComboBox<T> box(
            String id, String name, List<T> values, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setAccessibleText(Text.of(name));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException();
                    }
                });
        return box;
    }

    private void refresh() {
        var now = model.figures().get();
        if (now == null) return;
        var shown = model.matrix(now);
        headline.getChildren()
                .setAll(
                        efficiency(
                                "efficiency",
                                Text.of(
                                        "coverage.escape.headline",
                                        RatingWords.of(shown.efficiency())),
                                model.escaped(now, null)),
                        efficiency(
                                "efficiencySevere",
                                Text.of(
                                        "coverage.escape.headlineSevere",
                                        words(Severity.SEVERE),
                                        RatingWords.of(now.containment().severe().efficiency())),
                                model.escaped(now, Severity.SEVERE, null)));
        notes(now);
        matrix.show(now);
        missing(now);
        defects.show(now);
    }

    /// A share of the whole; it opens the incidents that were found in production.
    private Node efficiency(String id, String text, Set<UUID> incidents) {
        var button = new Button(text);
        button.setId(id);
        button.setWrapText(true);
        button.setDisable(incidents.isEmpty());
        button.getStyleClass().addAll("flat", "efficiency");
        button.setAccessibleText(
                Text.of(
                        "coverage.escape.shareOpens",
                        text,
                        Text.of(
                                "coverage.missing.open",
                                incidents.size(),
                                Text.of("coverage.escape.becauseAll"))));
        button.setOnAction(_ -> model.open(Text.of("coverage.escape.becauseAll"), incidents));
        return button;
    }

    private void notes(Figures now) {
        var all = new ArrayList<Node>();
        all.add(
                words(
                        Text.of(
                                "coverage.escape.counted",
                                now.containment().defects(),
                                now.containment().incidents()),
                        "muted",
                        "small"));
        if (now.defects().isEmpty())
            all.add(words(Text.of("coverage.escape.noDefects"), "muted", "small"));
        now.containment()
                .releases()
                .forEach(r -> {
                    if (r.open())
                        all.add(
                                words(
                                        Text.of(
                                                r.counted()
                                                        ? "coverage.escape.openCounted"
                                                        : "coverage.escape.open",
                                                r.name(),
                                                r.closes() == null
                                                        ? Text.of("coverage.escape.notReleased")
                                                        : String.valueOf(r.closes())),
                                        "muted",
                                        "small"));
                });
        for (var why : Why.values()) {
            var n = now.containment().leftOut().get(why);
            if (n != null) all.add(words(left(why, n), "muted", "small"));
        }
        for (var error : model.matrix(now).errors())
            all.add(
                    words(
                            Text.of(
                                    "coverage.escape.error",
                                    error.count(),
                                    stage(now, error.originStageId()),
                                    stage(now, error.foundStageId())),
                            "flagged",
                            "small"));
        notes.getChildren().setAll(all);
    }

    private static String stage(Figures now, String id) {
        return now.codebook().stage(id).map(s -> s.label()).orElse(id);
    }

    private static String left(Why why, int n) {
        return switch (why) {
            case WINDOW_OPEN -> Text.of("coverage.escape.left.open", n);
            case IN_PRODUCTION -> Text.of("coverage.escape.left.production", n);
            case OUTSIDE_OF_WINDOWS -> Text.of("coverage.escape.left.outside", n);
            case NO_DATE -> Text.of("coverage.escape.left.noDate", n);
            case NO_STAGE -> Text.of("coverage.escape.left.noStage", n);
            case REPEATS -> Text.of("coverage.escape.left.repeats", n);
        };
    }

    private void missing(Figures now) {
        var found = now.missing();
        var all = new ArrayList<Node>();
        all.add(heading(Text.of("coverage.missing")));
        all.add(
                words(
                        found.escaped() == 0
                                ? Text.of("coverage.missing.none")
                                : Text.of("coverage.missing.why", found.escaped(), found.unsaid()),
                        "muted",
                        "small"));
        var types = new GridPane(16, 4);
        types.add(words(Text.of("coverage.missing.types"), "pane-heading"), 0, 0, 2, 1);
        int row = 1;
        for (var type : found.types()) {
            if (type.incidents().isEmpty()) continue;
            var label =
                    now.types().stream()
                            .filter(t -> t.id().equals(type.testTypeId()))
                            .findFirst()
                            .map(TestType::label)
                            .orElse(type.testTypeId());
            types.addRow(
                    row++,
                    line(
                            "missing-" + type.testTypeId(),
                            type.incidents(),
                            Text.of("coverage.missing.because", label)),
                    new Label(label),
                    share(
                            "missingShare-" + type.testTypeId(),
                            RatingWords.of(type.share()),
                            type.incidents(),
                            Text.of("coverage.missing.because", label)));
        }
        if (!found.noType().isEmpty())
            types.addRow(
                    row,
                    line("missing-none", found.noType(), Text.of("coverage.missing.noType")),
                    new Label(Text.of("coverage.missing.noType")));
        var triggers = new GridPane(16, 4);
        triggers.add(words(Text.of("coverage.missing.triggers"), "pane-heading"), 0, 0, 2, 1);
        row = 1;
        for (var trigger : found.triggers())
            triggers.addRow(
                    row++,
                    line(
                            "trigger-" + trigger.trigger().ordinal(),
                            trigger.incidents(),
                            Text.of(trigger.trigger())),
                    new Label(Text.of(trigger.trigger())),
                    share(
                            "triggerShare-" + trigger.trigger().ordinal(),
                            RatingWords.of(trigger.share()),
                            trigger.incidents(),
                            Text.of(trigger.trigger())));
        if (found.triggers().isEmpty())
            triggers.add(
                    words(Text.of("coverage.missing.noTriggers"), "muted", "small"), 0, 1, 3, 1);
        if (found.escaped() > 0) {
            var both = new FlowPane(48, 16, types, triggers);
            all.add(both);
        }
        missing.getChildren().setAll(all);
    }

    private Node share(String id, String text, Collection<UUID> incidents, String because) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("flat", "share");
        button.setAccessibleText(
                Text.of(
                        "coverage.escape.shareOpens",
                        text,
                        Text.of("coverage.missing.open", incidents.size(), because)));
        button.setOnAction(_ -> model.open(because, incidents));
        return button;
    }

    private Node line(String id, Collection<UUID> incidents, String because) {
        return EscapeTable.opening(
                id,
                incidents.size(),
                Text.of("coverage.missing.open", incidents.size(), because),
                () -> model.open(because, incidents));
    }
}
