package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.Column;
import firebreak.intake.IncidentField;
import firebreak.intake.SourceFile;
import firebreak.ui.kit.Page;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The first rows of a file; each column's heading says what it means and lets a person change it.
final class MappingTable {
    /// More headings than this at once would make the window slow; the others are found by name.
    private static final int MOST = 40;

    private static final int ROW = 30;

    /// A meaning to choose; null means that the column is not read.
    private record Meaning(@Nullable IncidentField field) {
        @Override
        public String toString() {
            return field == null ? Text.of("incidents.map.ignored") : field.label();
        }
    }

    private static final List<Meaning> MEANINGS = meanings();

    private final ImportViewModel model;
    private String find = "";

    MappingTable(ImportViewModel model) {
        this.model = model;
    }

    private static List<Meaning> meanings() {
        var all = new ArrayList<Meaning>();
        all.add(new Meaning(null));
        for (var field : IncidentField.values()) all.add(new Meaning(field));
        return List.copyOf(all);
    }

    Node of(SourceFile file) {
        var heading = new Label(Text.of("incidents.map.title"));
        heading.getStyleClass().add("section-title");
        var hint = new Label();
        hint.getStyleClass().addAll("muted", "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var search = new TextField(find);
        search.setId("findColumn");
        search.setPromptText(Text.of("incidents.map.find"));
        search.setAccessibleText(Text.of("incidents.map.find"));
        search.setPrefWidth(160);
        var save =
                Page.button(
                        "saveProfile", Text.of("incidents.profile.save"), model.profiles()::save);
        save.setTooltip(new Tooltip(Text.of("incidents.profile.hint")));
        var bar = new HBox(12, new VBox(2, heading, hint), space);
        bar.getChildren().addAll(HeaderChoice.setting(file, model.decisions()));
        bar.getChildren().addAll(save, search);
        bar.setAlignment(Pos.CENTER_LEFT);
        var table = table(file);
        search.textProperty()
                .subscribe(text -> {
                    find = text;
                    fill(table, file, hint);
                });
        var box = new VBox(8, bar, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static TableView<List<String>> table(SourceFile file) {
        var table = new TableView<>(FXCollections.observableArrayList(file.sampleRows()));
        table.setId("mapping");
        table.setAccessibleText(Text.of("incidents.map.title"));
        table.getStyleClass().addAll("dense", "mapping");
        table.setFixedCellSize(ROW);
        table.setMinHeight(76 + 3 * ROW);
        table.setPrefHeight(90 + 5 * ROW);
        return table;
    }

    private void fill(TableView<List<String>> table, SourceFile file, Label hint) {
        var columns = Checked.columns(file, find);
        table.getColumns().setAll(columns.stream().limit(MOST).map(this::column).toList());
        var read = file.columns().stream().filter(c -> c.field() != null).count();
        var all =
                columns.size() > MOST
                        ? Text.of("incidents.map.some", read, file.columns().size(), MOST)
                        : Text.of("incidents.map.all", read, file.columns().size());
        hint.setText(
                file.headerReason().isEmpty()
                        ? all
                        : Text.of(
                                "incidents.header.reason",
                                file.headerLine(),
                                file.headerReason(),
                                all));
    }

    private TableColumn<List<String>, String> column(Column column) {
        var node = new TableColumn<List<String>, String>();
        node.setPrefWidth(172);
        node.setSortable(false);
        node.setReorderable(false);
        node.setGraphic(header(column));
        node.setCellValueFactory(row -> {
            var cells = row.getValue();
            var cell = column.index() < cells.size() ? cells.get(column.index()) : "";
            return new ReadOnlyStringWrapper(cell.replaceAll("\\s+", " "));
        });
        if (column.field() == null) node.getStyleClass().add("left-out");
        return node;
    }

    private Node header(Column column) {
        var name = new Label(column.address());
        name.setMaxWidth(148);
        name.getStyleClass().add("map-name");
        var box = new ComboBox<>(FXCollections.observableArrayList(MEANINGS));
        box.setId("map-" + column.index());
        box.setAccessibleText(Text.of("incidents.map.means", column.address()));
        box.setValue(new Meaning(column.field()));
        box.setPrefWidth(148);
        box.setVisibleRowCount(MEANINGS.size());
        box.getStyleClass().add(column.field() == null ? "unmapped" : "mapped");
        box.setTooltip(new Tooltip(column.reason()));
        name.setTooltip(new Tooltip(column.address() + "\n" + column.reason()));
        box.valueProperty()
                .subscribe((_, to) -> {
                    if (to != null) model.decisions().field(column, to.field());
                });
        var header = new VBox(4, name, box);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }
}
