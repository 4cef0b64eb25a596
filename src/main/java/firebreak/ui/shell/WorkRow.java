package firebreak.ui.shell;

import firebreak.domain.DateForm;
import firebreak.domain.Text;
import firebreak.ui.kit.Page;
import firebreak.work.Ended;
import firebreak.work.Job;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.Locale;

/// A line of the background work: one job under way, or one that is over.
final class WorkRow {
    private WorkRow() {}

    /// Work under way with its progress, and what stops it.
    static final class UnderWay extends VBox {
        private final Job job;
        private final ProgressBar bar = new ProgressBar();
        private final Label share = new Label();
        private final Button cancel;

        UnderWay(Job job) {
            super(4);
            this.job = job;
            var title = new Label(job.title());
            title.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            cancel = Page.button("cancelWork", Text.of("shell.cancelJob"), this::cancel);
            cancel.setAccessibleText(Text.of("shell.work.cancel", job.title()));
            var row = new HBox(8, title, share, cancel);
            row.setAlignment(Pos.CENTER_LEFT);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(Text.of("shell.work.progress", job.title()));
            getChildren().addAll(row, bar);
            getStyleClass().add("work-row");
            refresh();
        }

        Job job() {
            return job;
        }

        private void cancel() {
            job.cancel();
            cancel.setDisable(true);
            cancel.setText(Text.of("shell.work.stopping"));
        }

        void refresh() {
            bar.setProgress(job.share());
            share.setText(job.share() < 0 ? "" : Text.of("shell.work.share", 100 * job.share()));
        }
    }

    /// Work that is over.
    static Node over(Ended ended) {
        var icon =
                new FontIcon(
                        switch (ended.outcome()) {
                            case DONE -> "fth-check-circle";
                            case CANCELLED -> "fth-slash";
                            case REFUSED, FAILED -> "fth-alert-triangle";
                        });
        icon.getStyleClass().add("work-" + ended.outcome().name().toLowerCase(Locale.ROOT));
        var title = new Label(ended.title());
        title.setMinWidth(0);
        var came =
                new Label(ended.sentence().isEmpty() ? Text.of(ended.outcome()) : ended.sentence());
        came.setWrapText(true);
        came.setMinHeight(Region.USE_PREF_SIZE);
        came.getStyleClass().addAll("muted", "small");
        var words = new VBox(2, title, came);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var at = new Label(DateForm.CLOCK.of(ended.at().atZone(ZoneId.systemDefault())));
        at.getStyleClass().addAll("muted", "small");
        at.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(12, icon, words, at);
        row.getStyleClass().add("work-row");
        return row;
    }
}
