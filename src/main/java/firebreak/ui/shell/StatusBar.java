package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.UndoRedo;
import firebreak.work.Job;
import firebreak.work.Jobs;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the bottom: saved, which revision, and slow work with its progress and a way to stop
/// it.
final class StatusBar extends HBox {
    private final Label saved = new Label();
    private final Label revision = new Label();
    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox work = new HBox(8, title, bar);
    private final Jobs jobs;
    private @Nullable Job shown;

    StatusBar(Jobs jobs) {
        this.jobs = jobs;
        getStyleClass().add("status");
        saved.setId("saved");
        revision.setId("revision");
        bar.setAccessibleText(Text.of("shell.progress"));
        var cancel = Page.button("cancelJob", Text.of("shell.cancelJob"), this::cancel);
        work.getChildren().add(cancel);
        work.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        work.setVisible(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(saved, revision, space, work);
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

    private void cancel() {
        if (shown != null) shown.cancel();
    }

    private void refresh() {
        var running = jobs.running().stream().filter(j -> !j.title().isEmpty()).toList();
        shown = running.isEmpty() ? null : running.getFirst();
        work.setVisible(shown != null);
        if (shown == null) return;
        title.setText(
                running.size() == 1
                        ? shown.title()
                        : Text.of("shell.jobs", shown.title(), running.size() - 1));
        bar.setProgress(shown.share());
    }
}
