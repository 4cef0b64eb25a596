package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.intake.DateOrder;
import firebreak.intake.IncidentField;
import firebreak.intake.Question;
import firebreak.intake.SourceFile;
import firebreak.ui.kit.Page;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What only a person can say about a file, each question with the control that answers it.
final class ImportQuestions {
    private final ImportViewModel model;

    ImportQuestions(ImportViewModel model) {
        this.model = model;
    }

    List<Node> of(SourceFile file) {
        var nodes = new ArrayList<Node>();
        var columns = new LinkedHashSet<String>();
        var examples = new LinkedHashSet<String>();
        for (var question : file.questions()) {
            switch (question) {
                case Question.AmbiguousDates(var column, var some) -> {
                    columns.add(column);
                    examples.addAll(some);
                }
                case Question.NoIncident(var profile) -> nodes.add(incident(profile));
                case Question.UnknownMapping(var missing, var offer) -> {
                    for (var field : missing) nodes.add(mapping(file, field, offer));
                }
            }
        }
        if (!columns.isEmpty()) nodes.addFirst(dates(columns, examples.getFirst()));
        return nodes;
    }

    private Node dates(LinkedHashSet<String> columns, String example) {
        return question(
                Text.of("incidents.ask.dates", String.join(", ", columns)),
                Text.of(
                        "incidents.ask.dates.example",
                        example,
                        Checked.readAs(example, DateOrder.DAY_FIRST),
                        Checked.readAs(example, DateOrder.MONTH_FIRST)),
                orders(null, model::chooseDateOrder));
    }

    private Node mapping(SourceFile file, IncidentField field, List<String> offer) {
        var box = new ComboBox<>(FXCollections.observableArrayList(offer));
        box.setId("answer-" + field.name().toLowerCase(Locale.ROOT));
        box.setPromptText(Text.of("incidents.ask.column.choose"));
        box.setAccessibleText(Text.of("incidents.ask.column", field.label()));
        box.setPrefWidth(220);
        box.valueProperty()
                .subscribe((_, address) ->
                        file.columns().stream()
                                .filter(c -> c.address().equals(address))
                                .findFirst()
                                .ifPresent(c -> model.chooseField(c, field)));
        return question(
                Text.of("incidents.ask.column", field.label()),
                field == IncidentField.KEY
                        ? Text.of("incidents.ask.column.key")
                        : Text.of("incidents.ask.column.title"),
                box);
    }

    private Node incident(String profile) {
        return question(
                Text.of("incidents.ask.incident"),
                Text.of("incidents.ask.incident.why"),
                Page.button(
                        "answer-incident",
                        Text.of("incidents.ask.incident.yes"),
                        () -> model.chooseProfile(profile)));
    }

    private static Node question(String asked, String more, Node control) {
        var heading = new Label(asked);
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.getStyleClass().add("question-title");
        var words = new Label(more);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("question-more");
        var text = new VBox(2, heading, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var icon = new FontIcon("fth-help-circle");
        var box = new HBox(12, icon, text, control);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("question");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    /// Day first or month first; none is chosen where `now` is null.
    static Node orders(@Nullable DateOrder now, Consumer<DateOrder> chosen) {
        var group = new ToggleGroup();
        var day = toggle("dayFirst", Text.of("incidents.order.day"), group, Styles.LEFT_PILL);
        var month =
                toggle("monthFirst", Text.of("incidents.order.month"), group, Styles.RIGHT_PILL);
        day.setSelected(now == DateOrder.DAY_FIRST);
        month.setSelected(now == DateOrder.MONTH_FIRST);
        group.selectedToggleProperty()
                .subscribe((before, to) -> {
                    if (to == null) group.selectToggle(before);
                    else chosen.accept(to == day ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
                });
        var box = new HBox(day, month);
        box.setAccessibleText(Text.of("incidents.check.dates"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static ToggleButton toggle(String id, String text, ToggleGroup group, String side) {
        var toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.getStyleClass().addAll(side, "order-toggle");
        return toggle;
    }
}
