package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.Fact;
import firebreak.domain.incident.FactWords;
import firebreak.domain.incident.Incident;
import firebreak.ui.incidents.TwinPair.Relation;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Two incidents side by side, field by field: why they may be one above, what joining does below.
final class TwinPane {
    /// A text is cut here; nobody compares more of it.
    private static final int LONGEST = 2000;

    private final TwinsViewModel model;
    private final FactWords words;
    private final FlowPane reasons = new FlowPane(24, 4);
    private final GridPane heads = new GridPane(0, 0);
    private final GridPane fields = new GridPane(0, 0);
    private final VBox outcome = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(fields);
    private final VBox box;

    TwinPane(TwinsViewModel model) {
        this.model = model;
        this.words = new FactWords(model.zone());
        for (var grid : List.of(heads, fields))
            grid.getColumnConstraints().setAll(column(16), column(42), column(42));
        scroll.setFitToWidth(true);
        scroll.setId("twinFields");
        scroll.setAccessibleText(Text.of("twins.fields"));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "twin-fields");
        // The two columns stand above their fields, beside the scroll bar or without one.
        scroll.viewportBoundsProperty()
                .subscribe(b ->
                        heads.setPadding(
                                new Insets(
                                        0, Math.max(0, scroll.getWidth() - b.getWidth()), 0, 0)));
        reasons.getStyleClass().add("twin-reasons");
        reasons.setId("twinReasons");
        outcome.setId("twinOutcome");
        outcome.getStyleClass().add("twin-outcome");
        for (var part : List.<Region>of(reasons, heads, outcome))
            part.setMinHeight(Region.USE_PREF_SIZE);
        var table = new VBox(heads, scroll);
        table.getStyleClass().addAll("card-surface", "twin-table");
        table.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        box = new VBox(12, new VBox(4, heading(Text.of("twins.why")), reasons), table, outcome);
    }

    Node node() {
        return box;
    }

    /// So that arrow keys move through the fields, and letters decide.
    void focus() {
        scroll.requestFocus();
    }

    private static ColumnConstraints column(int percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    void show(TwinPair pair) {
        reasons.getChildren()
                .setAll(TwinWords.reasons(pair).stream().map(r -> line("fth-check", r)).toList());
        heads.getChildren().clear();
        heads.addRow(0, new Region(), head(pair.kept(), true), head(pair.joined(), false));
        fields.getChildren().clear();
        int row = 0;
        for (var line : pair.lines()) row(row++, line);
        outcome.getChildren().setAll(heading(Text.of("twins.then")));
        for (var sentence : TwinWords.outcome(pair))
            outcome.getChildren().add(line("fth-corner-down-right", sentence));
        scroll.setVvalue(0);
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("twin-heading");
        return label;
    }

    private static Node line(String icon, String text) {
        var label = new Label(text, new FontIcon(icon));
        label.setGraphicTextGap(8);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node head(Incident incident, boolean first) {
        var name = new Label(Text.of("twins.name", incident.source(), incident.key()));
        name.getStyleClass().add("twin-name");
        name.setId(first ? "twinKept" : "twinJoined");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Node side;
        if (first) {
            var counts = new Label(Text.of("twins.first"));
            counts.getStyleClass().addAll("muted", "small");
            side = counts;
        } else {
            var swap = TwinsView.button("swap", "S", Text.of("twins.swap"), model::swap);
            swap.getStyleClass().addAll("small", "flat");
            side = swap;
        }
        var head = new HBox(8, name, side);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("twin-head", first ? "twin-first" : "twin-second");
        return head;
    }

    private void row(int row, TwinPair.Line line) {
        var name = new Label(Text.of(line.field()));
        name.setWrapText(true);
        name.getStyleClass().add("twin-field");
        var different = line.relation() == Relation.DIFFERENT;
        if (different) {
            var icon = new FontIcon("fth-alert-circle");
            icon.getStyleClass().add("twin-differs");
            name.setGraphic(icon);
            name.setAccessibleText(Text.of("twins.differs", Text.of(line.field())));
        }
        var kept = cell(line.kept(), line.relation(), line.kept().known(), "twin-first");
        var joined = cell(line.joined(), line.relation(), !line.kept().known(), "twin-second");
        fields.addRow(row, name, kept, joined);
        for (var node : List.of(name, kept, joined)) GridPane.setValignment(node, VPos.TOP);
    }

    private Region cell(Fact fact, Relation relation, boolean stands, String side) {
        var text = words.of(fact);
        if (text.length() > LONGEST) text = text.substring(0, LONGEST - 1) + "…";
        var label = new Label(fact.known() ? text : Text.of("twins.unknown"));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.getStyleClass().addAll("twin-cell", side);
        if (relation == Relation.SAME || !fact.known()) label.getStyleClass().add("twin-calm");
        else if (!stands) label.getStyleClass().add("twin-behind");
        else if (!(fact instanceof Fact.Story)) label.getStyleClass().add("twin-stands");
        return label;
    }
}
