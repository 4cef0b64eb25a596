package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.FileLedger;
import firebreak.store.ImportStore.PastImport;
import firebreak.store.LedgerOutput;
import firebreak.ui.kit.Page;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The imports made so far, each with its ledger and what was not taken as it stood.
final class PastImportsView {
    private final IncidentListViewModel model;
    private final Runnable back;
    private final Moments moments;

    PastImportsView(IncidentListViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
        this.moments = new Moments(model.zone());
    }

    Node build() {
        var list = new ListView<>(model.imports());
        list.setId("pastImports");
        list.setAccessibleText(Text.of("incidents.imports"));
        list.getStyleClass().add("past-imports");
        list.setPrefWidth(264);
        list.setMinWidth(264);
        list.setCellFactory(_ ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable PastImport item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : cell(item));
                    }
                });
        list.setPlaceholder(new Label(Text.of("incidents.imports.none")));
        var ledger = new BorderPane();
        HBox.setHgrow(ledger, Priority.ALWAYS);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(now -> ledger.setCenter(now == null ? null : past(now)));
        list.getItems()
                .addListener(
                        (ListChangeListener<PastImport>)
                                _ -> list.getSelectionModel().selectFirst());
        list.getSelectionModel().selectFirst();
        var content = new HBox(16, list, ledger);
        return Page.of(
                Text.of("incidents.imports.title"),
                new Label(Text.of("incidents.imports.subtitle")),
                content,
                model.export().running().progress(Text.of("incidents.imports.exporting")),
                export("exportCsv", Text.of("incidents.imports.csv"), LedgerOutput.Format.CSV),
                export("exportJson", Text.of("incidents.imports.json"), LedgerOutput.Format.JSON),
                Page.button("backToList", "fth-arrow-left", Text.of("incidents.back.list"), back));
    }

    private Button export(String id, String words, LedgerOutput.Format format) {
        var button = Page.button(id, words, () -> model.export().write(format));
        button.disableProperty()
                .bind(Bindings.isEmpty(model.imports()).or(model.export().running().busy()));
        return button;
    }

    private Node cell(PastImport item) {
        var files = new Label(item.files());
        files.getStyleClass().add("past-files");
        files.setMaxWidth(220);
        var when =
                new Label(
                        Text.of(
                                "incidents.imports.line",
                                moments.of(item.at()),
                                item.ledger().added() + item.ledger().updated()));
        when.getStyleClass().addAll("muted", "small");
        return new VBox(2, files, when);
    }

    private static Node past(PastImport item) {
        var problems = ProblemTable.of(item.ledger().problems());
        var from = new Label(Text.of("incidents.imports.from", item.source(), item.files()));
        from.setWrapText(true);
        from.getStyleClass().add("muted");
        var box =
                new VBox(
                        16,
                        from,
                        LedgerPane.of(item.ledger()),
                        files(item.ledger().files()),
                        ScopePane.past(item.ledger()),
                        problems);
        VBox.setVgrow(problems, Priority.ALWAYS);
        return box;
    }

    /// Of one file without sheets, the whole says it already.
    private static Node files(List<FileLedger> files) {
        var none = new Region();
        none.setManaged(false);
        return files.size() > 1 ? FileLedgerTable.of(files) : none;
    }
}
