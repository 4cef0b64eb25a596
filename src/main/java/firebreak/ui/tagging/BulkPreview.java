package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.tagging.TaggingState;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// What saying something of many incidents would come to: in sentences, then line by line.
final class BulkPreview extends VBox {
    private static final double ROW = 26;
    private static final int ROWS = 6;

    private final BulkViewModel model;
    private final Label words = new Label();
    private final CheckBox finishedToo = new CheckBox();
    private final ListView<BulkPlan.Line> lines = new ListView<>();

    BulkPreview(BulkViewModel model) {
        super(8);
        this.model = model;
        words.setId("bulkWords");
        words.setWrapText(true);
        words.setMinHeight(40);
        words.setAlignment(Pos.TOP_LEFT);
        finishedToo.setId("bulkFinishedToo");
        finishedToo.selectedProperty().bindBidirectional(model.finishedToo());
        finishedToo.disableProperty().bind(model.running());
        lines.setId("bulkLines");
        lines.setAccessibleText(Text.of("tagging.bulk.lines"));
        lines.setFixedCellSize(ROW);
        lines.setPrefHeight(ROW * ROWS + 2);
        lines.setMinHeight(ROW * ROWS + 2);
        lines.setCellFactory(_ -> new LineCell());
        var nothing = new Label(Text.of("tagging.bulk.lines.none"));
        nothing.getStyleClass().add("muted");
        lines.setPlaceholder(nothing);
        getChildren().addAll(words, finishedToo, lines);
        model.plan().subscribe(_ -> show());
        model.change().subscribe(_ -> show());
    }

    private void show() {
        var plan = model.plan().get();
        lines.getItems().setAll(plan.first());
        words.setText(words(plan));
        var some = plan.finished() > 0 || model.finishedToo().get();
        finishedToo.setVisible(some);
        finishedToo.setText(
                model.finishedToo().get()
                        ? Text.of("tagging.bulk.finishedToo.chosen")
                        : Text.of("tagging.bulk.finishedToo", plan.finished()));
    }

    private String words(BulkPlan plan) {
        if (model.change().get().nothing()) return Text.of("tagging.bulk.words.nothing");
        var said = new ArrayList<String>();
        int n = plan.saves().size();
        int done = plan.after().getOrDefault(TaggingState.DONE, 0);
        int drafts = plan.after().getOrDefault(TaggingState.DRAFT, 0);
        int discarded = plan.after().getOrDefault(TaggingState.DISCARDED, 0);
        said.add(Text.of("tagging.bulk.words.get", n));
        if (done > 0 && done == n) said.add(Text.of("tagging.bulk.words.done.all"));
        else if (done > 0) said.add(Text.of("tagging.bulk.words.done", done));
        if (drafts > 0 && drafts == n) said.add(Text.of("tagging.bulk.words.drafts.all"));
        else if (drafts > 0) said.add(Text.of("tagging.bulk.words.drafts", drafts));
        if (discarded > 0 && discarded < n)
            said.add(Text.of("tagging.bulk.words.discarded", discarded));
        if (plan.replaced() > 0) said.add(Text.of("tagging.bulk.words.replaced", plan.replaced()));
        if (plan.unchanged() > 0)
            said.add(Text.of("tagging.bulk.words.unchanged", plan.unchanged()));
        return String.join(" ", said);
    }

    /// Key, title, and from which state to which.
    private static final class LineCell extends ListCell<BulkPlan.Line> {
        private final Label key = new Label();
        private final Label title = new Label();
        private final Label move = new Label();
        private final HBox content = new HBox(10, key, title, move);

        LineCell() {
            getStyleClass().add("bulk-line");
            key.getStyleClass().add("queue-key");
            key.setMinWidth(72);
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            move.getStyleClass().add("muted");
            move.setMinWidth(USE_PREF_SIZE);
            content.setAlignment(Pos.CENTER_LEFT);
            content.setMinWidth(0);
            content.setPrefWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(BulkPlan.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var incident = line.incident();
            key.setText(incident.key());
            title.setText(
                    incident.title().isBlank() ? Text.of("tagging.untitled") : incident.title());
            move.setText(
                    Text.of(
                            line.replaces() ? "tagging.bulk.line.replaces" : "tagging.bulk.line",
                            Text.of(line.from()),
                            Text.of(line.to())));
            setAccessibleText(String.join(", ", key.getText(), title.getText(), move.getText()));
            setGraphic(content);
        }
    }
}
