package firebreak.ui.shell;

import firebreak.domain.Text;
import firebreak.ui.kit.FocusBefore;
import firebreak.ui.kit.Page;
import firebreak.work.Ended;
import firebreak.work.Job;
import firebreak.work.Jobs;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The background work: what is under way, with its progress and a way to stop it, and what became
/// of what is over. It stands above the status bar, which opens it.
final class WorkPane extends VBox {
    private static final double HIGHEST = 360;

    private final Jobs jobs;
    private final VBox running = new VBox();
    private final VBox over = new VBox();
    private final Label nothing = new Label(Text.of("shell.work.nothing"));
    private final Label overTitle = new Label(Text.of("shell.work.over"));
    private List<Ended> shown = List.of();
    private final FocusBefore before = new FocusBefore();

    WorkPane(Jobs jobs) {
        super(8);
        this.jobs = jobs;
        setId("backgroundWork");
        getStyleClass().add("work-pane");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPrefWidth(440);
        setVisible(false);
        var title = new Label(Text.of("shell.work"));
        title.getStyleClass().add("section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head =
                new HBox(
                        8,
                        title,
                        space,
                        Page.iconButton(
                                "closeWork", "fth-x", Text.of("shell.work.close"), this::hide));
        nothing.setId("noWork");
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.setMinHeight(USE_PREF_SIZE);
        running.setId("workRunning");
        overTitle.getStyleClass().addAll("muted", "small");
        over.setId("workOver");
        var lines = new VBox(8, running, nothing, overTitle, over);
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(Bindings.min(HIGHEST, lines.heightProperty()));
        scroll.setAccessibleText(Text.of("shell.work"));
        scroll.getStyleClass().add("work-scroll");
        getChildren().addAll(head, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        jobs.listen(this::refresh);
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() != KeyCode.ESCAPE) return;
        e.consume();
        hide();
    }

    void toggle() {
        if (isVisible()) hide();
        else open();
    }

    private void open() {
        setVisible(true);
        before.note(getScene());
        refresh();
        lookup("#closeWork").requestFocus();
    }

    private void hide() {
        setVisible(false);
        before.giveBack();
    }

    private void refresh() {
        if (!isVisible()) return;
        var now = jobs.running().stream().filter(j -> !j.title().isEmpty()).toList();
        var rows = running.getChildren();
        rows.removeIf(r -> r instanceof WorkRow.UnderWay row && !now.contains(row.job()));
        for (var job : now) row(job);
        rows.forEach(r -> {
            if (r instanceof WorkRow.UnderWay row) row.refresh();
        });
        var ended = jobs.ended();
        if (!ended.equals(shown)) {
            shown = ended;
            over.getChildren().setAll(ended.stream().map(WorkRow::over).toList());
        }
        show(nothing, now.isEmpty());
        show(overTitle, !ended.isEmpty());
    }

    private void row(Job job) {
        for (var r : running.getChildren())
            if (r instanceof WorkRow.UnderWay row && row.job() == job) return;
        running.getChildren().add(new WorkRow.UnderWay(job));
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
