package firebreak.ui.coverage;

import firebreak.domain.Text;
import firebreak.domain.codebook.Stage;
import firebreak.domain.coverage.FoundDefects;
import firebreak.domain.incident.SeverityClass;
import firebreak.store.CoverageStore;
import firebreak.ui.coverage.EffectivenessViewModel.Figures;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Page;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.ComboBoxTableCell;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Defects by release and stage as the client's tracker has them: typed, or pasted from a
/// spreadsheet.
final class DefectTable extends VBox {
    private static final double ROW = 36;
    private static final int MOST_ROWS = 8;

    private final EffectivenessViewModel model;
    private final TableView<FoundDefects> table = new TableView<>();
    private List<String> stages = List.of();

    DefectTable(EffectivenessViewModel model) {
        super(8);
        this.model = model;
        table.setId("defects");
        table.setEditable(true);
        table.setFixedCellSize(ROW);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(Text.of("coverage.defects"));
        table.setPlaceholder(new Label(Text.of("coverage.defects.none")));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        var why = new Label(Text.of("coverage.defects.why"));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().addAll("muted", "small");
        var remove =
                Page.button(
                        "removeDefects",
                        "fth-trash-2",
                        Text.of("coverage.defects.remove"),
                        this::remove);
        remove.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        getChildren()
                .addAll(
                        why,
                        table,
                        new HBox(
                                8,
                                Page.button(
                                        "addDefects",
                                        "fth-plus",
                                        Text.of("coverage.defects.add"),
                                        this::add),
                                Page.button(
                                        "pasteDefects",
                                        "fth-clipboard",
                                        Text.of("coverage.defects.paste"),
                                        this::paste),
                                remove));
    }

    void show(Figures of) {
        var now = of.codebook().stages().stream().map(Stage::id).toList();
        if (!now.equals(stages) || table.getColumns().isEmpty()) {
            stages = now;
            columns(of);
        }
        var chosen = List.copyOf(table.getSelectionModel().getSelectedIndices());
        table.getItems().setAll(of.defects());
        for (int i : chosen) if (i < of.defects().size()) table.getSelectionModel().select(i);
        double rows = Math.clamp(of.defects().size(), 2, MOST_ROWS);
        table.setPrefHeight((rows + 1) * ROW + 4);
        table.setMinHeight((rows + 1) * ROW + 4);
    }

    private void columns(Figures of) {
        var columns = new ArrayList<TableColumn<FoundDefects, ?>>();
        columns.add(
                text(
                        "coverage.defects.release",
                        FoundDefects::release,
                        (d, word) -> word.isBlank() ? null : Defects.withRelease(d, word.strip())));
        columns.add(
                text(
                        "coverage.defects.released",
                        d -> d.released() == null ? "" : d.released().toString(),
                        (d, word) ->
                                word.isBlank()
                                        ? Defects.withReleased(d, null)
                                        : DefectRows.date(word)
                                                .map(day -> Defects.withReleased(d, day))
                                                .orElse(null)));
        columns.add(
                text(
                        "coverage.defects.window",
                        d -> String.valueOf(d.windowDays()),
                        (d, word) ->
                                DefectRows.number(word)
                                        .map(n -> Defects.withWindow(d, n))
                                        .orElse(null)));
        Function<String, String> label = id -> of.codebook().stage(id).map(Stage::label).orElse(id);
        columns.add(
                choice(
                        "coverage.defects.origin",
                        stages,
                        label,
                        FoundDefects::originStageId,
                        Defects::withOrigin));
        columns.add(
                choice(
                        "coverage.defects.found",
                        stages,
                        label,
                        FoundDefects::foundStageId,
                        Defects::withFoundAt));
        columns.add(
                choice(
                        "coverage.defects.severity",
                        Arrays.asList(SeverityClass.values()),
                        Text::of,
                        d -> Objects.requireNonNullElse(d.severity(), SeverityClass.UNKNOWN),
                        Defects::withSeverity));
        columns.add(
                text(
                        "coverage.defects.number",
                        d -> String.valueOf(d.found()),
                        (d, word) ->
                                DefectRows.number(word)
                                        .map(n -> Defects.withNumber(d, n))
                                        .orElse(null)));
        columns.forEach(c -> c.setSortable(false));
        table.getColumns().setAll(columns);
    }

    /// @param change null where the word is none for this column
    private TableColumn<FoundDefects, String> text(
            String heading,
            Function<FoundDefects, String> of,
            BiFunction<FoundDefects, String, @Nullable FoundDefects> change) {
        var column = new TableColumn<FoundDefects, String>(Text.of(heading));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(of.apply(f.getValue())));
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(e -> {
            var before = e.getRowValue();
            var word = Objects.requireNonNullElse(e.getNewValue(), "");
            var next = change.apply(before, word);
            if (next == null)
                model.refuse(Text.of("coverage.defects.badCell", Text.of(heading), word));
            else
                model.change(
                        before.id(), d -> Objects.requireNonNullElse(change.apply(d, word), d));
        });
        return column;
    }

    private <T> TableColumn<FoundDefects, T> choice(
            String heading,
            List<T> values,
            Function<T, String> words,
            Function<FoundDefects, T> of,
            BiFunction<FoundDefects, T, FoundDefects> change) {
        var column = new TableColumn<FoundDefects, T>(Text.of(heading));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(of.apply(f.getValue())));
        var converter =
                new StringConverter<T>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException();
                    }
                };
        column.setCellFactory(
                ComboBoxTableCell.forTableColumn(
                        converter, javafx.collections.FXCollections.observableArrayList(values)));
        column.setOnEditCommit(e -> {
            var value = e.getNewValue();
            model.change(e.getRowValue().id(), d -> change.apply(d, value));
        });
        return column;
    }

    private void add() {
        if (stages.isEmpty()) return;
        var last = table.getItems().isEmpty() ? null : table.getItems().getLast();
        model.add(
                new FoundDefects(
                        CoverageStore.newId(),
                        last == null ? Text.of("coverage.defects.newRelease") : last.release(),
                        last == null ? null : last.released(),
                        last == null ? DefectRows.USUAL_WINDOW : last.windowDays(),
                        stages.getFirst(),
                        stages.getFirst(),
                        null,
                        0));
    }

    private void paste() {
        model.paste(Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
    }

    private void remove() {
        model.remove(
                table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(FoundDefects::id)
                        .toList());
    }

    private void pressed(KeyEvent e) {
        if (table.getEditingCell() != null) return;
        if (e.isShortcutDown() && e.getCode() == KeyCode.V) paste();
        else if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
            var figures = model.figures().get();
            var rows = List.copyOf(table.getSelectionModel().getSelectedItems());
            if (figures == null || rows.isEmpty()) return;
            Copied.text(new DefectRows(figures.codebook()).text(rows));
        } else if (e.getCode() == KeyCode.DELETE) remove();
        else return;
        e.consume();
    }
}
