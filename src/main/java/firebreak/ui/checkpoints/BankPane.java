package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Checkpoint;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The question bank: all checkpoints, also those that are not asked any more, and the words of one
/// of them; or what a file would change.
final class BankPane extends StackPane {
    private final CheckpointsViewModel model;
    private final BankViewModel bank;
    private final ListView<Checkpoint> list = new ListView<>();
    private final Button retire;
    private boolean showing;

    BankPane(CheckpointsViewModel model, BankViewModel bank) {
        this.model = model;
        this.bank = bank;
        setId("bank");
        list.setId("bankList");
        list.setAccessibleText(Text.of("checkpoints.tab.questions"));
        list.getStyleClass().add("bank-list");
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(c -> {
                    if (c != null && !showing) bank.chosen().set(c.id());
                });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (!e.isAltDown()
                            || (e.getCode() != KeyCode.UP && e.getCode() != KeyCode.DOWN)) return;
                    bank.move(e.getCode() == KeyCode.UP ? -1 : 1);
                    e.consume();
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        retire = Page.button("retire", "", this::retire);
        var left = new VBox(8, list, buttons());
        left.setMinWidth(300);
        left.setPrefWidth(300);
        left.setMaxWidth(300);
        var form = new BankForm(model, bank);
        HBox.setHgrow(form, Priority.ALWAYS);
        var columns = new HBox(16, left, form);
        var coming = new BankImportPane(model, bank);
        getChildren().addAll(columns, coming);
        bank.ready()
                .subscribe(ready -> {
                    coming.setVisible(ready != null);
                    columns.setVisible(ready == null);
                });
        model.round().subscribe(_ -> show());
        bank.draft().subscribe(_ -> show());
    }

    private Node buttons() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var first =
                new HBox(
                        4,
                        Page.button(
                                "addCheckpoint",
                                "fth-plus",
                                Text.of("checkpoints.bank.add"),
                                bank::add),
                        retire,
                        space,
                        Page.iconButton(
                                "checkpointUp",
                                "fth-arrow-up",
                                Text.of("checkpoints.bank.up"),
                                () -> bank.move(-1)),
                        Page.iconButton(
                                "checkpointDown",
                                "fth-arrow-down",
                                Text.of("checkpoints.bank.down"),
                                () -> bank.move(1)));
        first.setAlignment(Pos.CENTER_LEFT);
        var second =
                new HBox(
                        4,
                        Page.button(
                                "importBank",
                                "fth-download",
                                Text.of("checkpoints.import"),
                                bank::chooseFile),
                        Page.button(
                                "exportBank",
                                "fth-upload",
                                Text.of("checkpoints.export"),
                                bank::exportBank));
        return new VBox(4, first, second, bank.export().progress(Text.of("checkpoints.exporting")));
    }

    private void retire() {
        var now = bank.draft().get();
        if (now != null) bank.retire(!now.retired());
    }

    private void show() {
        var now = model.round().get();
        if (now == null) return;
        showing = true;
        if (!list.getItems().equals(now.bank().checkpoints()))
            list.getItems().setAll(now.bank().checkpoints());
        else list.refresh();
        var id = bank.chosen().get();
        for (int i = 0; i < list.getItems().size(); i++)
            if (list.getItems().get(i).id().equals(id)
                    && list.getSelectionModel().getSelectedIndex() != i) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 3));
            }
        showing = false;
        var draft = bank.draft().get();
        retire.setText(
                Text.of(
                        draft != null && draft.retired()
                                ? "checkpoints.bank.bringBack"
                                : "checkpoints.bank.retire"));
    }

    private final class Cell extends ListCell<Checkpoint> {
        @Override
        protected void updateItem(@Nullable Checkpoint checkpoint, boolean empty) {
            super.updateItem(checkpoint, empty);
            setPrefWidth(0);
            setText(null);
            setAccessibleText(null);
            var now = model.round().get();
            if (empty || checkpoint == null || now == null) {
                setGraphic(null);
                return;
            }
            var topic = new Label(checkpoint.topic());
            topic.setMinWidth(0);
            topic.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(topic, Priority.ALWAYS);
            var stage = new Label(now.stage(checkpoint.stageId()));
            stage.getStyleClass().addAll("muted", "small");
            stage.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(8, topic, stage);
            row.setAlignment(Pos.CENTER_LEFT);
            if (checkpoint.retired()) {
                topic.getStyleClass().add("muted");
                row.getChildren().addFirst(new FontIcon("fth-archive"));
            } else if (bank.changed(checkpoint.id()))
                row.getChildren().addFirst(new FontIcon("fth-edit-2"));
            setGraphic(row);
            setAccessibleText(
                    Text.of(
                            checkpoint.retired()
                                    ? "checkpoints.bank.retired.accessible"
                                    : "checkpoints.bank.accessible",
                            checkpoint.topic(),
                            stage.getText()));
        }
    }
}
