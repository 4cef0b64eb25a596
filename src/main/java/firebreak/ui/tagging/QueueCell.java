package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.Locale;

/// One incident in the queue: key, day, severity, title, and how far its tagging is.
final class QueueCell extends ListCell<TaggedIncident> {
    private final ZoneId zone;
    private final FontIcon mark = new FontIcon("fth-circle");
    private final Label key = new Label();
    private final Label day = new Label();
    private final Region dot = new Region();
    private final Label title = new Label();
    private final VBox content;

    QueueCell(ZoneId zone) {
        this.zone = zone;
        getStyleClass().add("queue-cell");
        key.getStyleClass().add("queue-key");
        key.setMinWidth(0);
        day.getStyleClass().addAll("queue-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("queue-title");
        title.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(8, mark, key, space, day);
        top.setAlignment(Pos.CENTER_LEFT);
        dot.setMinSize(8, 8);
        dot.setMaxSize(8, 8);
        var bottom = new HBox(11, dot, title);
        bottom.getStyleClass().add("queue-bottom");
        bottom.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(2, top, bottom);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        content.setPrefWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TaggedIncident item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        key.setText(item.key());
        day.setText(Moment.day(item.occurred(), zone));
        title.setText(item.title().isBlank() ? Text.of("tagging.untitled") : item.title());
        mark.setIconLiteral(icon(item.state()));
        mark.getStyleClass().setAll("ikonli-font-icon", "state-mark", style(item.state()));
        dot.getStyleClass().setAll("severity-dot", style(item.severityClass()));
        setAccessibleText(
                Text.of(
                        "tagging.row.accessible",
                        item.key(),
                        item.title(),
                        Text.of(item.state()),
                        severity(item.severityClass()),
                        day.getText()));
        setGraphic(content);
    }

    static String severity(SeverityClass severity) {
        return Text.of("tagging.severity", Text.of(severity));
    }

    static String style(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String icon(TaggingState state) {
        return switch (state) {
            case PENDING -> "fth-circle";
            case DRAFT -> "fth-edit-2";
            case DONE -> "fth-check-circle";
            case DISCARDED -> "fth-slash";
        };
    }
}
