package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.incident.Incident;
import firebreak.domain.incident.RowPlace;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// One incident beside the list: facts, clocks, what happened, what coders say.
final class IncidentDetailPane {
    private static final int WIDTH = 408;

    private final IncidentListViewModel model;
    private final Moments moments;
    private @Nullable Shown shown;

    /// What is on the screen of one incident.
    private record Shown(FactsPane facts, VBox rest, ScrollPane pane) {}

    IncidentDetailPane(IncidentListViewModel model) {
        this.model = model;
        this.moments = new Moments(model.zone());
    }

    /// The pane as `detail` has it; the same one as before where it is of the same incident, so
    /// that whoever is writing there goes on.
    Node of(IncidentDetail detail) {
        var now = shown;
        if (now == null || !now.facts().isOf(detail.origins())) now = build(detail);
        else now.facts().show(detail.origins());
        shown = now;
        rest(now.rest(), detail);
        return now.pane();
    }

    /// Forgets what was shown.
    void closed() {
        shown = null;
    }

    private Shown build(IncidentDetail detail) {
        var incident = detail.incident();
        var key = new Label(incident.key());
        key.getStyleClass().addAll("muted", "detail-key");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close =
                Page.iconButton("closeDetail", "fth-x", Text.of("incidents.close"), model::close);
        var top = new HBox(8, key, space, close);
        top.setAlignment(Pos.CENTER_LEFT);
        var facts = new FactsPane(model.facts(), model.zone(), detail.origins());
        var rest = new VBox(16);
        var body = new VBox(16, new VBox(4, top, facts.node()), rest);
        body.getStyleClass().add("detail");
        var scroll = new ScrollPane(body);
        scroll.setId("detail");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(WIDTH);
        scroll.setMinWidth(WIDTH);
        scroll.getStyleClass().add("detail-scroll");
        facts.whenEntered(field -> reveal(scroll, body, field));
        return new Shown(facts, rest, scroll);
    }

    /// Moves to a field that was entered with the keyboard.
    private static void reveal(ScrollPane scroll, VBox body, Node field) {
        var at = body.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        double height = scroll.getViewportBounds().getHeight();
        double rest = body.getHeight() - height;
        if (rest <= 0) return;
        double top = scroll.getVvalue() * rest;
        if (at.getMinY() < top) scroll.setVvalue(Math.max(0, at.getMinY() - 24) / rest);
        else if (at.getMaxY() > top + height)
            scroll.setVvalue(Math.min(rest, at.getMaxY() + 24 - height) / rest);
    }

    /// What can't be written into, which is shown anew.
    private void rest(VBox box, IncidentDetail detail) {
        var parts = new ArrayList<Node>();
        var incident = detail.incident();
        parts.add(section(Text.of("incidents.sources"), sources(detail)));
        if (!incident.facts().text().isBlank()) parts.add(text(incident));
        parts.add(judgements(detail));
        box.getChildren().setAll(parts);
    }

    private Node sources(IncidentDetail detail) {
        var box = new VBox(4);
        int n = 0;
        for (var report : detail.origins().reports()) {
            var name = new Label(FactsViewModel.name(report.id()));
            name.setMinWidth(0);
            var place = new Label(place(report.place()));
            place.getStyleClass().addAll("muted", "small");
            var row = new HBox(8, name, place);
            row.setAlignment(Pos.CENTER_LEFT);
            if (!report.id().equals(detail.incident().report())) {
                var space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                var apart =
                        Page.button(
                                "takeApart" + n,
                                Text.of("incidents.split"),
                                () -> model.facts().split(detail.origins(), report.id()));
                apart.setAccessibleText(Text.of("incidents.split.name", report.id().key()));
                apart.setTooltip(new Tooltip(Text.of("incidents.split.means")));
                apart.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
                row.getChildren().addAll(space, apart);
            }
            box.getChildren().add(row);
            n++;
        }
        return box;
    }

    private static String place(RowPlace place) {
        return place.line() > 0
                ? Text.of("incidents.place", place.file(), place.line())
                : place.file();
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
                                tagging.coderWords(),
                                Text.of(tagging.state()),
                                moments.of(tagging.at())));
        who.setWrapText(true);
        who.getStyleClass().addAll("muted", "small");
        return Page.card(who, grid);
    }

    static Node section(String heading, Node content) {
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

    static Label words(String text) {
        var label = new Label(text.isBlank() ? Text.of("incidents.unknown") : text);
        if (text.isBlank()) label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
