package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.SourceFile;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The files of one import, each with what it still needs.
final class ImportFileList {
    private final ImportViewModel model;
    private final ListView<SourceFile> list;

    ImportFileList(ImportViewModel model) {
        this.model = model;
        list = new ListView<>(model.files());
        list.setId("importFiles");
        list.setAccessibleText(Text.of("incidents.import.files"));
        list.setPrefWidth(200);
        list.setMinWidth(200);
        list.getStyleClass().add("past-imports");
        BorderPane.setMargin(list, new javafx.geometry.Insets(0, 16, 0, 0));
        list.setOnKeyPressed(key -> {
            int place = list.getSelectionModel().getSelectedIndex();
            if (key.getCode() != KeyCode.SPACE || place < 0) return;
            take(place, !model.takes(place));
            key.consume();
        });
        list.setCellFactory(_ ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable SourceFile item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : cell(item, getIndex()));
                    }
                });
        model.source().subscribe(_ -> list.getSelectionModel().select(model.current().get()));
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((_, to) -> {
                    int place = to.intValue();
                    if (place >= 0 && place != model.current().get()) model.choose(place);
                });
    }

    Node node() {
        return list;
    }

    private Node cell(SourceFile file, int place) {
        var title = ImportFiles.title(file);
        var name = new Label(title);
        name.getStyleClass().add("past-files");
        name.setMaxWidth(140);
        name.setTooltip(new Tooltip(title));
        var open = model.takes(place) && !file.ready();
        var state = new Label(state(file, place));
        state.getStyleClass().addAll("small", open ? "attention" : "muted");
        var take = new CheckBox();
        take.setId("take" + place);
        take.setAccessibleText(Text.of("incidents.import.file.take", title));
        take.setSelected(model.takes(place));
        take.setFocusTraversable(false);
        take.setOnAction(_ -> take(place, take.isSelected()));
        var row = new HBox(8, take, new VBox(2, name, state));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private void take(int place, boolean yes) {
        model.take(place, yes);
        list.refresh();
    }

    private String state(SourceFile file, int place) {
        var state =
                !model.takes(place)
                        ? Text.of("incidents.import.file.out")
                        : file.ready()
                                ? Text.of("incidents.import.file.ready", file.source())
                                : Text.of("incidents.import.file.open", Checked.questions(file));
        return file.table().hidden() ? Text.of("incidents.import.file.hidden", state) : state;
    }
}
