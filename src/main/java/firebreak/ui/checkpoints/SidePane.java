package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.CheckpointStand;
import firebreak.analysis.scoring.Score;
import firebreak.analysis.scoring.Standing;
import firebreak.deeds.CheckpointRound;
import firebreak.domain.Text;
import firebreak.domain.process.Point;
import firebreak.ui.checkpoints.CheckpointsViewModel.Named;
import firebreak.ui.kit.GapLinks;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/// The stages as bars against their targets, how teams compare, and the incidents that the
/// checkpoint should have stopped. Each mark opens what is behind it.
final class SidePane extends VBox {
    static final double WIDE = 236;
    private static final double NAME = 94;
    private final CheckpointsViewModel model;
    private final VBox stages = new VBox(0);
    private final VBox teams = new VBox(0);
    private final Label verdict = new Label();
    private final Label figures = new Label();
    private final ListView<Named> list = new ListView<>();
    private final Button show;
    private final GapLinks gaps;
    private Set<java.util.UUID> through = Set.of();

    SidePane(CheckpointsViewModel model, Keys keys) {
        this.model = model;
        setSpacing(8);
        setMinWidth(WIDE);
        setPrefWidth(WIDE);
        setMaxWidth(WIDE);
        stages.setId("stagePicture");
        teams.setId("teamPicture");
        verdict.setId("agreement");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        verdict.getStyleClass().add("agreement");
        figures.setId("incidentFigures");
        figures.setWrapText(true);
        figures.setMinHeight(Region.USE_PREF_SIZE);
        figures.getStyleClass().addAll("muted", "small");
        figures.managedProperty().bind(figures.visibleProperty());
        list.setId("stoppedHere");
        list.setAccessibleText(Text.of("checkpoints.incidents"));
        list.setCellFactory(_ -> new IncidentCell());
        list.setOnMouseClicked(_ -> openOne());
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) openOne();
        });
        list.managedProperty().bind(list.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        show =
                keys.button(
                        "showIncidents",
                        Act.INCIDENTS,
                        Text.of("checkpoints.incidents.show"),
                        this::openAll);
        show.managedProperty().bind(show.visibleProperty());
        gaps = new GapLinks(model::openGap);
        getChildren()
                .addAll(
                        heading("checkpoints.stages"),
                        legend(),
                        stages,
                        teams,
                        heading("checkpoints.incidents"),
                        verdict,
                        figures,
                        list,
                        show,
                        gaps);
        model.round().subscribe(_ -> refresh());
        model.chosen().subscribe(_ -> incidents());
        model.team().subscribe(_ -> incidents());
    }

    private static Label heading(String key) {
        var heading = new Label(Text.of(key));
        heading.getStyleClass().add("tag-heading");
        return heading;
    }

    private static Label legend() {
        var legend = new Label(Text.of("checkpoints.legend"));
        legend.getStyleClass().addAll("muted", "small");
        legend.setMinWidth(0);
        return legend;
    }

    private void refresh() {
        var now = model.round().get();
        if (now == null) return;
        stages.getChildren().clear();
        stages.getChildren()
                .add(
                        bar(
                                "stage-all",
                                Text.of("checkpoints.overall"),
                                now.scores().overall(),
                                () -> model.open().set(null)));
        for (var stage : now.scores().stages()) {
            if (stage.score().points() == 0) continue;
            stages.getChildren()
                    .add(
                            bar(
                                    "stage-" + stage.stageId(),
                                    now.stage(stage.stageId()),
                                    stage.score(),
                                    () -> model.openStage(stage.stageId())));
        }
        teams.getChildren().clear();
        if (!now.scores().teams().isEmpty()) {
            var heading = heading("checkpoints.teams");
            teams.getChildren().add(heading);
        }
        for (var team : now.scores().teams())
            teams.getChildren()
                    .add(
                            bar(
                                    "compare-" + now.scores().teams().indexOf(team),
                                    team.team(),
                                    team.overall(),
                                    () -> model.team().set(team.team())));
        incidents();
    }

    private static Node bar(String id, String name, Score score, Runnable open) {
        var label = new Label(name);
        label.setMinWidth(NAME);
        label.setPrefWidth(NAME);
        label.setMaxWidth(NAME);
        var line = new ScoreBar(60);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.show(score);
        var mean = new Label(Words.mean(score));
        mean.getStyleClass().add("bar-mean");
        mean.setMinWidth(56);
        mean.setAlignment(Pos.CENTER_RIGHT);
        var row = new HBox(8, label, line, mean);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(WIDE - 12);
        var button = new Button("", row);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "bar-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(
                Text.of("checkpoints.stage.accessible", name, Words.sentence(score)));
        button.setTooltip(new Tooltip(Words.sentence(score)));
        button.setOnAction(_ -> open.run());
        return button;
    }

    private @Nullable CheckpointStand stand(CheckpointRound now) {
        var id = model.chosen().get();
        if (id == null) return null;
        var stands = now.of(id);
        for (var stand : stands) if (stand.team().equals(model.team().get())) return stand;
        return stands.isEmpty() ? null : stands.getFirst();
    }

    private void incidents() {
        var now = model.round().get();
        var stand = now == null ? null : stand(now);
        if (now == null || stand == null) return;
        var checkpoint = stand.checkpoint();
        gaps.show(now.facts().gaps(Point.checkpoint(checkpoint.id())));
        // A team without an answer of its own has that of all teams.
        var judged = now.judgements().of(checkpoint.id(), model.team().get());
        var standing = new Standing(judged.point(), judged.counted(), stand.incidents());
        var agreement = standing.agreement();
        var named = model.incidents(standing.incidents());
        through = new HashSet<>(standing.incidents());
        int count = standing.incidents().size();
        verdict.setText(
                Text.of(
                        "checkpoints.agreement."
                                + agreement.name().toLowerCase(java.util.Locale.ROOT),
                        count,
                        Words.letter(judged)));
        boolean flagged =
                agreement == Standing.Agreement.CONTRADICTED
                        || agreement == Standing.Agreement.SAID_NOT_TO_APPLY;
        verdict.getStyleClass().removeAll("flagged");
        if (flagged) verdict.getStyleClass().add("flagged");
        verdict.setGraphic(flagged ? new FontIcon("fth-alert-triangle") : null);
        var minutes = new ArrayList<Integer>();
        for (var one : named) {
            var spent = one.leadershipMinutes();
            if (spent != null) minutes.add(spent);
        }
        figures.setText(
                Text.of(
                        "checkpoints.incidents.figures",
                        count,
                        minutes.stream().mapToLong(Integer::longValue).sum(),
                        minutes.size()));
        figures.setVisible(count > 0);
        if (!list.getItems().equals(named)) list.getItems().setAll(named);
        list.setVisible(count > 0);
        show.setVisible(count > 0);
    }

    private String because() {
        return Text.of(
                "checkpoints.incidents.because", model.checkpoint().map(c -> c.topic()).orElse(""));
    }

    /// Shows all of them in their screen.
    void openAll() {
        model.showIncidents(because(), through);
    }

    private void openOne() {
        var one = list.getSelectionModel().getSelectedItem();
        if (one != null) model.showIncidents(because(), Set.of(one.id()));
    }

    private static final class IncidentCell extends ListCell<Named> {
        @Override
        protected void updateItem(@Nullable Named incident, boolean empty) {
            super.updateItem(incident, empty);
            setPrefWidth(0);
            setText(null);
            setAccessibleText(null);
            if (empty || incident == null) {
                setGraphic(null);
                return;
            }
            var key = new Label(incident.key());
            key.getStyleClass().addAll("small", "incident-key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            var title = new Label(incident.title());
            title.getStyleClass().add("small");
            title.setMinWidth(0);
            var row = new HBox(8, key, title);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(Text.of("checkpoints.incident", incident.key(), incident.title()));
        }
    }
}
