package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.Band;
import firebreak.analysis.scoring.CheckpointScores;
import firebreak.analysis.scoring.CheckpointScores.OfStage;
import firebreak.analysis.scoring.Score;
import firebreak.deeds.CheckpointRound;
import firebreak.domain.Percent;
import firebreak.domain.Text;
import firebreak.domain.process.Rating;
import firebreak.ui.checkpoints.CheckpointsViewModel.Tab;
import firebreak.ui.kit.Radar;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The stages against their targets: a radar for the room, and the same as bars with their numbers.
/// Each axis and each bar opens the checkpoints of its stage.
final class StagesPane extends HBox {
    private static final double BARS = 380;
    private final CheckpointsViewModel model;
    private final Keys keys;
    private final Runnable home;
    private final Radar radar = new Radar(zones());
    private final Label few = muted(Text.of("checkpoints.radar.few"));
    private final Label reading = new Label();
    private final VBox bars = new VBox(2);
    private final ComboBox<String> team = new ComboBox<>();
    private boolean showing;

    StagesPane(CheckpointsViewModel model, Keys keys, Runnable home) {
        super(24);
        this.model = model;
        this.keys = keys;
        this.home = home;
        setId("stagesPane");
        setMinHeight(0);
        radar.setId("stageRadar");
        radar.setAccessibleText(Text.of("checkpoints.radar"));
        radar.managedProperty().bind(radar.visibleProperty());
        VBox.setVgrow(radar, Priority.ALWAYS);
        few.setId("radarFew");
        few.managedProperty().bind(few.visibleProperty());
        reading.setId("radarReading");
        reading.getStyleClass().add("counts-line");
        reading.setWrapText(true);
        reading.setMinHeight(Region.USE_PREF_SIZE);
        var left = new VBox(8, reading, few, radar, legend());
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var scroll = new ScrollPane(bars);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "answer-pane");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var right = new VBox(8, team(), scroll);
        right.setMinWidth(BARS);
        right.setPrefWidth(BARS);
        right.setMaxWidth(BARS);
        getChildren().addAll(left, right);
        model.round().subscribe(_ -> show());
        model.team().subscribe(_ -> show());
    }

    /// The rings are the edges of the bands by which scores are read.
    private static List<Radar.Zone> zones() {
        var zones = new ArrayList<Radar.Zone>();
        double from = 0;
        for (var rating : Rating.values()) {
            double to = Band.upTo(rating) / 100;
            zones.add(new Radar.Zone(from, to, rating.name()));
            from = to;
        }
        return zones;
    }

    private Node team() {
        team.setId("radarTeam");
        team.setAccessibleText(Text.of("checkpoints.radar.team"));
        team.setMaxWidth(Double.MAX_VALUE);
        team.setConverter(
                new javafx.util.StringConverter<>() {
                    @Override
                    public String toString(@Nullable String of) {
                        return of == null || of.isEmpty() ? Text.of("checkpoints.team.all") : of;
                    }

                    @Override
                    public String fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        team.valueProperty()
                .subscribe(of -> {
                    if (of != null && !showing) model.team().set(of);
                });
        team.managedProperty().bind(team.visibleProperty());
        return team;
    }

    private static Node legend() {
        var legend =
                new FlowPane(
                        16,
                        4,
                        key("radar-key-now", 3, "checkpoints.radar.now"),
                        key("radar-key-band", 10, "checkpoints.radar.band"),
                        key("radar-key-target", 2, "checkpoints.radar.goal"));
        legend.setAlignment(Pos.CENTER);
        return legend;
    }

    private static Node key(String style, double tall, String words) {
        var mark = new Region();
        mark.getStyleClass().add(style);
        mark.setMinSize(20, tall);
        mark.setMaxSize(20, tall);
        var row = new HBox(6, mark, muted(Text.of(words)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    /// Puts the keys on the first axis, or on the first bar where there is no radar.
    void focus() {
        if (radar.isVisible()) radar.focus();
        else if (!bars.getChildren().isEmpty()) {
            // What is scrolled is in the window only once its skin is there.
            applyCss();
            bars.getChildren().getFirst().requestFocus();
        }
    }

    private void show() {
        var now = model.round().get();
        if (now == null) return;
        var stages = stages(now);
        var axes = new ArrayList<Radar.Axis>();
        for (var stage : stages) {
            var axis = axis(now, stage);
            if (axis != null) axes.add(axis);
        }
        radar.setVisible(axes.size() >= Radar.FEWEST);
        few.setVisible(axes.size() < Radar.FEWEST);
        radar.show(axes);
        reading.setText(reading(now, stages));
        bars.getChildren().clear();
        bars.getChildren()
                .add(
                        bar(
                                "all",
                                Text.of("checkpoints.overall"),
                                overall(now),
                                () -> open(() -> model.open().set(null))));
        for (var stage : stages)
            if (stage.score().points() > 0)
                bars.getChildren()
                        .add(
                                bar(
                                        stage.stageId(),
                                        now.stage(stage.stageId()),
                                        stage.score(),
                                        () -> open(() -> model.openStage(stage.stageId()))));
        teams();
    }

    private void teams() {
        showing = true;
        var all = new ArrayList<>(List.of(""));
        all.addAll(model.teams());
        if (!team.getItems().equals(all)) team.getItems().setAll(all);
        team.setValue(model.team().get());
        team.setVisible(!model.teams().isEmpty());
        showing = false;
    }

    private List<OfStage> stages(CheckpointRound now) {
        return ofTeam(now).map(CheckpointScores.OfTeam::stages).orElse(now.scores().stages());
    }

    private Score overall(CheckpointRound now) {
        return ofTeam(now).map(CheckpointScores.OfTeam::overall).orElse(now.scores().overall());
    }

    private java.util.Optional<CheckpointScores.OfTeam> ofTeam(CheckpointRound now) {
        return now.scores().teams().stream()
                .filter(t -> t.team().equals(model.team().get()))
                .findFirst();
    }

    private void open(Runnable what) {
        what.run();
        model.tab().set(Tab.ANSWERS);
        home.run();
    }

    private Radar.@Nullable Axis axis(CheckpointRound now, OfStage stage) {
        var score = stage.score();
        var low = score.low();
        var high = score.high();
        if (low == null || high == null) return null;
        var mean = score.mean();
        var target = score.target();
        var name = now.stage(stage.stageId());
        return new Radar.Axis(
                stage.stageId(),
                name,
                Text.of(
                        "checkpoints.radar.value",
                        mean == null ? 0 : 1,
                        mean == null ? "" : Words.mean(score),
                        target == null ? 0 : 1,
                        target == null ? "" : Percent.of(target.share().value())),
                mean == null ? null : mean.value(),
                low.value(),
                high.value(),
                target == null ? null : target.share().value(),
                Text.of(
                        "checkpoints.stage.accessible",
                        name,
                        Words.sentence(score) + ' ' + target(score)),
                () -> open(() -> model.openStage(stage.stageId())));
    }

    private String reading(CheckpointRound now, List<OfStage> stages) {
        var furthest = CheckpointScores.furthest(stages).orElse(null);
        var target = furthest == null ? null : furthest.score().target();
        var stands = target == null ? null : target.now();
        if (furthest != null && target != null && stands != null)
            return Text.of(
                    "checkpoints.radar.furthest",
                    now.stage(furthest.stageId()),
                    Percent.of(stands.value()),
                    Percent.of(target.share().value()));
        return stages.stream().anyMatch(s -> s.score().target() != null)
                ? Text.of("checkpoints.radar.reached")
                : Text.of("checkpoints.radar.noTargets", keys.shown(Act.TARGET));
    }

    private static String target(Score score) {
        var target = score.target();
        if (target == null) return Text.of("checkpoints.radar.noTarget");
        var now = target.now();
        return Text.of(
                "checkpoints.radar.target",
                Percent.of(target.share().value()),
                target.points(),
                now == null ? 0 : 1,
                now == null ? "" : Percent.of(now.value()));
    }

    private static Button bar(String id, String name, Score score, Runnable open) {
        var title = new Label(name);
        title.getStyleClass().add("stage-name");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var mean = new Label(Words.mean(score));
        mean.getStyleClass().add("bar-mean");
        var low = score.low();
        var high = score.high();
        var bounds =
                muted(low == null || high == null ? "" : Percent.range(low.value(), high.value()));
        var top = new HBox(8, title, bounds, mean);
        top.setAlignment(Pos.BASELINE_LEFT);
        var line = new ScoreBar(60);
        line.show(score);
        line.setMaxWidth(Double.MAX_VALUE);
        var goal = muted(target(score));
        var rows = new VBox(3, top, line, goal);
        rows.setPrefWidth(BARS - 28);
        var button = new Button("", rows);
        button.setId("stageBar-" + id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "bar-button");
        button.setMaxWidth(Double.MAX_VALUE);
        var words =
                Text.of(
                        "checkpoints.stage.accessible",
                        name,
                        Words.sentence(score) + ' ' + target(score));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> open.run());
        return button;
    }
}
