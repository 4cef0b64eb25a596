package firebreak.ui.codebook;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.domain.codebook.CodebookChange;
import firebreak.domain.codebook.CodebookVersion;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The versions, the newest first, and what changed in the chosen one.
final class VersionsView extends HBox {
    private final CodebookViewModel model;
    private final ZoneId zone;
    private final ListView<CodebookVersion> list = new ListView<>();
    private final Label heading = new Label();
    private final Label nothing = new Label();
    private final ChangeList changes = new ChangeList();

    VersionsView(CodebookViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        list.setId("versions");
        list.setAccessibleText(Text.of("codebook.tab.versions"));
        list.getStyleClass().add("code-list");
        list.setCellFactory(_ -> new Cell());
        list.setPrefWidth(300);
        list.setMinWidth(250);
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> detail());
        heading.getStyleClass().add("section-title");
        heading.setId("versionHeading");
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        var form = new VBox(12, heading, nothing, changes);
        form.getStyleClass().add("code-form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "code-scroll", "version-changes");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        setSpacing(16);
        getChildren().addAll(list, scroll);
        model.state().subscribe(this::show);
    }

    private void show(@Nullable CodebookState state) {
        if (state == null) return;
        var chosen = list.getSelectionModel().getSelectedItem();
        // Who looked at the newest goes on doing so.
        if (list.getSelectionModel().getSelectedIndex() == 0) chosen = null;
        list.getItems().setAll(state.history().versions().reversed());
        int place = 0;
        for (int i = 0; i < list.getItems().size(); i++)
            if (chosen != null && list.getItems().get(i).version() == chosen.version()) place = i;
        list.getSelectionModel().select(place);
        detail();
    }

    private void detail() {
        var state = model.state().get();
        var version = list.getSelectionModel().getSelectedItem();
        if (state == null || version == null) return;
        var all = state.history().versions();
        int place = all.indexOf(version);
        if (place < 0) return;
        var before = place == 0 ? null : all.get(place - 1).codebook();
        heading.setText(
                before == null
                        ? Text.of("codebook.version.name", version.version())
                        : Text.of("codebook.version.since", before.version(), version.version()));
        var found =
                before == null
                        ? List.<CodebookChange>of()
                        : state.history().changes(before.version(), version.version());
        nothing.setText(
                before == null
                        ? Text.of(
                                "codebook.version.first",
                                version.codebook().factors().size(),
                                version.codebook().stages().size())
                        : Text.of("codebook.version.order"));
        nothing.setVisible(found.isEmpty());
        nothing.setManaged(found.isEmpty());
        changes.show(found, state.history(), before, version.codebook());
    }

    private final class Cell extends ListCell<CodebookVersion> {
        @Override
        protected void updateItem(@Nullable CodebookVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(null);
            getStyleClass().remove("version-cell");
            var state = model.state().get();
            if (empty || version == null || state == null) {
                setGraphic(null);
                return;
            }
            getStyleClass().add("version-cell");
            var name = new Label(Text.of("codebook.version.name", version.version()));
            name.getStyleClass().add("change-label");
            var row = new HBox(8, name);
            row.setAlignment(Pos.CENTER_LEFT);
            if (version.version() == state.codebook().version()) {
                var badge = new Label(Text.of("codebook.version.current"));
                badge.getStyleClass().add("badge");
                row.getChildren().add(badge);
            }
            var when = new Label(made(version));
            when.getStyleClass().addAll("muted", "small");
            var uses =
                    new Label(
                            Text.of(
                                    "codebook.version.uses",
                                    state.versions().getOrDefault(version.version(), 0)));
            uses.getStyleClass().addAll("muted", "small");
            var box = new VBox(2, row);
            if (!when.getText().isEmpty()) box.getChildren().add(when);
            box.getChildren().add(uses);
            setGraphic(box);
            setAccessibleText(name.getText() + ", " + when.getText() + ", " + uses.getText());
        }
    }

    private String made(CodebookVersion version) {
        var at = version.made();
        if (at == null) return "";
        return version.madeBy().isEmpty()
                ? moment(at)
                : Text.of("codebook.version.made", moment(at), version.madeBy());
    }

    private String moment(Instant at) {
        return DateForm.MINUTE.of(at.atZone(zone));
    }
}
