package firebreak.ui.checkpoints;

import firebreak.analysis.scoring.Counted;
import firebreak.analysis.scoring.Open;
import firebreak.deeds.CheckpointRound;
import firebreak.deeds.OldEvidence;
import firebreak.domain.Text;
import firebreak.domain.process.Answer;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Point;
import firebreak.domain.process.Rating;
import firebreak.domain.process.Verdict;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Map;

/// One checkpoint as a room answers it: the question, the four answers, how sure they are, where it
/// should get to, and what speaks for and against it.
final class AnswerPane extends VBox {
    private final ScrollPane scroll = new ScrollPane();
    private final CheckpointsViewModel model;
    private final Answering answering;
    private final Keys keys;
    private final Label place = new Label();
    private final Label topic = new Label();
    private final Label question = words("checkpointQuestion", "question");
    private final Label why = words("checkpointWhy", "question-why");
    private final Label counts = words("counts", "counts-line");
    private final Label earlier = words("earlier", "muted");
    private final Button takeOver;
    private final HBox again = new HBox(12);
    private final Map<Rating, ChoiceCard> cards = new EnumMap<>(Rating.class);
    private final ToggleButton saidMode = new ToggleButton(Text.of("checkpoints.mode.said"));
    private final ToggleButton seenMode = new ToggleButton(Text.of("checkpoints.mode.seen"));
    private final BesidesRow besides;
    private final ReasonField reason;
    private final NoteField note;

    AnswerPane(
            CheckpointsViewModel model,
            Answering answering,
            EvidenceViewModel evidence,
            TeamStrip teams,
            Keys keys,
            Runnable home) {
        this.model = model;
        this.keys = keys;
        this.answering = answering;
        this.takeOver = keys.button("takeOver", Act.TAKE_OVER, "", answering::takeOver);
        takeOver.managedProperty().bind(takeOver.visibleProperty());
        this.reason = new ReasonField(model, answering, keys, home);
        this.besides = new BesidesRow(model, answering, reason, keys, home);
        this.note = new NoteField(model, answering, keys, home);
        setId("answerPane");
        scroll.getStyleClass().addAll("edge-to-edge", "answer-pane");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinWidth(0);
        setSpacing(8);
        for (var rating : Rating.values()) {
            var card =
                    new ChoiceCard(
                            rating,
                            model.wide(),
                            keys.hint(
                                    Act.of(Verdict.of(rating), false),
                                    Act.of(Verdict.of(rating), true),
                                    model.seen()),
                            () -> answering.say(model.seen().get(), Verdict.of(rating)));
            card.setOnMouseClicked(_ -> home.run());
            cards.put(rating, card);
        }
        var evidencePane = new EvidencePane(model, evidence, keys, home);
        var choices = new VBox(6);
        for (var rating : Rating.values()) choices.getChildren().add(cards.get(rating));
        var content =
                new VBox(
                        8,
                        whose(teams, home),
                        again(),
                        new VBox(4, question, why),
                        choices,
                        besides,
                        reason,
                        counts,
                        earlier,
                        takeOver,
                        evidencePane,
                        note);
        content.getStyleClass().add("answer-content");
        scroll.setContent(content);
        getChildren().addAll(head(), scroll);
        model.round().subscribe(_ -> show());
        model.chosen()
                .subscribe(_ -> {
                    scroll.setVvalue(0);
                    show();
                });
        model.team().subscribe(_ -> show());
        evidence.form()
                .subscribe(form -> {
                    if (form != null) Platform.runLater(() -> reveal(evidencePane));
                });
        reason.focusWithinProperty()
                .subscribe(in -> {
                    if (in) Platform.runLater(() -> reveal(reason));
                });
        note.focusWithinProperty()
                .subscribe(in -> {
                    if (in) Platform.runLater(() -> reveal(note));
                });
        model.seen()
                .subscribe(seen -> {
                    saidMode.setSelected(!seen);
                    seenMode.setSelected(seen);
                });
    }

    /// Scrolls so far that it is seen as far as possible.
    private void reveal(Node node) {
        layout();
        var content = scroll.getContent();
        double all = content.getLayoutBounds().getHeight();
        double seen = scroll.getViewportBounds().getHeight();
        if (all <= seen) return;
        var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = scroll.getVvalue() * (all - seen);
        double wanted = top;
        if (place.getMaxY() > top + seen) wanted = place.getMaxY() - seen + 8;
        if (place.getMinY() < wanted) wanted = place.getMinY() - 8;
        scroll.setVvalue(Math.clamp(wanted / (all - seen), 0, 1));
    }

