package firebreak.ui.patterns;

import firebreak.analysis.pictures.Picture;
import firebreak.domain.Text;

import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.Optional;

/// The pictures by name; the first line is the page with the few that matter most.
final class PictureList extends ListView<Optional<Picture.Kind>> {
    private static final double WIDTH = 192;
    private static final double ROW = 28;

    PictureList() {
        setId("pictureList");
        setAccessibleText(Text.of("pictures.list"));
        var all = new ArrayList<Optional<Picture.Kind>>();
        all.add(Optional.empty());
        for (var kind : Picture.Kind.values()) all.add(Optional.of(kind));
        setItems(FXCollections.observableList(all));
        setCellFactory(_ -> new Name());
        setFixedCellSize(ROW);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStyleClass().add("picture-list");
    }

    void choose(Picture.@Nullable Kind kind) {
        getSelectionModel().select(Optional.ofNullable(kind));
    }

    static String name(Optional<Picture.Kind> kind) {
        return kind.map(k -> Text.of(k)).orElseGet(() -> Text.of("pictures.overview"));
    }

    private static String icon(Optional<Picture.Kind> kind) {
        if (kind.isEmpty()) return "fth-home";
        return switch (kind.get()) {
            case ORIGIN_BY_STAGE -> "fth-grid";
            case FACTORS -> "fth-align-left";
            case PREVENTABLE -> "fth-shield";
            case FREQUENCY -> "fth-activity";
            case MONTHS -> "fth-bar-chart-2";
            case RECURRENCE -> "fth-repeat";
            case ESCAPES -> "fth-filter";
            case WHEN -> "fth-clock";
            case SERVICES -> "fth-server";
            case TEAMS -> "fth-users";
            case RECOVERY -> "fth-heart";
            case LEADERSHIP -> "fth-briefcase";
            case SEVERITY -> "fth-alert-triangle";
            case PUBLISHED -> "fth-book-open";
        };
    }

    private static final class Name extends ListCell<Optional<Picture.Kind>> {
        @Override
        protected void updateItem(@Nullable Optional<Picture.Kind> kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(empty || kind == null ? null : name(kind));
            setGraphic(empty || kind == null ? null : new FontIcon(icon(kind)));
        }
    }
}
