package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.ui.tagging.SimilarViewModel.Row;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.function.Consumer;

/// One that looks like the incident on the bench: key, title and day, and whether it is in a
/// family.
final class SimilarCell extends ListCell<Row> {
    private static final int LONGEST_KEY = 16;

    private final ZoneId zone;
    private final Label key = new Label();
    private final Label title = new Label();
    private final Label day = new Label();
    private final FontIcon family = new FontIcon("fth-repeat");
    private final HBox content;

    /// @param read reads one beside the incident on the bench
    SimilarCell(ZoneId zone, Consumer<Row> read) {
        this.zone = zone;
        getStyleClass().add("similar-row");
        key.getStyleClass().add("queue-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("queue-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        day.getStyleClass().add("queue-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        content = new HBox(8, key, title, family, day);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        content.setPrefWidth(0);
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            var item = getItem();
            if (item != null) read.accept(item);
        });
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        var incident = item.incident();
        var known = incident.key();
        key.setText(
                known.length() <= LONGEST_KEY ? known : known.substring(0, LONGEST_KEY - 1) + "…");
        title.setText(SimilarView.title(incident));
        day.setText(Moment.day(incident.occurred(), zone));
        family.setVisible(!item.family().isEmpty());
        family.setManaged(!item.family().isEmpty());
        setTooltip(new Tooltip(String.join("\n", item.why())));
        setAccessibleText(
                Text.of(
                        "similar.row.accessible",
                        known,
                        title.getText(),
                        day.getText(),
                        String.join("; ", item.why())));
        setGraphic(content);
    }
}
