package firebreak.ui.deliverables;

import firebreak.domain.Text;
import firebreak.domain.report.Edition;
import firebreak.domain.report.Profile;
import firebreak.domain.report.ReportFile;
import firebreak.domain.report.ReportPlan;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Standing;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// For whom the documents are, how long, and in whose look. Each change is one edit.
final class SettingsCard extends VBox {
    private static final int LONGEST = 200;
    private static final double NAMES = 112;

    private final PlanViewModel model;
    private final GridPane grid = new GridPane(12, 8);
    private boolean setting;
    private Runnable takes = () -> {};

    SettingsCard(PlanViewModel model, PlanFiles files) {
        super(12);
        this.model = model;
        setId("reportSettings");
        getStyleClass().addAll("card-surface", "deliverables-card");
        var heading = new Label(Text.of("deliverables.settings"));
        heading.getStyleClass().add("section-title");
        var names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        names.setPrefWidth(NAMES);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, fields);
        row(
                "edition",
                choice("edition", Edition.values(), ReportPlan::edition, ReportPlan::withEdition));
        row(
                "profile",
                choice("profile", Profile.values(), ReportPlan::profile, ReportPlan::withProfile));
        row(
                "classification",
                text(
                        "classification",
                        Text.of("report.classification"),
                        ReportPlan::classification,
                        ReportPlan::withClassification));
        row("firm", text("firm", "", ReportPlan::firm, ReportPlan::withFirm));
        row("accent", colour());
        row("logo", file("logo", ReportPlan::logo, files::chooseLogo, files::removeLogo));
        row(
                "template",
                file(
                        "template",
                        ReportPlan::template,
                        files::chooseTemplate,
                        files::removeTemplate));
        getChildren().addAll(heading, grid);
    }

    private void row(String name, Node field) {
        var label = new Label(Text.of("deliverables.settings." + name));
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private void follow(Consumer<ReportPlan> show) {
        model.plan()
                .subscribe(plan -> {
                    setDisable(plan == null);
                    if (plan == null) return;
                    setting = true;
                    show.accept(plan);
                    setting = false;
                });
    }

    private <E extends Enum<E>> Node choice(
            String id,
            E[] all,
            Function<ReportPlan, E> get,
            BiFunction<ReportPlan, E, ReportPlan> with) {
        var box = new ComboBox<E>();
        box.setId(id);
        box.setAccessibleText(Text.of("deliverables.settings." + id));
        box.getItems().setAll(all);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable E value) {
                        return value == null ? "" : Text.of(value);
                    }

                    @Override
                    public @Nullable E fromString(String words) {
                        return null;
                    }
                });
        box.valueProperty()
                .subscribe((_, now) -> {
                    if (!setting && now != null)
                        model.change(
                                Text.of("deliverables.edit." + id, Text.of(now)),
                                p -> with.apply(p, now));
                });
        follow(plan -> box.setValue(get.apply(plan)));
        return box;
    }

    /// What is typed is taken with Enter, or when a person goes on; Escape puts back what stood.
    private Node text(
            String id,
            String prompt,
            Function<ReportPlan, String> get,
            BiFunction<ReportPlan, String, ReportPlan> with) {
        var field = new TextField();
        var standing = new Standing(field);
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(Text.of("deliverables.settings." + id));
        Runnable take =
                () -> {
                    var plan = model.plan().get();
                    if (plan == null || !standing.typed()) return;
                    var typed = standing.take().strip();
                    var words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
                    if (!words.equals(get.apply(plan)))
                        model.change(
                                Text.of(
                                        "deliverables.edit." + id,
                                        words.isEmpty() ? Text.of("deliverables.usualOne") : words),
                                p -> with.apply(p, words));
                };
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) take.run();
                });
        field.setOnAction(_ -> take.run());
        field.setOnKeyPressed(e -> {
            var plan = model.plan().get();
            if (e.getCode() != KeyCode.ESCAPE || plan == null) return;
            standing.show(get.apply(plan), false);
            e.consume();
        });
        follow(plan -> standing.show(get.apply(plan), true));
        takes = before(takes, take);
        return field;
    }

    private static Runnable before(Runnable first, Runnable second) {
        return () -> {
            first.run();
            second.run();
        };
    }

    /// Saves what is typed and not taken yet.
    void keep() {
        takes.run();
    }

    private Node colour() {
        var picker = new ColorPicker();
        picker.setId("accent");
        picker.setAccessibleText(Text.of("deliverables.settings.accent"));
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setOnAction(_ -> {
            var hex = Paper.web(picker.getValue()).substring(1).toUpperCase(Locale.ROOT);
            model.change(Text.of("deliverables.edit.accent", hex), p -> p.withAccent(hex));
        });
        follow(plan -> picker.setValue(Color.web("#" + plan.accent())));
        return picker;
    }

    private Node file(
            String id,
            Function<ReportPlan, @Nullable ReportFile> get,
            Runnable choose,
            Runnable remove) {
        var name = new Label();
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setId(id + "Name");
        HBox.setHgrow(name, Priority.ALWAYS);
        var pick = Page.button("choose-" + id, Text.of("deliverables.chooseFolder"), choose);
        pick.getStyleClass().add("small");
        pick.setAccessibleText(Text.of("deliverables.choose." + id));
        var drop =
                Page.iconButton(
                        "remove-" + id, "fth-x", Text.of("deliverables.remove." + id), remove);
        drop.managedProperty().bind(drop.visibleProperty());
        follow(plan -> {
            var kept = get.apply(plan);
            name.setText(kept == null ? Text.of("deliverables.without." + id) : kept.name());
            drop.setVisible(kept != null);
        });
        var row = new HBox(8, name, drop, pick);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
