package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.Open;
import firebreak.domain.Text;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What is missing, and the checkpoints under their stages.
final class CheckpointList extends VBox {
    static final double WIDE = 248;

    private final CheckpointsViewModel model;
    private final ListView<Line> list = new ListView<>();
    private final TextField search = new TextField();
    private final GridPane missing = new GridPane(4, 4);
    private final Map<Open, ToggleButton> narrow = new EnumMap<>(Open.class);
    private boolean showing;

    CheckpointList(CheckpointsViewModel model) {
        this.model = model;
        setSpacing(8);
        setMinWidth(WIDE);
        setPrefWidth(WIDE);
        setMaxWidth(WIDE);
        search.setId("searchCheckpoints");
        search.setPromptText(Text.of("checkpoints.search"));
        search.setAccessibleText(Text.of("checkpoints.search"));
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searching);
        missing.setId("missing");
        for (var open : Open.values()) narrow.put(open, button(open));
        list.setId("checkpoints");
        list.setAccessibleText(Text.of("checkpoints.list"));
        list.setItems(model.lines());
        list.setCellFactory(_ -> new LineCell());
        var none = new Label(Text.of("checkpoints.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((old, now) -> chosen(old.intValue(), now.intValue()));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, missing, list);
        model.counts().subscribe(_ -> count());
        model.open().subscribe(_ -> count());
        model.lines().addListener((javafx.collections.ListChangeListener<Line>) _ -> select());
        model.chosen().subscribe(_ -> select());
    }

    private ToggleButton button(Open open) {
        var button = new ToggleButton();
        button.setId("open-" + open.name().toLowerCase(Locale.ROOT));
        button.setTooltip(new Tooltip(open.explained()));
        button.getStyleClass().add("missing-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth((WIDE - 4) / 2);
        button.setMinWidth(0);
        button.setOnAction(_ -> {
            model.narrow(open);
            count();
            focus();
        });
        return button;
    }

    /// What nothing is missing of isn't shown.
    private void count() {
        missing.getChildren().clear();
        int place = 0;
        for (var open : Open.values()) {
            int count = model.counts().get().getOrDefault(open, 0);
            var chosen = model.open().get() == open;
            if (count == 0 && !chosen) continue;
            var button = narrow.get(open);
            if (button == null) continue;
            var name = new Label(Text.of(open));
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var number = new Label(Text.of("checkpoints.number", count));
            number.getStyleClass().add("missing-count");
            number.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(4, name, number);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth((WIDE - 4) / 2 - 18);
            button.setGraphic(row);
            button.setSelected(chosen);
            button.setAccessibleText(Text.of("checkpoints.open.accessible", Text.of(open), count));
            missing.add(button, place % 2, place / 2);
            place++;
        }
    }

    private void searching(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER
                || e.getCode() == KeyCode.DOWN
                || e.getCode() == KeyCode.ESCAPE) {
            if (e.getCode() != KeyCode.ESCAPE) first();
            focus();
            e.consume();
        }
    }

    private void first() {
        for (var line : model.lines())
            if (line instanceof Line.OfCheckpoint entry) {
                model.chosen().set(entry.checkpoint().id());
                return;
            }
    }

    /// Lets a person search.
    void find() {
        search.requestFocus();
        search.selectAll();
    }

    /// Where keys act on what is shown.
    void focus() {
        list.requestFocus();
    }

    private void select() {
        var id = model.chosen().get();
        showing = true;
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < list.getItems().size(); i++)
            if (list.getItems().get(i) instanceof Line.OfCheckpoint e
                    && e.checkpoint().id().equals(id)) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                bringIntoView(i);
                break;
            }
        showing = false;
    }

    /// With its heading, where it is the first below it.
    private void bringIntoView(int place) {
        var flow = list.lookup(".virtual-flow");
        if (!(flow instanceof javafx.scene.control.skin.VirtualFlow<?> shown)) {
            list.scrollTo(Math.max(0, place - 1));
            return;
        }
        var first = shown.getFirstVisibleCell();
        var last = shown.getLastVisibleCell();
        if (first == null
                || last == null
                || place <= first.getIndex() + 1
                || place >= last.getIndex()) list.scrollTo(Math.max(0, place - 2));
    }

    /// Headings are passed over in the direction of the arrow.
    private void chosen(int old, int now) {
        if (showing || now < 0 || now >= list.getItems().size()) return;
        switch (list.getItems().get(now)) {
            case Line.OfCheckpoint entry -> model.chosen().set(entry.checkpoint().id());
            case Line.OfStage _ -> {
                int next = now < old ? now - 1 : now + 1;
                if (next < 0) next = 1;
                if (next < list.getItems().size()
                        && list.getItems().get(next) instanceof Line.OfCheckpoint entry)
                    model.chosen().set(entry.checkpoint().id());
                Platform.runLater(this::select);
            }
        }
    }
}
