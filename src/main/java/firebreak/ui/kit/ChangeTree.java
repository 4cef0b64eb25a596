package firebreak.ui.kit;

import firebreak.domain.Text;
import firebreak.domain.assessment.Comparison;
import firebreak.domain.assessment.FieldChange;
import firebreak.domain.assessment.RowChange;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// What changed: topics, their rows, and the fields of a row before and after.
public final class ChangeTree extends TreeTableView<ChangeTree.Line> {
    private static final int FEW = 12;

    /// One line of the tree.
    public record Line(String what, String before, String after) {}

    /// @param name for a screen reader
    public ChangeTree(String id, String name) {
        super(new TreeItem<>(new Line("", "", "")));
        setId(id);
        setAccessibleText(name);
        setShowRoot(false);
        getStyleClass().add("dense");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("kit.change.what", 380, Line::what);
        column("kit.change.before", 240, Line::before);
        column("kit.change.after", 240, Line::after);
    }

    /// Shows what became of the rows of each topic.
    public void show(Comparison comparison) {
        var lines = getRoot().getChildren();
        lines.clear();
        for (var topic : comparison.topics()) {
            var item = item(counts(topic));
            topic.rows().forEach(r -> item.getChildren().add(row(r)));
            var more = topic.added() + topic.changed() + topic.removed() - topic.rows().size();
            if (more > 0) item.getChildren().add(item(Text.of("kit.change.more", more)));
            item.setExpanded(true);
            lines.add(item);
        }
    }

    /// Shows what became of these rows.
    public void show(List<RowChange> rows) {
        var lines = getRoot().getChildren();
        lines.setAll(rows.stream().map(ChangeTree::row).toList());
        if (rows.size() <= FEW) lines.forEach(l -> l.setExpanded(true));
    }

    private static String counts(Comparison.OfTopic topic) {
        return Text.of(
                "kit.change.counts",
                Text.of(topic.topic()),
                topic.added(),
                topic.changed(),
                topic.removed());
    }

    private static TreeItem<Line> row(RowChange row) {
        var kind = Text.of("kit.change." + row.kind().name().toLowerCase(Locale.ROOT));
        var item = item(Text.of("kit.change.row", kind, row.label()));
        for (var field : row.fields()) item.getChildren().add(new TreeItem<>(line(field)));
        return item;
    }

    private static TreeItem<Line> item(String what) {
        return new TreeItem<>(new Line(what, "", ""));
    }

    private static Line line(FieldChange field) {
        return new Line(field.field(), words(field.before()), words(field.after()));
    }

    private static String words(@Nullable String value) {
        return value == null || value.isEmpty() ? Text.of("kit.change.nothing") : value;
    }

    private void column(String key, int width, Function<Line, String> words) {
        var column = new TreeTableColumn<Line, String>(Text.of(key));
        column.setPrefWidth(width);
        if (getColumns().isEmpty()) column.setMinWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(
                        words.apply(Objects.requireNonNull(row.getValue().getValue()))
                                .replaceAll("\\s+", " ")));
        column.setCellFactory(_ ->
                new TreeTableCell<>() {
                    private final Tooltip whole = new Tooltip();

                    @Override
                    protected void updateItem(@Nullable String text, boolean empty) {
                        super.updateItem(text, empty);
                        setText(empty ? null : text);
                        whole.setText(text);
                        whole.setWrapText(true);
                        whole.setMaxWidth(480);
                        setTooltip(empty || text == null || text.isEmpty() ? null : whole);
                    }
                });
        getColumns().add(column);
    }
}
