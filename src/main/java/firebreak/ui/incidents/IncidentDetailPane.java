package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.Incident;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// One incident beside the list: facts, clocks, what happened, what coders say.
final class IncidentDetailPane {
    private static final int WIDTH = 408;

    private final IncidentListViewModel model;
    private final Moments moments;

    IncidentDetailPane(IncidentListViewModel model) {
        this.model = model;
        this.moments = new Moments(model.zone());
    }

    Node of(IncidentDetail detail) {
        var incident = detail.incident();
        var key = new Label(incident.key());
        key.getStyleClass().addAll("muted", "detail-key");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close =
                Page.iconButton("closeDetail", "fth-x", Text.of("incidents.close"), model::close);
        var top = new HBox(8, key, space, close);
        top.setAlignment(Pos.CENTER_LEFT);
        var title = new Label(incident.title());
        title.setId("detailTitle");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("detail-title");
        var body = new VBox(16, new VBox(4, top, title), facts(incident), clocks(incident));
        if (!incident.facts().text().isBlank()) body.getChildren().add(text(incident));
        body.getChildren().add(judgements(detail));
        body.getStyleClass().add("detail");
        var scroll = new ScrollPane(body);
        scroll.setId("detail");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(WIDTH);
        scroll.setMinWidth(WIDTH);
        scroll.getStyleClass().add("detail-scroll");
        return scroll;
    }

    private Node facts(Incident incident) {
        var facts = incident.facts();
        var grid = grid();
        var severity =
                new Label(
                        facts.severity().word().isBlank()
                                ? Text.of(facts.severity().severityClass())
                                : Text.of(
                                        "incidents.severity",
                                        Text.of(facts.severity().severityClass()),
                                        facts.severity().word()),
                        IncidentTable.dot(facts.severity().severityClass()));
        severity.setGraphicTextGap(8);
        line(grid, Text.of("incidents.fact.severity"), severity);
        line(grid, Text.of("incidents.fact.service"), words(facts.service()));
        line(grid, Text.of("incidents.fact.team"), words(facts.team()));
        line(
                grid,
                Text.of("incidents.fact.leadership"),
                words(minutes(facts.effort().leadershipMinutes(), facts.effort().measured())));
        line(
                grid,
                Text.of("incidents.fact.responders"),
                words(minutes(facts.effort().responderMinutes(), facts.effort().measured())));
        if (!facts.clientCause().isBlank())
            line(grid, Text.of("incidents.fact.cause"), words(facts.clientCause()));
        if (!facts.changeReference().isBlank())
            line(grid, Text.of("incidents.fact.change"), words(facts.changeReference()));
        line(grid, Text.of("incidents.fact.source"), words(incident.source()));
        return grid;
    }

    private static String minutes(@Nullable Integer minutes, boolean measured) {
        return minutes == null
                ? ""
                : Text.of(
                        measured ? "incidents.effort.measured" : "incidents.effort.estimated",
                        Moments.span(minutes));
    }

    private Node clocks(Incident incident) {
        var grid = grid();
        var clocks = incident.facts().clocks();
        var first = clocks.occurred().orElse(null);
        for (var clock : Clock.values()) {
            var at = clocks.at(clock);
            var shown =
                    at == null
                            ? ""
                            : first == null || at.equals(first)
                                    ? moments.of(at)
                                    : Text.of(
                                            "incidents.clock",
                                            moments.of(at),
                                            Moments.after(first, at));
            line(grid, Text.of(clock), words(shown));
        }
        return section(Text.of("incidents.clocks", model.zone().getId()), grid);
    }

    private static Node text(Incident incident) {
        var text = incident.facts().text();
        var area = new TextArea(text);
        area.setId("detailText");
        area.setAccessibleText(Text.of("incidents.text"));
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount((int) Math.clamp(text.length() / 48 + text.lines().count(), 3, 12));
        return section(Text.of("incidents.text"), area);
    }

    private Node judgements(IncidentDetail detail) {
        var box = new VBox(8);
        for (var judgement : detail.judgements()) box.getChildren().add(judgement(judgement));
        if (detail.judgements().isEmpty()) {
            var none = new Label(Text.of("incidents.judgements.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            box.getChildren().add(none);
        }
        return section(Text.of("incidents.judgements"), box);
    }

    private Node judgement(IncidentDetail.Judgement judgement) {
        var tagging = judgement.tagging();
        var grid = grid();
        line(
                grid,
                Text.of("incidents.fact.origin"),
                words(tagging.origin() == null ? "" : Text.of(tagging.origin())));
        line(grid, Text.of("incidents.fact.factor"), words(judgement.factor()));
        line(grid, Text.of("incidents.fact.stage"), words(judgement.stage()));
        line(
                grid,
                Text.of("incidents.fact.preventability"),
                words(tagging.preventability() == null ? "" : Text.of(tagging.preventability())));
        line(
                grid,
                Text.of("incidents.fact.confidence"),
                words(tagging.confidence() == null ? "" : Text.of(tagging.confidence())));
        if (!tagging.reason().isBlank())
            line(grid, Text.of("incidents.fact.reason"), words(tagging.reason()));
        if (!tagging.quote().isBlank())
            line(grid, Text.of("incidents.fact.quote"), words(tagging.quote()));
        var who =
                new Label(
                        Text.of(
                                "incidents.judgement",
                                tagging.coder(),
                                Text.of(tagging.state()),
                                moments.of(tagging.at())));
        who.setWrapText(true);
        who.getStyleClass().addAll("muted", "small");
        return Page.card(who, grid);
    }

    private static Node section(String heading, Node content) {
        var label = new Label(heading);
        label.getStyleClass().add("section-title");
        return new VBox(8, label, content);
    }

    private static GridPane grid() {
        var grid = new GridPane(12, 6);
        var names = new ColumnConstraints(116);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().setAll(names, values);
        return grid;
    }

    private static void line(GridPane grid, String name, Node value) {
        var label = new Label(name);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    private static Label words(String text) {
        var label = new Label(text.isBlank() ? Text.of("incidents.unknown") : text);
        if (text.isBlank()) label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
