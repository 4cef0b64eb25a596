package firebreak.ui.incidents;

import firebreak.domain.Digits;
import firebreak.domain.Text;
import firebreak.domain.incident.FileLedger;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// What became of the rows of each file and sheet.
final class FileLedgerTable {
    private static final int ROW = 30;
    private static final int MOST_ROWS = 5;

    private FileLedgerTable() {}

    static Node of(List<FileLedger> files) {
        var heading = new Label(Text.of("incidents.files", files.size()));
        heading.getStyleClass().add("section-title");
        var table = new TableView<>(FXCollections.observableArrayList(files));
        table.setId("fileLedgers");
        table.setAccessibleText(heading.getText());
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var rows = Math.min(MOST_ROWS, files.size());
        table.setPrefHeight(36 + rows * ROW);
        table.setMinHeight(36 + Math.min(2, rows) * ROW);
        var columns = new ArrayList<TableColumn<FileLedger, String>>();
        columns.add(text("incidents.problem.file", 160, FileLedger::file));
        if (files.stream().anyMatch(f -> !f.sheet().isEmpty()))
            columns.add(text("incidents.files.sheet", 110, FileLedger::sheet));
        columns.add(text("incidents.fact.source", 96, FileLedger::source));
        columns.add(number("incidents.files.read", FileLedger::read));
        columns.add(number("incidents.files.new", FileLedger::added));
        columns.add(number("incidents.files.updated", FileLedger::updated));
        columns.add(number("incidents.files.merged", FileLedger::merged));
        columns.add(number("incidents.files.out", FileLedger::outOfScope));
        columns.add(number("incidents.files.rejected", FileLedger::rejected));
        table.getColumns().setAll(columns);
        return new VBox(8, heading, table);
    }

    private static TableColumn<FileLedger, String> number(
            String name, ToIntFunction<FileLedger> count) {
        var column = text(name, 86, f -> Digits.whole(count.applyAsInt(f)));
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<FileLedger, String> text(
            String name, int width, Function<FileLedger, String> words) {
        var column = new TableColumn<FileLedger, String>(Text.of(name));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }
}
