package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.incident.Clock;
import firebreak.domain.incident.FileLedger;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.IncidentFacts;
import firebreak.domain.incident.RowPlace;
import firebreak.intake.RowLook;
import firebreak.ui.kit.Page;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rows of a file as they will become incidents; what doesn't says why.
final class RowTable {
    private static final int ROW = 30;

    private final ImportRows rows;
    private final Moments moments;
    private final TableView<RowLook> table = new TableView<>();
    private final VBox box;
    private List<FileLedger> files = List.of();

    RowTable(ImportViewModel model) {
        this.rows = model.rows();
        this.moments = new Moments(model.zone());
        table.setId("rows");
        table.setAccessibleText(Text.of("incidents.rows"));
        table.getStyleClass().addAll("dense", "rows");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label(Text.of("incidents.rows.none")));
        table.setItems(rows.rows());
        table.setRowFactory(_ -> new Marked());
        table.getSelectionModel().selectedItemProperty().subscribe((_, row) -> rows.choose(row));
        rows.chosen().subscribe(_ -> select());
        rows.rows().addListener((ListChangeListener<RowLook>) _ -> columns());
        columns();
        box = box();
    }

    /// The rows below a ledger that says what becomes of those that come in.
    Node of(ImportLedger ledger) {
        files = ledger.files();
        table.refresh();
        return box;
    }

    private VBox box() {
        var heading = new Label(Text.of("incidents.rows"));
        heading.getStyleClass().add("section-title");
        var hint = new Label();
        hint.setMinWidth(0);
        hint.getStyleClass().addAll("muted", "small");
        hint.textProperty()
                .bind(
                        rows.whole()
                                .map(all ->
                                        all
                                                ? Text.of("incidents.rows.all")
                                                : Text.of("incidents.rows.some", ImportRows.MOST)));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var first = Page.button("firstRows", Text.of("incidents.rows.first"), rows::showFirst);
        first.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        first.visibleProperty().bind(rows.first().not());
        var bar = new HBox(8, new VBox(2, heading, hint), space, first);
        bar.setAlignment(Pos.CENTER_LEFT);
        var whole = new VBox(8, bar, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        whole.setMinWidth(0);
        return whole;
    }

    private void select() {
        var wanted = rows.chosen().get();
        var selection = table.getSelectionModel();
        if (wanted == null) {
            selection.clearSelection();
            return;
        }
        var now = selection.getSelectedItem();
        if (now != null && now.place().equals(wanted)) return;
        for (int i = 0; i < table.getItems().size(); i++) {
            if (!table.getItems().get(i).place().equals(wanted)) continue;
            selection.select(i);
            table.scrollTo(Math.max(0, i - 2));
            return;
        }
    }

    /// Only what the rows have something to say of.
    private void columns() {
        var columns = new ArrayList<TableColumn<RowLook, String>>();
        columns.add(column(Text.of("incidents.rows.becomes"), 176, this::becomes));
        var line = column(Text.of("incidents.problem.line"), 56, r -> line(r));
        line.getStyleClass().add("number");
        columns.add(line);
        columns.add(fact("key", 96, IncidentFacts::key));
        columns.add(column(Text.of("incidents.rows.title"), 240, RowTable::title));
        more(columns, "severity", 96, f -> f.severity().word());
        more(columns, "service", 110, IncidentFacts::service);
        more(columns, "team", 100, IncidentFacts::team);
        for (var clock : Clock.values())
            some(columns, Text.of(clock), 148, f -> moments.of(f.clocks().at(clock)));
        more(columns, "leadership", 90, f -> minutes(f.effort().leadershipMinutes()));
        more(columns, "responders", 90, f -> minutes(f.effort().responderMinutes()));
        more(columns, "cause", 140, IncidentFacts::clientCause);
        more(columns, "text", 260, IncidentFacts::text);
        table.getColumns().setAll(columns);
    }

    private void more(
            List<TableColumn<RowLook, String>> columns,
            String name,
            int width,
            Function<IncidentFacts, String> value) {
        some(columns, Text.of("incidents.rows." + name), width, value);
    }

    private void some(
            List<TableColumn<RowLook, String>> columns,
            String name,
            int width,
            Function<IncidentFacts, String> value) {
        var says =
                rows.rows().stream()
                        .map(RowLook::facts)
                        .anyMatch(f -> f != null && !value.apply(f).isEmpty());
        if (says) columns.add(column(name, width, r -> of(r, value)));
    }

    private static TableColumn<RowLook, String> fact(
            String name, int width, Function<IncidentFacts, String> value) {
        return column(Text.of("incidents.rows." + name), width, r -> of(r, value));
    }

    private static String of(RowLook row, Function<IncidentFacts, String> value) {
        var facts = row.facts();
        return facts == null ? "" : value.apply(facts);
    }

    private String becomes(RowLook row) {
        var rule = row.rule();
        if (row.rejected()) return Text.of("incidents.rows.rejected");
        if (rule != null) return Text.of("incidents.rows.out", Text.of(rule));
        return row.problems().isEmpty()
                ? Text.of(comesIn(row.place()))
                : Text.of("incidents.rows.look", row.problems().size());
    }

    /// Whether an incident is new is known of a whole file only.
    private String comesIn(RowPlace place) {
        var file =
                files.stream()
                        .filter(f ->
                                f.file().equals(place.file())
                                        || place.file().startsWith(f.file() + "/"))
                        .filter(f -> f.sheet().equals(place.sheet()))
                        .findFirst()
                        .orElse(null);
        if (file == null) return "incidents.rows.in";
        if (file.added() == 0)
            return file.updated() == 0 ? "incidents.rows.here" : "incidents.rows.known";
        return file.updated() + file.merged() == 0 ? "incidents.rows.new" : "incidents.rows.in";
    }

    /// What is rejected has its reason where its title would be.
    private static String title(RowLook row) {
        return row.rejected()
                ? row.problems().stream().map(p -> p.problem()).findFirst().orElse("")
                : of(row, IncidentFacts::title);
    }

    private static String line(RowLook row) {
        return ProblemText.line(row.place().line());
    }

    private static String minutes(@Nullable Integer minutes) {
        return minutes == null ? "" : Moments.span(minutes);
    }

    private static TableColumn<RowLook, String> column(
            String name, int width, Function<RowLook, String> words) {
        var column = new TableColumn<RowLook, String>(name);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(
                        words.apply(row.getValue()).strip().replaceAll("\\s+", " ")));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable String text, boolean empty) {
                        super.updateItem(text, empty);
                        setText(empty ? null : text);
                    }
                });
        return column;
    }

    /// Marks what a person should look at.
    private static final class Marked extends TableRow<RowLook> {
        private static final List<String> MARKS = List.of("row-rejected", "row-out", "row-look");

        @Override
        protected void updateItem(@Nullable RowLook row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll(MARKS);
            setTooltip(null);
            if (empty || row == null) return;
            var mark =
                    row.rejected()
                            ? MARKS.get(0)
                            : row.rule() != null
                                    ? MARKS.get(1)
                                    : row.problems().isEmpty() ? "" : MARKS.get(2);
            if (!mark.isEmpty()) getStyleClass().add(mark);
            var said =
                    row.problems().stream()
                            .map(p ->
                                    p.column().isEmpty()
                                            ? p.problem()
                                            : p.column() + ": " + p.problem())
                            .collect(Collectors.joining("\n"));
            if (said.isEmpty()) return;
            var tooltip = new Tooltip(said);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            setTooltip(tooltip);
        }
    }
}
