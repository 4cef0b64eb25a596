package firebreak.ui.sessions;

import firebreak.analysis.session.TimeWords;
import firebreak.domain.Text;
import firebreak.domain.session.AgendaItem;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The item that the session is at, with its time: how long it runs, of how much, and calmly how
/// much over.
final class ClockStrip extends VBox {
    private static final int MINUTE = 60;

    private final SessionsViewModel model;
    private final Label title = new Label();
    private final Label time = new Label();
    private final Label over = new Label();
    private final Label forgot = new Label(Text.of("sessions.clock.forgotten"));
    private final Button leaveOut;
    private final HBox left;
    private final Button clock;
    private final Button next;

    ClockStrip(SessionsViewModel model, SessionDecisions decide, Commands<SessionAct> commands) {
        this.model = model;
        setSpacing(8);
        getStyleClass().addAll("card-surface", "clock-strip");
        title.setId("currentItem");
        title.getStyleClass().add("clock-title");
        title.setMinWidth(0);
        time.setId("clockTime");
        time.getStyleClass().add("clock-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        over.setId("clockOver");
        over.getStyleClass().add("clock-over");
        over.setMinWidth(Region.USE_PREF_SIZE);
        clock = commands.button("runClock", SessionAct.CLOCK, "", decide::clock);
        next =
                commands.button(
                        "nextItem", SessionAct.NEXT, Text.of("sessions.clock.next"), decide::next);
        var words = new HBox(12, time, over);
        words.setAlignment(Pos.BASELINE_LEFT);
        var texts = new VBox(2, title, words);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(12, texts, clock, next);
        row.setAlignment(Pos.CENTER_LEFT);
        forgot.setWrapText(true);
        forgot.setMinWidth(0);
        HBox.setHgrow(forgot, Priority.ALWAYS);
        leaveOut = Page.button("leaveOut", Text.of("sessions.clock.leaveOut"), decide::forgetClock);
        left = new HBox(12, forgot, leaveOut);
        left.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, left);
        model.now().subscribe(_ -> tick());
    }

    void show() {
        var current = model.current();
        setVisible(current.isPresent());
        setManaged(current.isPresent());
        if (current.isEmpty()) return;
        var item = current.get();
        boolean runs = model.runs(item);
        title.setText(item.title());
        clock.setText(
                Text.of(
                        runs
                                ? "sessions.clock.pause"
                                : item.spentSeconds() > 0
                                        ? "sessions.clock.goOn"
                                        : "sessions.clock.start"));
        clock.setAccessibleText(clock.getText());
        clock.setDisable(item.finished());
        next.setDisable(!runs);
        tick();
    }

    private void tick() {
        model.current().ifPresent(this::times);
    }

    private void times(AgendaItem item) {
        long spent = model.spent(item);
        int budget = item.budgetMinutes();
        time.setText(
                budget == 0
                        ? TimeWords.clock(spent)
                        : Text.of(
                                "sessions.clock.of",
                                TimeWords.clock(spent),
                                TimeWords.minutes(budget)));
        long more = spent - (long) budget * MINUTE;
        boolean isOver = budget > 0 && more >= MINUTE;
        over.setText(isOver ? Text.of("sessions.over", more / MINUTE) : "");
        over.setVisible(isOver);
        boolean forgotten = model.forgotten();
        left.setVisible(forgotten);
        left.setManaged(forgotten);
    }
}
