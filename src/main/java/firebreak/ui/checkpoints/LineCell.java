package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.CheckpointStand;
import firebreak.analysis.scoring.Open;
import firebreak.domain.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A stage with its score, or a checkpoint with its answer and what it leaves open.
final class LineCell extends ListCell<Line> {
    private static final int TEAMS = 3;
    private static final Map<Open, String> ICONS =
            Map.of(
                    Open.LOOK_AGAIN, "fth-rotate-cw",
                    Open.CONTRADICTED, "fth-alert-triangle");

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("stage-line", "checkpoint-line");
        setText(null);
        setAccessibleText(null);
        setTooltip(null);
        setPrefWidth(0);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case Line.OfStage stage -> stage(stage);
            case Line.OfCheckpoint checkpoint -> checkpoint(checkpoint);
        }
    }

    private void stage(Line.OfStage stage) {
        getStyleClass().add("stage-line");
        var score = stage.score();
        var name = new Label(stage.label());
        name.getStyleClass().add("stage-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var mean = new Label(Words.mean(score));
        mean.getStyleClass().add("stage-mean");
        mean.setMinWidth(Region.USE_PREF_SIZE);
        var coverage = new Label(score.coverage().map(Words::percent).orElse(""));
        coverage.getStyleClass().addAll("muted", "small");
        coverage.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new ScoreBar(120);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.show(score);
        var top = new HBox(8, name, mean);
        top.setAlignment(Pos.BASELINE_LEFT);
        var below = new HBox(8, bar, coverage);
        below.setAlignment(Pos.CENTER_LEFT);
        setGraphic(new VBox(2, top, below));
        var words = Text.of("checkpoints.stage.accessible", stage.label(), Words.sentence(score));
        setAccessibleText(words);
        setTooltip(new Tooltip(Words.sentence(score)));
    }

    private void checkpoint(Line.OfCheckpoint entry) {
        getStyleClass().add("checkpoint-line");
        var topic = new Label(entry.checkpoint().topic());
        topic.setMinWidth(0);
        topic.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(topic, Priority.ALWAYS);
        var row = new HBox(6);
        row.setAlignment(Pos.CENTER_LEFT);
        var marks = marks(entry.stands());
        row.getChildren().addAll(marks);
        row.getChildren().add(topic);
        var open = entry.open();
        for (var one : List.of(Open.LOOK_AGAIN, Open.CONTRADICTED)) {
            if (!open.contains(one)) continue;
            var icon = new FontIcon(ICONS.get(one));
            icon.getStyleClass().add("open-icon");
            row.getChildren().add(icon);
        }
        setGraphic(row);
        setAccessibleText(
                Text.of(
                        "checkpoints.entry.accessible",
                        entry.checkpoint().topic(),
                        entry.stands().stream()
                                .map(LineCell::spoken)
                                .collect(Collectors.joining(", ")),
                        open.stream().map(o -> Text.of(o)).collect(Collectors.joining(", "))));
    }

    private static String spoken(CheckpointStand stand) {
        var words = Words.spoken(stand.judged());
        return stand.team().isEmpty()
                ? words
                : Text.of("checkpoints.team.says", stand.team(), words);
    }

    private static List<Node> marks(List<CheckpointStand> stands) {
        var marks = new ArrayList<Node>();
        for (var stand : stands)
            if (marks.size() < TEAMS) marks.add(new RatingMark(stand.judged()));
        return marks;
    }
}
