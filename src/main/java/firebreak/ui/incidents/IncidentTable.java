package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.ui.kit.Kept;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// The list of incidents. Clicking a heading sorts through the view model, off the window's thread.
final class IncidentTable {
    private static final Set<IncidentColumn> BESIDE_DETAIL =
            Set.of(
                    IncidentColumn.KEY,
                    IncidentColumn.DATE,
                    IncidentColumn.SEVERITY,
                    IncidentColumn.TITLE);

    /// Where nothing is hidden.
    private static final String NONE = "-";

    private final TableView<TaggedIncident> table = new TableView<>();
    private final Map<IncidentColumn, TableColumn<TaggedIncident, TaggedIncident>> columns =
            new EnumMap<>(IncidentColumn.class);

    /// What a person does not want to see; at first what few need.
    private final Set<IncidentColumn> hidden = EnumSet.of(IncidentColumn.CHANGE);

    private boolean beside;
    private Consumer<TaggedIncident> open = _ -> {};
    private Runnable close = () -> {};

    IncidentTable(IncidentListViewModel model) {
        var moments = new Moments(model.zone());
        table.setId("incidents");
        table.setAccessibleText(Text.of("incidents.title"));
        table.getStyleClass().addAll("striped", "dense", "incident-table");
        table.setFixedCellSize(32);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (var column : IncidentColumn.values()) add(column, moments);
        table.setTableMenuButtonVisible(true);
        compact(false);
        columns.forEach((column, node) ->
                node.visibleProperty()
                        .subscribe((_, shows) -> {
                            if (beside) return;
                            if (shows) hidden.remove(column);
                            else hidden.add(column);
                        }));
        table.setItems(model.rows());
        table.setPlaceholder(new Label(Text.of("incidents.none")));
        var date = columns.get(IncidentColumn.DATE);
        if (date != null) {
            date.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().add(date);
        }
        table.setSortPolicy(t -> sort(t, model));
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(e -> {
            var item = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && item != null) open.accept(item);
            else if (e.getCode() == KeyCode.ESCAPE) close.run();
        });
    }

    /// How a person left the columns. Beside a detail few are shown, which nobody chose.
    List<Kept> kept() {
        var all = Kept.columns("columns", table);
        return List.of(
                new Kept(all.id(), () -> beside ? "" : all.now().get(), all.restore()),
                new Kept(
                        "hidden",
                        () ->
                                hidden.isEmpty()
                                        ? NONE
                                        : String.join(
                                                ",", hidden.stream().map(Enum::name).toList()),
                        this::hide));
    }

    private void hide(String names) {
        var known = List.of(names.split(",", -1));
        hidden.clear();
        for (var column : IncidentColumn.values())
            if (known.contains(column.name())) hidden.add(column);
        compact(beside);
    }

    TableView<TaggedIncident> node() {
        return table;
    }

    void onOpen(Consumer<TaggedIncident> action) {
        open = action;
    }

    void onClose(Runnable action) {
        close = action;
    }

    void requestFocus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
    }

    /// Shows few columns while an incident is looked at beside the list.
    void compact(boolean looking) {
        beside = true;
        columns.forEach((column, node) ->
                node.setVisible(
                        looking ? BESIDE_DETAIL.contains(column) : !hidden.contains(column)));
        beside = looking;
    }

    private TableRow<TaggedIncident> row() {
        var row = new TableRow<TaggedIncident>();
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && row.getItem() != null)
                open.accept(row.getItem());
        });
        return row;
    }

    private boolean sort(TableView<TaggedIncident> sorted, IncidentListViewModel model) {
        if (sorted.getSortOrder().isEmpty()) model.sort(IncidentColumn.DATE, false);
        else {
            var first = sorted.getSortOrder().getFirst();
            columns.forEach((column, node) -> {
                if (node == first)
                    model.sort(column, first.getSortType() == TableColumn.SortType.ASCENDING);
            });
        }
        return true;
    }

    private void add(IncidentColumn column, Moments moments) {
        switch (column) {
            case KEY -> text(column, 88, TaggedIncident::key, true);
            case DATE -> text(column, 148, i -> moments.of(i.occurred()), true);
            case SEVERITY -> dotted(column, 100);
            case SERVICE -> text(column, 124, TaggedIncident::service, false);
            case CHANGE -> text(column, 124, TaggedIncident::changeReference, false);
            case TITLE -> text(column, 280, TaggedIncident::title, false);
            case STATE -> text(column, 92, i -> Text.of(i.state()), true);
            case ORIGIN ->
                    text(column, 116, i -> i.origin() == null ? "" : Text.of(i.origin()), true);
            case LEADERSHIP -> text(column, 96, IncidentTable::leadership, true);
        }
        if (column == IncidentColumn.LEADERSHIP && columns.get(column) != null)
            columns.get(column).getStyleClass().add("number");
    }

    private static String leadership(TaggedIncident i) {
        var minutes = i.leadershipMinutes();
        return minutes == null ? "" : Text.of("incidents.minutes", minutes);
    }

    private TableColumn<TaggedIncident, TaggedIncident> column(
            IncidentColumn column, int width, boolean tight) {
        var node = new TableColumn<TaggedIncident, TaggedIncident>(column.label());
        node.setId(column.id());
        node.setPrefWidth(width);
        node.setMinWidth(tight ? width : 72);
        if (tight) node.setMaxWidth(width * 1.4);
        node.setReorderable(false);
        node.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        columns.put(column, node);
        table.getColumns().add(node);
        return node;
    }

    private void text(
            IncidentColumn column,
            int width,
            Function<TaggedIncident, String> words,
            boolean tight) {
        column(column, width, tight)
                .setCellFactory(_ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(
                                    @Nullable TaggedIncident item, boolean empty) {
                                super.updateItem(item, empty);
                                setText(empty || item == null ? null : words.apply(item));
                            }
                        });
    }

    private void dotted(IncidentColumn column, int width) {
        column(column, width, true)
                .setCellFactory(_ ->
                        new TableCell<>() {
                            private final Region dot = dot(null);

                            @Override
                            protected void updateItem(
                                    @Nullable TaggedIncident item, boolean empty) {
                                super.updateItem(item, empty);
                                if (empty || item == null) {
                                    setText(null);
                                    setGraphic(null);
                                    return;
                                }
                                setText(Text.of(item.severityClass()));
                                setGraphic(dot);
                                dress(dot, item.severityClass());
                            }
                        });
    }

    /// A dot in the colour of a class; the word always stands beside it.
    static Region dot(@Nullable SeverityClass of) {
        var dot = new Region();
        dot.setMinSize(8, 8);
        dot.setMaxSize(8, 8);
        if (of != null) dress(dot, of);
        return dot;
    }

    private static void dress(Region dot, SeverityClass of) {
        dot.getStyleClass()
                .setAll("severity-dot", "severity-" + of.name().toLowerCase(Locale.ROOT));
    }
}
