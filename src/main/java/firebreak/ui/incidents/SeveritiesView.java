package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.incident.SeverityWordUse;
import firebreak.ui.kit.Page;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;

/// The page on which a person says how severe the client's words are. Each is placed as soon as it
/// is chosen; a word keeps its line while one works, so that nothing moves under the hand.
final class SeveritiesView {
    private static final double WIDTH = 720;

    private final SeveritiesViewModel model;
    private final Runnable back;
    private final GridPane grid = new GridPane(16, 8);
    private final Map<String, ComboBox<SeverityClass>> boxes = new HashMap<>();
    private boolean showing;

    SeveritiesView(SeveritiesViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
    }

    Node build() {
        var leave =
                Page.button(
                        "leaveSeverities", "fth-arrow-left", Text.of("incidents.back.list"), back);
        var count = new Label();
        count.setId("severityCount");
        model.open().subscribe(n -> count.setText(Text.of("severity.count", n.intValue())));
        grid.getStyleClass().add("severity-words");
        grid.setMaxWidth(WIDTH);
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        var right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(wide, right, new ColumnConstraints(180));
        var why = new Label(Text.of("severity.why"));
        why.setWrapText(true);
        why.setMaxWidth(WIDTH);
        why.getStyleClass().add("muted");
        var scroll = new ScrollPane(new VBox(16, why, grid));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        var none =
                Page.empty(
                        "fth-check-circle",
                        Text.of("severity.none.title"),
                        Text.of("severity.none.why"));
        model.words().addListener((ListChangeListener<SeverityWordUse>) _ -> refresh());
        model.words().addListener((ListChangeListener<SeverityWordUse>) _ -> show(scroll, none));
        show(scroll, none);
        refresh();
        var page = Page.of(Text.of("severity.title"), count, new StackPane(scroll, none), leave);
        page.setId("severityWords");
        return page;
    }

    private void show(Node filled, Node none) {
        filled.setVisible(!model.words().isEmpty());
        none.setVisible(model.words().isEmpty());
    }

    /// Lines that are there stay where they are; only other words make new ones.
    private void refresh() {
        showing = true;
        try {
            var same =
                    boxes.size() == model.words().size()
                            && model.words().stream().allMatch(w -> boxes.containsKey(w.word()));
            if (!same) {
                boxes.clear();
                grid.getChildren().clear();
                for (int i = 0; i < model.words().size(); i++) add(i, model.words().get(i));
            }
            for (var word : model.words()) {
                var box = boxes.get(word.word());
                if (box != null) box.setValue(word.placed());
            }
        } finally {
            showing = false;
        }
    }

    private void add(int line, SeverityWordUse word) {
        var name = new Label(word.word());
        name.setTooltip(new Tooltip(word.word()));
        name.setMinWidth(0);
        var count = new Label(Text.of("severity.incidents", word.incidents()));
        count.setMinWidth(Label.USE_PREF_SIZE);
        count.getStyleClass().addAll("muted", "small");
        var box = new ComboBox<>(FXCollections.observableArrayList(SeverityClass.values()));
        var unplaced = Text.of("incidents.check.severities.unplaced");
        box.setId("place" + line);
        box.setAccessibleText(Text.of("incidents.check.severities.means", word.word()));
        box.setPromptText(unplaced);
        box.setButtonCell(new SeverityCell(unplaced));
        box.setCellFactory(_ -> new SeverityCell(unplaced));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty()
                .subscribe((_, to) -> {
                    if (to != null && !showing) model.place(word.word(), to);
                });
        boxes.put(word.word(), box);
        grid.addRow(line, name, count, box);
    }
}
