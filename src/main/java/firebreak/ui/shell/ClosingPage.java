package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.FocusBefore;
import firebreak.ui.kit.Page;
import firebreak.ui.shell.Closing.State;
import firebreak.work.Jobs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks what is to become of the work under way when the window or the assessment is closed, and
/// shows how far it is.
final class ClosingPage extends StackPane {
    private final Closing closing;
    private final Jobs jobs;
    private final Label title = new Label();
    private final Label words = new Label();
    private final VBox rows = new VBox();
    private final Button finish;
    private final Button cancel;
    private final Button stay;
    private final FocusBefore before = new FocusBefore();

    ClosingPage(Closing closing, Jobs jobs) {
        this.closing = closing;
        this.jobs = jobs;
        setId("closing");
        getStyleClass().add("keys-scrim");
        setVisible(false);
        title.getStyleClass().add("section-title");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        finish = Page.button("finishAndClose", Text.of("shell.closing.finish"), closing::finish);
        finish.getStyleClass().add("accent");
        cancel = Page.button("cancelAndClose", Text.of("shell.closing.cancel"), closing::cancel);
        stay = Page.button("stay", Text.of("shell.closing.stay"), closing::stay);
        var buttons = new HBox(8, stay, cancel, finish);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var card = new VBox(12, title, words, rows, buttons);
        card.getStyleClass().add("closing-card");
        card.setMaxSize(520, Region.USE_PREF_SIZE);
        getChildren().add(card);
        closing.state().subscribe(this::show);
        jobs.listen(this::refresh);
    }

    /// Keeps the keyboard away from what is behind.
    void guard(Parent root) {
        root.addEventFilter(
                KeyEvent.ANY,
                e -> {
                    if (!isVisible()) return;
                    if (e.getEventType() == KeyEvent.KEY_PRESSED && e.getCode() == KeyCode.ESCAPE) {
                        e.consume();
                        closing.stay();
                    } else if (!within(e.getTarget())) {
                        e.consume();
                        stay.requestFocus();
                    }
                });
    }

    private boolean within(Object target) {
        for (var n = target instanceof Node node ? node : null; n != null; n = n.getParent())
            if (n == this) return true;
        return false;
    }

    private void show(State state) {
        var shown =
                switch (state) {
                    case OPEN, WAITING -> false;
                    case ASKING, FINISHING, CANCELLING -> true;
                };
        boolean comes = shown && !isVisible();
        setVisible(shown);
        if (comes) before.note(getScene());
        if (!shown) {
            rows.getChildren().clear();
            before.giveBack();
            return;
        }
        finish.setDisable(state != State.ASKING);
        cancel.setDisable(state == State.CANCELLING);
        stay.setDisable(state == State.CANCELLING);
        refresh();
        (state == State.ASKING ? finish : stay).requestFocus();
    }

    private void refresh() {
        if (!isVisible()) return;
        var now = jobs.running().stream().filter(Closing::named).toList();
        switch (closing.state().get()) {
            case ASKING -> {
                title.setText(
                        now.isEmpty()
                                ? Text.of("shell.closing.done")
                                : Text.of("shell.closing.title", now.size()));
                words.setText(
                        now.isEmpty()
                                ? Text.of("shell.closing.done.words")
                                : Text.of("shell.closing.words"));
                finish.setText(
                        now.isEmpty()
                                ? Text.of("shell.closing.close")
                                : Text.of("shell.closing.finish"));
            }
            case FINISHING -> {
                title.setText(Text.of("shell.closing.finishing"));
                words.setText(Text.of("shell.closing.finishing.words"));
            }
            case CANCELLING -> {
                title.setText(Text.of("shell.closing.cancelling"));
                words.setText(Text.of("shell.closing.cancelling.words"));
            }
            case OPEN, WAITING -> {}
        }
        rows.getChildren().removeIf(r -> r instanceof WorkRow.UnderWay w && !now.contains(w.job()));
        for (var job : now)
            if (rows.getChildren().stream()
                    .noneMatch(r -> r instanceof WorkRow.UnderWay w && w.job() == job))
                rows.getChildren().add(new WorkRow.UnderWay(job));
        rows.getChildren()
                .forEach(r -> {
                    if (r instanceof WorkRow.UnderWay w) w.refresh();
                });
    }
}
