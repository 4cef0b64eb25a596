package firebreak.ui.gaps;

import firebreak.analysis.EscapedIncident;
import firebreak.domain.DateForm;
import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The incidents beside a gap: linked ones are checked; the others came through it by their tags.
/// Space takes one or drops it.
final class LinkedIncidents extends VBox {
    private final GapsViewModel model;
    private final GapDecisions decide;
    private final Label heading = new Label();
    private final ListView<UUID> list = new ListView<>();

    LinkedIncidents(GapsViewModel model, GapDecisions decide) {
        super(4);
        this.model = model;
        this.decide = decide;
        heading.setId("linkedHeading");
        heading.getStyleClass().addAll("muted", "small");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("linked");
        list.setAccessibleText(Text.of("gaps.linked"));
        list.setCellFactory(_ -> new Cell());
        list.setPrefHeight(120);
        list.setMinHeight(56);
        var none = new Label(Text.of("gaps.linked.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("muted", "small");
        list.setPlaceholder(none);
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    var item = list.getSelectionModel().getSelectedItem();
                    if (e.getCode() != KeyCode.SPACE || item == null) return;
                    decide.toggle(item);
                    e.consume();
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading, list);
        model.taken().subscribe(_ -> list.refresh());
    }

    void show() {
        var next = model.incidents();
        if (!list.getItems().equals(next)) list.getItems().setAll(next);
        else list.refresh();
        long linked = next.stream().filter(model::linked).count();
        heading.setText(Text.of("gaps.linked.count", linked, next.size() - linked));
    }

    private final class Cell extends ListCell<UUID> {
        private final CheckBox check = new CheckBox();
        private final Label key = new Label();
        private final Label day = new Label();
        private final Label title = new Label();
        private final HBox content;

        Cell() {
            getStyleClass().add("linked-cell");
            check.setFocusTraversable(false);
            check.setOnAction(_ -> {
                var item = getItem();
                if (item != null) decide.toggle(item);
            });
            key.getStyleClass().add("linked-key");
            HBox.setHgrow(key, Priority.ALWAYS);
            key.setMaxWidth(Double.MAX_VALUE);
            day.getStyleClass().addAll("muted", "small");
            day.setMinWidth(Region.USE_PREF_SIZE);
            title.setMinWidth(0);
            title.getStyleClass().add("small");
            var top = new HBox(8, key, day);
            top.setAlignment(Pos.CENTER_LEFT);
            var words = new VBox(1, top, title);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            content = new HBox(8, check, words);
            content.setAlignment(Pos.CENTER_LEFT);
            content.setMinWidth(0);
            content.setPrefWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable UUID id, boolean empty) {
            super.updateItem(id, empty);
            var findings = model.findings().get();
            var escaped =
                    empty || id == null || findings == null ? null : findings.incidents().get(id);
            if (escaped == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            show(escaped);
            setGraphic(content);
        }

        private void show(EscapedIncident escaped) {
            var incident = escaped.incident();
            var linked = model.linked(escaped.id());
            check.setSelected(linked);
            check.setAccessibleText(Text.of("gaps.link", incident.key()));
            var minutes = incident.leadershipMinutes();
            key.setText(
                    minutes == null
                            ? incident.key()
                            : Text.of("gaps.linked.minutes", incident.key(), minutes));
            var at = incident.occurred();
            day.setText(
                    at == null
                            ? Text.of("gaps.undefined")
                            : DateForm.DAY.of(at.atZone(model.zone())));
            title.setText(incident.title());
            setAccessibleText(
                    Text.of(
                            linked ? "gaps.linked.is" : "gaps.linked.isNot",
                            key.getText(),
                            incident.title()));
        }
    }
}
