package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactName;
import firebreak.domain.incident.FactOrigin;
import firebreak.domain.incident.IncidentOrigins;
import firebreak.domain.incident.SeverityClass;
import firebreak.ui.kit.Page;

import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The facts of one incident, each in a field of its own with where it comes from and what other
/// sources say; it stays while the incident changes, so that the field a person is in stays, too.
final class FactsPane {
    private static final List<FactName> FACTS =
            List.of(
                    FactName.SERVICE,
                    FactName.TEAM,
                    FactName.LEADERSHIP_MINUTES,
                    FactName.RESPONDER_MINUTES,
                    FactName.CLIENT_CAUSE);

    /// As wide as the words beside most fields, so that these end in one line.
    private static final int ASIDE = 72;

    private static final int MOST_ASIDE = 120;

    private final FactsViewModel model;
    private final Map<FactName, FactField> fields = new EnumMap<>(FactName.class);
    private final Map<FactName, Label> asides = new EnumMap<>(FactName.class);
    private final Map<FactName, VBox> below = new EnumMap<>(FactName.class);
    private final ComboBox<SeverityClass> severity = new ComboBox<>();
    private final Label change = IncidentDetailPane.words("");
    private final Label changeName = new Label(Text.of("incidents.fact.change"));
    private final VBox node = new VBox(16);
    private IncidentOrigins incident;
    private Consumer<Node> entered = _ -> {};
    private boolean showing;

    // Kept here, and only here: a pane that is gone hears of nothing any more.
    private final MapChangeListener<FactName, String> listening = c -> below(c.getKey());

    FactsPane(FactsViewModel model, ZoneId zone, IncidentOrigins incident) {
        this.model = model;
        this.incident = incident;
        model.forget(null);
        severity();
        var title = cell(FactName.TITLE, Text.of(FactName.TITLE));
        title.getStyleClass().add("fact-title");
        var facts = grid();
        line(facts, FactName.SEVERITY, Text.of("incidents.fact.severity"));
        for (var field : FACTS) line(facts, field, name(field));
        changeName.getStyleClass().add("muted");
        facts.addRow(facts.getRowCount(), changeName, change);
        var clocks = grid();
        for (var clock : Clock.values()) line(clocks, FactName.of(clock), Text.of(clock));
        node.getChildren()
                .setAll(
                        title,
                        facts,
                        IncidentDetailPane.section(
                                Text.of("incidents.clocks", zone.getId()), clocks));
        model.problems().addListener(new WeakMapChangeListener<>(listening));
        show(incident);
    }

    private static String name(FactName field) {
        return switch (field) {
            case LEADERSHIP_MINUTES -> Text.of("incidents.fact.leadership");
            case RESPONDER_MINUTES -> Text.of("incidents.fact.responders");
            case CLIENT_CAUSE -> Text.of("incidents.fact.cause");
            default -> Text.of(field);
        };
    }

    Node node() {
        return node;
    }

    /// Calls `entered` with each field that a person comes to, or is told of.
    void whenEntered(Consumer<Node> entered) {
        this.entered = entered;
        for (var field : below.keySet())
            control(field)
                    .focusedProperty()
                    .subscribe(now -> {
                        if (now) entered.accept(cell(field));
                    });
    }

    boolean isOf(IncidentOrigins other) {
        return incident.incident().equals(other.incident());
    }

    /// Another state of the same incident.
    void show(IncidentOrigins now) {
        incident = now;
        fields.values().forEach(f -> f.show(now));
        showing = true;
        severity.setValue(now.facts().severity().severityClass());
        showing = false;
        for (var field : below.keySet()) below(field);
        asides();
        var reference = now.facts().changeReference();
        change.setText(reference);
        for (var part : List.of(change, changeName)) {
            part.setVisible(!reference.isBlank());
            part.setManaged(!reference.isBlank());
        }
    }

    private void asides() {
        var first = incident.facts().clocks().occurred().orElse(null);
        for (var clock : Clock.values()) {
            var at = incident.facts().clocks().at(clock);
            aside(
                    FactName.of(clock),
                    at == null || first == null || at.equals(first)
                            ? ""
                            : Moments.after(first, at));
        }
        for (var field : List.of(FactName.LEADERSHIP_MINUTES, FactName.RESPONDER_MINUTES))
            aside(
                    field,
                    incident.standing(field) instanceof Fact.Minutes(var minutes, var measured)
                                    && minutes != null
                            ? Text.of(measured ? "incidents.measured" : "incidents.estimated")
                            : "");
        var word = incident.facts().severity().word();
        aside(
                FactName.SEVERITY,
                word.isBlank()
                                || word.equalsIgnoreCase(
                                        Text.of(incident.facts().severity().severityClass()))
                        ? ""
                        : Text.of("incidents.word", word));
    }

