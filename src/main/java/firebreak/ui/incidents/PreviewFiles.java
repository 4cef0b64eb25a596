package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.FileLedger;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The files that come in, each with what becomes of its rows; the chosen one shows them.
final class PreviewFiles {
    private final List<FileLedger> files;
    private final ImportViewModel model;
    private final ListView<FileLedger> list;

    PreviewFiles(List<FileLedger> files, ImportViewModel model) {
        this.files = files;
        this.model = model;
        list = new ListView<>(FXCollections.observableArrayList(files));
        list.setId("previewFiles");
        list.setAccessibleText(Text.of("incidents.import.files"));
        list.setPrefWidth(200);
        list.setMinWidth(200);
        list.getStyleClass().add("past-imports");
        list.setCellFactory(_ ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable FileLedger item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : cell(item));
                    }
                });
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, to) -> {
                    int place = place(to);
                    if (place >= 0 && place != model.current().get()) model.choose(place);
                });
    }

    Node node() {
        return list;
    }

    /// Follows the file that is looked at.
    Subscription listen() {
        return model.current().subscribe(_ -> list.getSelectionModel().select(looked()));
    }

    private @Nullable FileLedger looked() {
        return files.stream()
                .filter(f -> place(f) == model.current().get())
                .findFirst()
                .orElse(null);
    }

    private int place(@Nullable FileLedger ledger) {
        if (ledger == null) return -1;
        for (int i = 0; i < model.files().size(); i++) {
            var file = model.files().get(i);
            if (model.takes(i)
                    && file.name().equals(ledger.file())
                    && file.sheet().equals(ledger.sheet())) return i;
        }
        return -1;
    }

    private static Node cell(FileLedger file) {
        var title =
                file.sheet().isEmpty()
                        ? file.file()
                        : Text.of("incidents.import.sheet", file.file(), file.sheet());
        var name = new Label(title);
        name.getStyleClass().add("past-files");
        name.setMaxWidth(168);
        name.setTooltip(
                new Tooltip(
                        title
                                + "\n"
                                + Text.of(
                                        "incidents.ledger.sentence",
                                        file.read(),
                                        file.added(),
                                        file.updated(),
                                        file.merged(),
                                        file.outOfScope(),
                                        file.rejected())));
        var counts =
                new Label(
                        Text.of("incidents.rows.file", file.read(), file.added() + file.updated()));
        counts.getStyleClass().addAll("muted", "small");
        return new VBox(2, name, counts);
    }
}
