package firebreak.ui.sessions;

import firebreak.analysis.session.TimeWords;
import firebreak.domain.Text;
import firebreak.domain.session.AgendaItem;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// An item of the agenda: how far it is, and its time as a bar over its budget.
final class ItemCell extends ListCell<AgendaItem> {
    private static final double BAR = 6;
    private static final int MINUTE = 60;

    private final SessionsViewModel model;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label time = new Label();
    private final Region fill = new Region();
    private final Region more = new Region();
    private final HBox bars = new HBox(fill, more);
    private final StackPane track = new StackPane(bars);
    private final HBox box;

    ItemCell(SessionsViewModel model) {
        this.model = model;
        getStyleClass().add("item-cell");
        title.getStyleClass().add("item-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        time.getStyleClass().addAll("small", "item-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        fill.getStyleClass().add("item-bar");
        more.getStyleClass().addAll("item-bar", "over");
        for (var bar : new Region[] {fill, more}) {
            bar.setMinWidth(0);
            bar.setPrefWidth(0);
            bar.setMinHeight(BAR);
            bar.setMaxHeight(BAR);
        }
        // What is over the budget stands behind it, and the bar grows no longer.
        bars.setMinWidth(0);
        track.getStyleClass().add("item-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinHeight(BAR);
        track.setMaxHeight(BAR);
        var head = new HBox(8, title, time);
        head.setAlignment(Pos.BASELINE_LEFT);
        var words = new VBox(6, head, track);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        icon.getStyleClass().add("item-icon");
        box = new HBox(12, icon, words);
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AgendaItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean runs = model.runs(item);
        long spent = model.spent(item);
        icon.setIconLiteral(
                item.finished()
                        ? "fth-check-circle"
                        : runs ? "fth-play-circle" : spent > 0 ? "fth-pause-circle" : "fth-circle");
        title.setText(item.title());
        int budget = item.budgetMinutes();
        long over = spent / MINUTE - budget;
        var words =
                Text.of(
                        "sessions.item.time",
                        TimeWords.minutes(spent / (double) MINUTE),
                        TimeWords.minutes(budget));
        time.setText(
                budget > 0 && over > 0
                        ? Text.of("sessions.item.over", words, over)
                        : budget == 0 ? TimeWords.minutes(spent / (double) MINUTE) : words);
        bars(spent / (double) MINUTE, budget);
        setGraphic(box);
        setAccessibleText(
                Text.of(
                        "sessions.item.told",
                        item.title(),
                        Text.of(
                                item.finished()
                                        ? "sessions.item.finished"
                                        : runs ? "sessions.item.runs" : "sessions.item.open"),
                        time.getText()));
    }

    private void bars(double minutes, int budget) {
        double whole = Math.max(minutes, budget);
        share(fill, budget == 0 ? 0 : Math.min(minutes, budget) / whole);
        share(more, budget == 0 ? 0 : Math.max(0, minutes - budget) / whole);
    }

    private void share(Region bar, double share) {
        bar.prefWidthProperty().bind(track.widthProperty().multiply(share));
    }
}
