package firebreak.ui.safekeeping;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Columns of words, whole in a tooltip.
final class Columns {
    private Columns() {}

    static <T> void add(TableView<T> table, String name, int width, Function<T, String> words) {
        var column = new TableColumn<T, String>(name);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(words.apply(row.getValue()).replaceAll("\\s+", " ")));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final Tooltip whole = new Tooltip();

                    @Override
                    protected void updateItem(@Nullable String text, boolean empty) {
                        super.updateItem(text, empty);
                        setText(empty ? null : text);
                        whole.setText(text);
                        setTooltip(empty || text == null || text.isEmpty() ? null : whole);
                    }
                });
        table.getColumns().add(column);
    }
}
