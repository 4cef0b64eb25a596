package firebreak.ui.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.process.Point;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whose answer is shown: that of all teams, or of one where they differ, each with what counts for
/// it.
final class TeamStrip extends FlowPane {
    private static final int OFFERED = 6;
    private final AssessmentFile file;
    private final Desk desk;
    private final CheckpointsViewModel model;
    private final Keys keys;
    private final Runnable home;
    private final TextField name = new TextField();
    private final FlowPane offered = new FlowPane(4, 4);
    private final List<String> known = new ArrayList<>();
    private boolean adding;

    TeamStrip(
            AssessmentFile file, Desk desk, CheckpointsViewModel model, Keys keys, Runnable home) {
        super(6, 6);
        this.file = file;
        this.desk = desk;
        this.model = model;
        this.keys = keys;
        this.home = home;
        setId("teams");
        setAlignment(Pos.CENTER_LEFT);
        name.setId("teamName");
        name.setPrefColumnCount(14);
        name.setPromptText(Text.of("checkpoints.team.name"));
        name.setAccessibleText(Text.of("checkpoints.team.name"));
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        name.textProperty().subscribe(_ -> offer());
        name.focusedProperty()
                .subscribe((was, is) -> {
                    var on = isFocusWithin();
                    if (was && !is && !on && name.getText().isBlank()) stop();
                });
        model.round().subscribe(_ -> show());
        model.chosen().subscribe(_ -> show());
        model.team().subscribe(_ -> show());
        model.teams().addListener((javafx.collections.ListChangeListener<String>) _ -> show());
    }

    private void show() {
        getChildren().clear();
        getChildren().add(button(""));
        for (var team : model.teams()) getChildren().add(button(team));
        if (adding) getChildren().addAll(name, offered);
        else
            getChildren()
                    .add(
                            keys.button(
                                    "addTeam",
                                    Act.TEAM_ADD,
                                    Text.of("checkpoints.team.add"),
                                    this::add));
        if (!model.teams().isEmpty()) {
            getChildren().add(keys.hint(Act.TEAM_BEFORE));
            getChildren().add(keys.hint(Act.TEAM_NEXT));
        }
    }

    private ToggleButton button(String team) {
        var words = team.isEmpty() ? Text.of("checkpoints.team.all") : team;
        var button = new ToggleButton(words);
        button.setId(
                "team-" + (team.isEmpty() ? "all" : String.valueOf(model.teams().indexOf(team))));
        button.getStyleClass().add("team-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(model.team().get().equals(team));
        button.setOnAction(_ -> {
            model.team().set(team);
            button.setSelected(true);
            home.run();
        });
        var now = model.round().get();
        model.checkpoint()
                .ifPresent(c -> {
                    if (now == null) return;
                    var judged = now.judgements().of(c.id(), team);
                    var own = now.judgements().said(new Point.OfCheckpoint(c.id(), team));
                    var mark = new RatingMark(judged);
                    if (!own && !team.isEmpty()) mark.getStyleClass().add("inherited");
                    button.setGraphic(mark);
                    button.setAccessibleText(
                            Text.of("checkpoints.team.says", words, Words.spoken(judged)));
                });
        return button;
    }

    /// Asks for the name of a team, those of the incidents first.
    void add() {
        adding = true;
        name.clear();
        show();
        name.requestFocus();
        desk.jobs()
                .database(
                        "",
                        _ -> file.incidents().teams(),
                        teams -> {
                            known.clear();
                            known.addAll(teams);
                            known.removeAll(model.teams());
                            offer();
                        },
                        model::failed);
    }

    /// Those that begin or go on with what is typed.
    private void offer() {
        offered.getChildren().clear();
        var typed = name.getText().strip().toLowerCase(Locale.ROOT);
        known.stream()
                .filter(t -> t.toLowerCase(Locale.ROOT).contains(typed))
                .limit(OFFERED)
                .forEach(team -> {
                    var button =
                            Page.button(
                                    "offer-" + offered.getChildren().size(),
                                    team,
                                    () -> take(team));
                    button.getStyleClass().addAll("flat", "small");
                    offered.getChildren().add(button);
                });
    }

    private void take(String team) {
        stop();
        model.addTeam(team);
        home.run();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            take(name.getText());
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            stop();
            home.run();
            e.consume();
        }
    }

    private void stop() {
        if (!adding) return;
        adding = false;
        show();
    }
}
