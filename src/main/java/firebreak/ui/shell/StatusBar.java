package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.UndoRedo;
import firebreak.work.Job;
import firebreak.work.Jobs;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The line at the bottom: saved, which revision, and slow work with its progress and a way to stop
/// it.
final class StatusBar extends HBox {
    private static final long FELT_NANOS = 400_000_000;

    private final Label saved = new Label();
    private final Label revision = new Label();
    private final Label hidden = new Label(Text.of("privacy.status"), new FontIcon("fth-eye-off"));
    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox work = new HBox(8, title, bar);
    private final Button cancel =
            Page.button("cancelJob", Text.of("shell.cancelJob"), this::cancel);
    private final Map<Job, Long> since = new IdentityHashMap<>();
    private final PauseTransition again = new PauseTransition(Duration.millis(100));
    private final Jobs jobs;
    private @Nullable Job shown;
    private boolean hiding;

    /// @param open shows all work
    StatusBar(Jobs jobs, Runnable open) {
        this.jobs = jobs;
        getStyleClass().add("status");
        saved.setMinWidth(USE_PREF_SIZE);
        revision.setMinWidth(USE_PREF_SIZE);
        work.setMinWidth(0);
        saved.setId("saved");
        revision.setId("revision");
        bar.setAccessibleText(Text.of("shell.progress"));
        work.getChildren().add(cancel);
        work.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        work.setId("work");
        title.setId("workTitle");
        work.setVisible(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var all = Page.iconButton("showWork", "fth-activity", Text.of("shell.work"), open);
        all.getStyleClass().add("status-icon");
        hidden.setId("privacyStatus");
        hidden.setMinWidth(Region.USE_PREF_SIZE);
        hide(false);
        all.visibleProperty().bind(hidden.visibleProperty().not());
        FirstShown.fill(this, List.of(saved, revision, hidden, space, work, all));
        again.setOnFinished(e -> refresh());
        jobs.listen(this::refresh);
        nothingOpen();
    }

    void nothingOpen() {
        saved.setText(Text.of("shell.offline"));
        saved.setGraphic(new FontIcon("fth-shield"));
        revision.textProperty().unbind();
        revision.setText("");
    }

    void follow(UndoRedo undo) {
        saved.setText(Text.of("shell.saved"));
        saved.setGraphic(new FontIcon("fth-check-circle"));
        revision.textProperty().bind(undo.revision().map(r -> Text.of("shell.revision", r)));
    }

    /// While it hides, work is not called by its name, which may be that of a file.
    void hide(boolean now) {
        hiding = now;
        hidden.setVisible(now);
        hidden.setManaged(now);
        refresh();
    }

    private void cancel() {
        if (shown != null) shown.cancel();
    }

    /// Named work is shown at once; the small reads behind a screen only when they take long enough
    /// to be felt.
    private void refresh() {
        var now = System.nanoTime();
        var running = jobs.running();
        since.keySet().retainAll(running);
        running.forEach(j -> since.putIfAbsent(j, now));
        var felt =
                running.stream()
                        .filter(j -> named(j) || now - since.getOrDefault(j, now) >= FELT_NANOS)
                        .toList();
        if (felt.size() < running.size()) again.playFromStart();
        shown =
                felt.stream()
                        .filter(StatusBar::named)
                        .findFirst()
                        .orElse(felt.isEmpty() ? null : felt.getFirst());
        work.setVisible(shown != null);
        if (shown == null) return;
        var named = named(shown);
        var words = named && !hiding ? shown.title() : Text.of("shell.working");
        title.setText(felt.size() == 1 ? words : Text.of("shell.jobs", words, felt.size() - 1));
        bar.setProgress(shown.share());
        cancel.setVisible(named);
        cancel.setManaged(named);
    }

    private static boolean named(Job job) {
        return !job.title().isEmpty();
    }
}
