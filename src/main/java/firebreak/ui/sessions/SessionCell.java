package firebreak.ui.sessions;

import firebreak.analysis.session.MinutesText;
import firebreak.domain.Text;
import firebreak.domain.session.WorkSession;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A session in the list: title, day and kind, and how long it took.
final class SessionCell extends ListCell<WorkSession> {
    private final SessionsViewModel model;
    private final Label title = new Label();
    private final Label day = new Label();
    private final Label time = new Label();
    private final VBox box = new VBox(2, title, day, time);

    SessionCell(SessionsViewModel model) {
        this.model = model;
        getStyleClass().add("session-cell");
        title.getStyleClass().add("session-title");
        day.getStyleClass().addAll("muted", "small");
        time.getStyleClass().addAll("muted", "small");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WorkSession session, boolean empty) {
        super.updateItem(session, empty);
        setText(null);
        if (empty || session == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(session.title());
        day.setText(
                Text.of(
                        "sessions.cell.day",
                        MinutesText.day(session.held()),
                        Text.of(session.kind())));
        var runs = model.running().filter(s -> s.id().equals(session.id())).isPresent();
        time.setText(runs ? Text.of("sessions.cell.runs") : MinutesText.time(session));
        setGraphic(box);
        setAccessibleText(
                Text.of("sessions.cell.told", title.getText(), day.getText(), time.getText()));
    }
}
