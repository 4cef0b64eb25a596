package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.process.Rating;
import firebreak.ui.kit.Commands;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/// The sheet, the pane of what the cursor is at, and what the marks mean.
final class SheetPage extends BorderPane {
    private static final double PANE = 304;

    private final CoverageViewModel model;
    private final SheetView sheet;
    private final CellPane cell;
    private final AreaPane area;
    private final TypePane type;
    private final WholePane whole;
    private final StackPane place = new StackPane();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox pane = new VBox();

    /// @param card shows all keys
    /// @param vote lets the room vote on the cell
    SheetPage(
            CoverageViewModel model,
            AreaDecisions decide,
            EvidenceDecisions evidence,
            Commands<SheetAct> commands,
            Runnable card,
            Runnable vote) {
        this.model = model;
        sheet = new SheetView(model);
        cell = new CellPane(model, evidence, commands, sheet::requestFocus);
        area = new AreaPane(model, decide, sheet::requestFocus);
        type = new TypePane(model, decide, sheet::requestFocus);
        whole = new WholePane(model, decide);
        new SheetKeys(
                model,
                sheet,
                commands,
                new SheetKeys.Around(this::detail, cell::askWhy, card, vote));
        pane.getStyleClass().add("detail");
        scroll.setContent(pane);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("detail-scroll");
        scroll.setMinWidth(PANE);
        scroll.setPrefWidth(PANE);
        scroll.setMaxWidth(PANE);
        scroll.addEventHandler(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != javafx.scene.input.KeyCode.ESCAPE) return;
                    sheet.requestFocus();
                    e.consume();
                });
        place.getChildren().add(sheet);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMinWidth(0);
        setCenter(new HBox(16, place, scroll));
        setBottom(legend());
        model.cursor().subscribe(_ -> show());
        model.naming()
                .subscribe(spot -> {
                    if (spot != null) detail();
                });
        show();
    }

    /// What the cursor is at, or the whole.
    private void show() {
        var at = model.cursor().get();
        Node wanted = at.cell() ? cell : at.row() >= 0 ? area : at.column() >= 0 ? type : whole;
        if (pane.getChildren().equals(List.of(wanted))) return;
        pane.getChildren().setAll(wanted);
        scroll.setVvalue(0);
    }

    private void detail() {
        show();
        var at = model.cursor().get();
        if (at.cell()) cell.focus();
        else if (at.row() >= 0) area.focus();
        else if (at.column() >= 0) type.focus();
    }

    void focusSheet() {
        sheet.requestFocus();
    }

    /// Lets go of what it shows.
    void putAway() {
        cell.putAway();
        area.putAway();
        type.putAway();
    }

    /// Keeps what is typed and not kept yet.
    void flush() {
        cell.flush();
        area.flush();
        type.flush();
    }

    private static Node legend() {
        var legend = new FlowPane(12, 4);
        legend.getStyleClass().add("legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        for (var rating : Rating.values()) {
            var letter = rating.name();
            legend.getChildren()
                    .add(entry("rated-" + letter.toLowerCase(Locale.ROOT), letter, words(rating)));
        }
        legend.getChildren().add(entry("unknown", "?", Text.of("coverage.legend.unknown")));
        legend.getChildren().add(entry("outside", "n/a", Text.of("coverage.legend.outside")));
        var seen = entry("open", "L", Text.of("coverage.legend.seen"));
        legend.getChildren().add(seen);
        legend.getChildren().add(mark(Text.of("coverage.legend.incidents"), "3", false));
        legend.getChildren().add(mark(Text.of("coverage.legend.flagged"), "!3", true));
        return legend;
    }

    private static String words(Rating rating) {
        return switch (rating) {
            case N -> Text.of("coverage.legend.n");
            case P -> Text.of("coverage.legend.p");
            case L -> Text.of("coverage.legend.l");
            case F -> Text.of("coverage.legend.f");
        };
    }

    private static Node entry(String shade, String letter, String words) {
        var colour = new Region();
        colour.getStyleClass().add("shade");
        var label = new Label(letter);
        label.getStyleClass().add("letter");
        var box = new StackPane(colour, label);
        box.getStyleClass().addAll("sheet-cell", "legend-cell", shade);
        if (shade.equals("open")) box.pseudoClassStateChanged(SheetCell.SEEN, true);
        return line(box, words);
    }

    private static Node mark(String words, String text, boolean flagged) {
        var label = new Label(text);
        label.getStyleClass().addAll("incidents", flagged ? "flagged-mark" : "plain-mark");
        return line(label, words);
    }

    private static Node line(Node mark, String words) {
        var line = new HBox(6, mark, new Label(words));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
