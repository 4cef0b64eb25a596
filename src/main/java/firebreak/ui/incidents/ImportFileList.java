package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.SourceFile;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The files of one import, each with what it still needs.
final class ImportFileList {
    private final ListView<SourceFile> list;

    ImportFileList(ImportViewModel model) {
        list = new ListView<>(model.files());
        list.setId("importFiles");
        list.setAccessibleText(Text.of("incidents.import.files"));
        list.setPrefWidth(200);
        list.setMinWidth(200);
        list.getStyleClass().add("past-imports");
        BorderPane.setMargin(list, new javafx.geometry.Insets(0, 16, 0, 0));
        list.setCellFactory(_ ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable SourceFile item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : cell(item));
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

    private static Node cell(SourceFile file) {
        var name =
                new Label(
                        file.sheet().isEmpty()
                                ? file.name()
                                : Text.of("incidents.import.sheet", file.name(), file.sheet()));
        name.getStyleClass().add("past-files");
        name.setMaxWidth(168);
        var state =
                new Label(
                        file.ready()
                                ? Text.of("incidents.import.file.ready", file.source())
                                : Text.of("incidents.import.file.open", Checked.questions(file)));
        state.getStyleClass().addAll("small", file.ready() ? "muted" : "attention");
        return new VBox(2, name, state);
    }
}
