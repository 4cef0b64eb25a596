package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;
import firebreak.intake.Offer;
import firebreak.intake.SeverityWord;
import firebreak.intake.SourceFile;

import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.List;

/// Where the client's words for severity stand on the common scale.
final class SeverityQuestion {
    private static final int HEIGHT = 260;
    private static final int ROW = 44;

    private SeverityQuestion() {}

    /// Asks for the words of which nobody knows.
    static AskPage.Asked of(Offer.Severities offer, SourceFile file, ImportDecisions decisions) {
        var words =
                file.severities().stream().filter(w -> offer.words().contains(w.word())).toList();
        return new AskPage.Asked(
                Text.of("incidents.ask.severities"),
                Text.of("incidents.ask.severities.why"),
                scrolled(grid(words, decisions)));
    }

    /// All words of the file, for a person to look at; nothing where it has none.
    static List<Node> all(SourceFile file, ImportDecisions decisions) {
        var words = file.severities();
        if (words.isEmpty()) return List.of();
        var open = words.stream().filter(SeverityQuestion::open).count();
        var pane = new TitledPane();
        pane.setId("severities");
        pane.setText(
                open == 0
                        ? Text.of("incidents.check.severities", words.size())
                        : Text.of("incidents.check.severities.open", words.size(), open));
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setMinHeight(TitledPane.USE_PREF_SIZE);
        pane.getStyleClass().add(Styles.DENSE);
        // Many words are many boxes, which few want to see.
        pane.expandedProperty()
                .subscribe(on -> {
                    if (on && pane.getContent() == null)
                        pane.setContent(scrolled(grid(words, decisions)));
                });
        return List.of(pane);
    }

    private static boolean open(SeverityWord word) {
        return !word.settled() && word.severityClass() == SeverityClass.UNKNOWN;
    }

    private static ScrollPane scrolled(GridPane grid) {
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(HEIGHT);
        scroll.setMinHeight(Math.min(HEIGHT, grid.getRowCount() * ROW + ROW / 4.0));
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private static GridPane grid(List<SeverityWord> words, ImportDecisions decisions) {
        var grid = new GridPane(16, 8);
        grid.getStyleClass().add("severity-words");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        var rows = new ColumnConstraints();
        rows.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(wide, rows, new ColumnConstraints(180));
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var name = new Label(word.word());
            name.setTooltip(new Tooltip(word.word()));
            name.setMinWidth(0);
            var count = new Label(Text.of("incidents.check.severities.rows", word.rows()));
            count.setMinWidth(Label.USE_PREF_SIZE);
            count.getStyleClass().addAll("muted", "small");
            grid.addRow(i, name, count, box(i, word, decisions));
        }
        return grid;
    }

    private static ComboBox<SeverityClass> box(
            int place, SeverityWord word, ImportDecisions decisions) {
        var box = new ComboBox<>(FXCollections.observableArrayList(SeverityClass.values()));
        box.setId("severity" + place);
        box.setAccessibleText(Text.of("incidents.check.severities.means", word.word()));
        box.setPromptText(Text.of("incidents.check.severities.unplaced"));
        box.setButtonCell(cell());
        box.setCellFactory(_ -> cell());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setValue(open(word) ? null : word.severityClass());
        box.valueProperty()
                .subscribe((_, to) -> {
                    if (to != null) decisions.severity(word.word(), to);
                });
        return box;
    }

    private static ListCell<SeverityClass> cell() {
        return new SeverityCell(Text.of("incidents.check.severities.unplaced"));
    }
}
