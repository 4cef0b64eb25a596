package firebreak.ui.agreement;

import firebreak.domain.Text;
import firebreak.ui.agreement.AgreementViewModel.Line;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.stream.Collectors;

/// The incidents that two coders judged differently.
final class DifferingList {
    private static final double WIDTH = 300;

    private final ListView<Line> list;

    DifferingList(AgreementViewModel model) {
        list = new ListView<>(model.lines());
        list.setId("differing");
        list.setAccessibleText(Text.of("agreement.list"));
        list.setMinWidth(220);
        list.setPrefWidth(WIDTH);
        list.setFixedCellSize(52);
        list.setCellFactory(_ -> new Cell());
        var none = new Label(Text.of("agreement.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((was, is) -> {
                    if (is != null) model.look(is);
                });
        model.line()
                .subscribe(now -> {
                    if (now == null) list.getSelectionModel().clearSelection();
                    else if (list.getSelectionModel().getSelectedItem() != now) {
                        list.getSelectionModel().select(now);
                        list.scrollTo(now);
                    }
                });
    }

    Node node() {
        return list;
    }

    private static final class Cell extends ListCell<Line> {
        private final Label key = new Label();
        private final Label fields = new Label();
        private final Label title = new Label();
        private final FontIcon mark = new FontIcon("fth-circle");
        private final VBox box;

        Cell() {
            key.getStyleClass().add("differing-key");
            fields.getStyleClass().addAll("muted", "small");
            fields.setMinWidth(0);
            title.setMinWidth(0);
            title.setMaxWidth(WIDTH - 40);
            title.getStyleClass().add("differing-title");
            mark.getStyleClass().add("differing-mark");
            var top = new HBox(8, mark, key, fields);
            top.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(2, top, title);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            key.setText(item.incident().key());
            title.setText(item.incident().title());
            var what =
                    item.differing().discardedByOne()
                            ? Text.of("agreement.discarded")
                            : item.differing().fields().stream()
                                    .sorted()
                                    .map(f -> Text.of(f))
                                    .collect(Collectors.joining(", "));
            fields.setText(item.settled() ? Text.of("agreement.settled") : what);
            mark.setIconLiteral(item.settled() ? "fth-check-circle" : "fth-circle");
            setAccessibleText(
                    Text.of(
                            "agreement.line",
                            item.incident().key(),
                            item.incident().title(),
                            fields.getText()));
            setGraphic(box);
        }
    }
}
