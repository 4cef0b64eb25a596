package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.intake.Column;
import firebreak.intake.ColumnChoice;
import firebreak.intake.IncidentField;
import firebreak.intake.SourceFile;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which column fills a field, each with some of its values.
final class ColumnQuestion {
    private static final int ROW = 52;
    private static final int MOST_ROWS = 6;
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;

    private ColumnQuestion() {}

    static AskPage.Asked of(
            Doubt doubt, List<String> offer, SourceFile file, ImportViewModel model) {
        var field = IncidentField.ofId(doubt.id().substring(Doubt.COLUMN.length())).orElseThrow();
        var columns = file.columns().stream().filter(c -> offer.contains(c.address())).toList();
        var list = new ListView<>(FXCollections.observableArrayList(columns));
        list.setId("answer-" + field.name().toLowerCase(Locale.ROOT));
        list.setAccessibleText(Text.of("incidents.ask.column", field.label()));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.min(MOST_ROWS, columns.size()) * ROW + 2.0);
        list.getStyleClass().add("ask-columns");
        list.setCellFactory(_ ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable Column item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : cell(item, file));
                    }
                });
        columns.stream()
                .filter(c -> chosen(file, c, field))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, to) -> {
                    if (to != null) model.decisions().only(to, field);
                });
        return new AskPage.Asked(
                Text.of("incidents.ask.column", field.label()),
                field == IncidentField.KEY
                        ? Text.of("incidents.ask.column.key")
                        : Text.of("incidents.ask.column.title"),
                list);
    }

    private static boolean chosen(SourceFile file, Column column, IncidentField field) {
        return new ColumnChoice.As(field).equals(file.choices().columns().get(column.address()));
    }

    private static VBox cell(Column column, SourceFile file) {
        var name = new Label(column.address());
        name.getStyleClass().add("past-files");
        var values =
                file.sampleRows().stream()
                        .filter(r -> column.index() < r.size())
                        .map(r -> r.get(column.index()).strip())
                        .filter(v -> !v.isEmpty())
                        .distinct()
                        .limit(SAMPLES)
                        .map(v -> v.length() <= LONGEST ? v : v.substring(0, LONGEST - 1) + "…")
                        .collect(Collectors.joining(" · "));
        var shown = new Label(values.isEmpty() ? Text.of("incidents.ask.column.empty") : values);
        shown.getStyleClass().addAll("muted", "small");
        var cell = new VBox(2, name, shown);
        // A long value is cut, not scrolled to.
        cell.setMinWidth(0);
        cell.setPrefWidth(0);
        return cell;
    }
}
