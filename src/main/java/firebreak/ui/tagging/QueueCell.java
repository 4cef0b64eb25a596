package firebreak.ui.tagging;

import firebreak.domain.Text;
import firebreak.domain.incident.SeverityClass;
import firebreak.domain.tagging.TaggedIncident;
import firebreak.domain.tagging.TaggingState;
import firebreak.suggest.search.Hits;

import javafx.beans.property.ReadOnlyObjectProperty;
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
import java.util.List;
import java.util.Locale;

/// One incident in the queue: key, day, severity, title, and how far its tagging is.
final class QueueCell extends ListCell<TaggedIncident> {
    private final ZoneId zone;
    private final FontIcon mark = new FontIcon("fth-circle");
    private final MarkedLabel key = new MarkedLabel("queue-key");
    private final Label day = new Label();
    private final Region dot = new Region();
    private final MarkedLabel title = new MarkedLabel("queue-title");
    private final ReadOnlyObjectProperty<Hits> hits;
    private final VBox content;

    /// @param hits of the search, which are marked
    QueueCell(ZoneId zone, ReadOnlyObjectProperty<Hits> hits) {
        this.zone = zone;
        this.hits = hits;
        getStyleClass().add("queue-cell");
        day.getStyleClass().addAll("queue-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
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
        hits.subscribe(_ -> showWords());
    }

    private void showWords() {
        var item = getItem();
        if (item == null || isEmpty()) return;
        key.show(item.key(), hits.get().in(Hits.Place.KEY, item.key()));
        if (item.title().isBlank()) title.show(Text.of("tagging.untitled"), List.of());
        else title.show(item.title(), hits.get().in(Hits.Place.TITLE, item.title()));
    }

    @Override
    protected void updateItem(@Nullable TaggedIncident item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        showWords();
        day.setText(Moment.day(item.occurred(), zone));
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