    private void aside(FactName field, String text) {
        var label = asides.get(field);
        if (label == null) return;
        label.setText(text);
    }

    private void severity() {
        severity.getItems().setAll(SeverityClass.values());
        severity.setId("fact-severity");
        severity.setAccessibleText(Text.of(FactName.SEVERITY));
        severity.getStyleClass().add("fact-field");
        severity.setCellFactory(_ -> new SeverityCell(""));
        severity.setButtonCell(new SeverityCell(""));
        severity.valueProperty()
                .subscribe(chosen -> {
                    if (!showing && chosen != null) model.choose(incident, chosen);
                });
    }

    private static GridPane grid() {
        var grid = new GridPane(8, 2);
        var names = new ColumnConstraints(110);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().setAll(names, values);
        return grid;
    }

    private void line(GridPane grid, FactName field, String name) {
        var label = new Label(name);
        label.getStyleClass().addAll("muted", "fact-name");
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, cell(field, name));
    }

    private Region cell(FactName field, String name) {
        var aside = new Label();
        aside.getStyleClass().addAll("muted", "small");
        if (field != FactName.TITLE) aside.setMinWidth(ASIDE);
        aside.setMaxWidth(MOST_ASIDE);
        asides.put(field, aside);
        Region control;
        if (field == FactName.SEVERITY) control = severity;
        else {
            var typed = new FactField(model, field, name, incident);
            fields.put(field, typed);
            control = typed.control();
        }
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(8, control);
        if (field != FactName.TITLE) row.getChildren().add(aside);
        row.setAlignment(Pos.CENTER_LEFT);
        var more = new VBox(2);
        more.setManaged(false);
        below.put(field, more);
        return new VBox(row, more);
    }

    /// What is wrong with what was typed, where the field comes from, what others say.
    private void below(FactName field) {
        var box = below.get(field);
        if (box == null) return;
        var lines = new ArrayList<Node>();
        var problem = model.problems().get(field);
        if (problem != null) lines.add(problem(field, problem));
        var control = control(field);
        control.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("bad"), problem != null);
        control.setAccessibleHelp(problem);
        var origin = model.origin(incident, field);
        if (!origin.isEmpty()) lines.add(chip(field, origin));
        int n = 0;
        for (var other : model.others(incident, field)) lines.add(other(field, other, n++));
        box.getChildren().setAll(lines);
        box.setManaged(!lines.isEmpty());
        box.getStyleClass().setAll("fact-below");
        if (problem != null) Platform.runLater(() -> entered.accept(cell(field)));
    }

    /// The field with all that stands below it.
    private Node cell(FactName field) {
        var box = below.get(field);
        return box == null ? control(field) : box.getParent();
    }

    private Region control(FactName field) {
        var typed = fields.get(field);
        return typed == null ? severity : typed.control();
    }

    private static String id(String what, FactName field) {
        return what + "-" + field.name().toLowerCase(Locale.ROOT);
    }

    private static Label problem(FactName field, String text) {
        var label = new Label(text);
        label.setId(id("bad", field));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("fact-problem", "small");
        return label;
    }

    private Node chip(FactName field, String origin) {
        var chip = new Label(origin);
        chip.setId(id("origin", field));
        chip.getStyleClass().addAll("origin-chip", "small");
        if (incident.origin(field).equals(FactOrigin.PERSON)) {
            chip.getStyleClass().add("origin-person");
            chip.setTooltip(new Tooltip(Text.of("incidents.origin.person.means")));
        }
        return new HBox(chip);
    }

    private Node other(FactName field, FactsViewModel.Other other, int n) {
        var words = new Label(Text.of("incidents.origin.says", other.source(), other.says()));
        words.setId(id("says", field) + n);
        words.setWrapText(true);
        words.getStyleClass().addAll("muted", "small");
        var use =
                Page.button(
                        id("use", field) + n,
                        Text.of("incidents.origin.use"),
                        () -> model.use(incident, field, other.report()));
        use.setAccessibleText(Text.of("incidents.origin.use.name", other.source(), Text.of(field)));
        use.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.ACCENT, "use-this");
        var flow = new FlowPane(6, 0, words, use);
        flow.setRowValignment(VPos.CENTER);
        words.maxWidthProperty().bind(flow.widthProperty());
        return flow;
    }
}
