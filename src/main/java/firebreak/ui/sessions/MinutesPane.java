package firebreak.ui.sessions;

import firebreak.domain.Text;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Copied;
import firebreak.ui.kit.Notices;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The minutes as text, to read and to copy.
final class MinutesPane extends VBox {
    private final SessionsViewModel model;
    private final Notices notices;
    private final TextArea text = new TextArea();

    MinutesPane(SessionsViewModel model, Notices notices, Commands<SessionAct> commands) {
        this.model = model;
        this.notices = notices;
        setSpacing(12);
        text.setId("minutes");
        text.setAccessibleText(Text.of("sessions.minutes"));
        text.setEditable(false);
        text.setWrapText(true);
        VBox.setVgrow(text, Priority.ALWAYS);
        var why = new Label(Text.of("sessions.minutes.why"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.setMinWidth(0);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        var copy =
                commands.button(
                        "copyMinutes",
                        SessionAct.COPY,
                        Text.of("sessions.minutes.copy"),
                        this::copy);
        var row = new HBox(12, why, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, text);
    }

    void show() {
        var minutes = model.minutes();
        if (!text.getText().equals(minutes)) text.setText(minutes);
    }

    void copy() {
        var minutes = model.minutes();
        if (minutes.isEmpty()) return;
        Copied.text(minutes);
        notices.done(Text.of("sessions.minutes.copied"));
    }

    void putAway() {
        text.clear();
    }
}
