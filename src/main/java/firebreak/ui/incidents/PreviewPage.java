package firebreak.ui.incidents;

import firebreak.domain.Text;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.javafx.FontIcon;

/// What an import would do: its ledger, the rules, the rows as they will become, and what needs a
/// look beside them.
final class PreviewPage {
    private static final double ROWS = 0.66;

    private final ImportViewModel model;
    private final RowTable rows;

    /// What listens for the preview that is shown.
    private Subscription listening = Subscription.EMPTY;

    PreviewPage(ImportViewModel model) {
        this.model = model;
        this.rows = new RowTable(model);
    }

    Node of(ImportPreview preview) {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        var ledger = preview.ledger();
        var shown = new BorderPane(beside(preview));
        if (ledger.files().size() > 1) {
            var files = new PreviewFiles(ledger.files(), model);
            listening = listening.and(files.listen());
            BorderPane.setMargin(files.node(), new Insets(0, 16, 0, 0));
            shown.setLeft(files.node());
        }
        var taught = new VBox();
        taught.managedProperty().bind(Bindings.isNotEmpty(taught.getChildren()));
        listening =
                listening.and(
                        model.source()
                                .subscribe(
                                        _ -> taught.getChildren().setAll(RememberedBar.of(model))));
        var box =
                new VBox(
                        12,
                        taught,
                        sentence(preview),
                        LedgerPane.of(ledger),
                        ScopePane.of(preview, model),
                        shown);
        if (!model.unread().isEmpty()) box.getChildren().addFirst(UnreadFiles.line(model.unread()));
        VBox.setVgrow(shown, Priority.ALWAYS);
        return box;
    }

    private static Node sentence(ImportPreview preview) {
        var sentence =
                new Label(
                        preview.incidents() == 0
                                ? Text.of("incidents.import.nothing")
                                : Text.of("incidents.import.would"));
        sentence.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(12, sentence, space);
        line.setAlignment(Pos.CENTER_LEFT);
        if (preview.ledger().problems().isEmpty()) line.getChildren().add(allWell());
        return line;
    }

    private Node beside(ImportPreview preview) {
        var problems = preview.ledger().problems();
        if (problems.isEmpty()) return rows.of(preview.ledger());
        var list = new ProblemList(problems, model);
        listening = listening.and(list.listen());
        var split = new SplitPane(rows.of(preview.ledger()), list.node());
        split.setDividerPositions(ROWS);
        split.getStyleClass().add("rows-split");
        return split;
    }

    private static Label allWell() {
        var label = new Label(Text.of("incidents.problems.none"), new FontIcon("fth-check-circle"));
        label.getStyleClass().add("all-well");
        label.setGraphicTextGap(8);
        return label;
    }
}