    private static Label words(String id, String styleClass) {
        var words = new Label();
        words.setId(id);
        words.getStyleClass().add(styleClass);
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node head() {
        place.setId("checkpointPlace");
        place.getStyleClass().addAll("muted", "small");
        topic.setId("checkpointTopic");
        topic.getStyleClass().add("section-title");
        topic.setMinWidth(0);
        var title = new VBox(0, place, topic);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        var row =
                new HBox(
                        8,
                        title,
                        keys.button("back", Act.BACK, Text.of("checkpoints.back"), model::back),
                        keys.button("next", Act.NEXT, Text.of("checkpoints.next"), model::next));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node again() {
        var text = new Label(Text.of("checkpoints.again"), new FontIcon("fth-rotate-cw"));
        text.setGraphicTextGap(8);
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        again.setId("lookAgain");
        again.setAlignment(Pos.CENTER_LEFT);
        again.getStyleClass().add("again-bar");
        again.getChildren()
                .addAll(
                        text,
                        keys.button(
                                "stillHolds",
                                Act.HOLDS,
                                Text.of("checkpoints.holds"),
                                answering::stillHolds));
        again.managedProperty().bind(again.visibleProperty());
        return again;
    }

    /// Whose answer it is, and what a click says.
    private Node whose(TeamStrip teams, Runnable home) {
        HBox.setHgrow(teams, Priority.ALWAYS);
        var row = new HBox(8, teams, mode(home));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node mode(Runnable home) {
        var group = new ToggleGroup();
        saidMode.setId("modeSaid");
        seenMode.setId("modeSeen");
        for (var button : new ToggleButton[] {saidMode, seenMode}) {
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("mode-button");
            button.setTooltip(new Tooltip(Text.of("checkpoints.mode.hint")));
            button.setOnAction(_ -> {
                model.seen().set(button == seenMode);
                saidMode.setSelected(button == saidMode);
                seenMode.setSelected(button == seenMode);
                home.run();
            });
        }
        var segments = new SegmentedButton(saidMode, seenMode);
        segments.setToggleGroup(group);
        segments.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(6, keys.hint(Act.MODE), segments);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private void show() {
        var now = model.round().get();
        var checkpoint = model.checkpoint().orElse(null);
        if (now == null || checkpoint == null) return;
        var point = new Point.OfCheckpoint(checkpoint.id(), model.team().get());
        var answer = now.answer(checkpoint, point.team());
        var before = now.round().showEarlier() ? now.earlier(point).orElse(null) : null;
        var asked = now.bank().asked();
        place.setText(
                Text.of(
                        "checkpoints.place",
                        now.stage(checkpoint.stageId()),
                        asked.indexOf(checkpoint) + 1,
                        asked.size()));
        topic.setText(checkpoint.topic());
        question.setText(checkpoint.question());
        line(why, checkpoint.why());
        cards.values().forEach(c -> c.show(checkpoint, answer, before));
        besides.show(answer);
        reason.show(point, answer);
        note.show(point, answer);
        again.setVisible(answer.verdict().isPresent() && answer.wording() < checkpoint.wording());
        line(counts, counts(now, checkpoint, answer));
        line(earlier, earlier(now, point, before));
        var left =
                now.round().showEarlier()
                        ? OldEvidence.left(now.earlierEvidence(), now.evidence()).stream()
                                .filter(e -> e.point().equals(point))
                                .count()
                        : 0;
        takeOver.setText(Text.of("evidence.takeOver", left));
        takeOver.setAccessibleText(
                Text.of("checkpoints.key", takeOver.getText(), keys.shown(Act.TAKE_OVER)));
        takeOver.setVisible(left > 0);
    }

    private static void line(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isBlank());
    }

    /// What counts, where that isn't simply what was said.
    private static String counts(CheckpointRound now, Checkpoint checkpoint, Answer answer) {
        var judged = now.judgements().at(answer.point());
        if (answer.parked()) return Text.of("checkpoints.counts.parked");
        var lines = new java.util.ArrayList<String>();
        var claimed = answer.claimed();
        var seen = answer.evidenced();
        if (claimed != null && seen != null && answer.overclaimed())
            lines.add(Text.of("checkpoints.counts.overclaimed", claimed.name(), seen.name()));
        if (judged.counted() instanceof Counted.Rated rated && rated.lowered()) {
            var kinds =
                    now.evidence().stream()
                            .filter(e -> e.supports() && e.point().equals(answer.point()))
                            .map(e -> e.kind())
                            .distinct()
                            .count();
            lines.add(Text.of("checkpoints.counts.lowered", kinds));
        }
        if (answer.verdict().isEmpty()) {
            var team = answer.point() instanceof Point.OfCheckpoint of ? of.team() : "";
            var all = now.judgements().at(Point.checkpoint(checkpoint.id()));
            if (!team.isEmpty() && all.rating().isPresent())
                lines.add(
                        Text.of(
                                "checkpoints.counts.inherited",
                                team,
                                all.rating().orElseThrow().name()));
        }
        return String.join("\n", lines);
    }

    private static String earlier(
            CheckpointRound now, Point.OfCheckpoint point, @Nullable Answer before) {
        if (before == null) return "";
        var evidence = now.earlierEvidence().stream().filter(e -> e.point().equals(point)).count();
        return Text.of(
                "checkpoints.earlier",
                before.verdict().map(v -> Text.of(v)).orElse(Text.of(Open.UNANSWERED)),
                evidence,
                before.reason());
    }

    /// Where a reason is written.
    ReasonField reason() {
        return reason;
    }

    /// Where the choice of a target is made.
    BesidesRow besides() {
        return besides;
    }

    NoteField note() {
        return note;
    }

    /// Lets go of what it shows.
    void putAway() {
        for (var words : new Label[] {place, topic, question, why, counts, earlier})
            words.setText("");
        reason.putAway();
        note.putAway();
    }

    /// Saves what is typed.
    void flush() {
        reason.take();
        note.take();
    }
}
