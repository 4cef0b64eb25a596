package firebreak.ui.gaps;

import firebreak.domain.Text;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.FeatureTrace;
import firebreak.domain.process.FeatureTrace.Passage;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Room;
import firebreak.ui.kit.Standings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The feature whose column is selected, and what was seen of it at the checkpoint that is
/// selected. What is typed is saved when its field is left.
final class FeaturePane extends VBox {
    private final TracesViewModel model;
    private final Runnable back;
    private final Commands<TraceAct> commands;
    private final TextField name = new TextField();
    private final TextField reference = new TextField();
    private final TextField team = new TextField();
    private final DayField released;
    private final TextField note = new TextField();
    private final Label topic = new Label();
    private final Label question = new Label();
    private final TextArea evidence = new TextArea();
    private final VBox step = new VBox(8);
    private final Label noStep = new Label(Text.of("traces.noStep"));
    private @Nullable UUID of;
    private @Nullable Checkpoint at;
    private final Standings standing = new Standings();
    private boolean showing;

    /// What is kept already, so that it isn't kept once more when it was undone meanwhile.
    private @Nullable FeatureTrace kept;

    private String keptEvidence = "";

    /// @param back gives the keys back to the grid
    FeaturePane(
            TracesViewModel model, Notices notices, Commands<TraceAct> commands, Runnable back) {
        super(8);
        this.commands = commands;
        this.model = model;
        this.back = back;
        setId("featurePane");
        getStyleClass().add("side-pane");
        released = new DayField("featureReleased", Text.of("traces.released"), notices);
        typed(name, "featureName", "traces.name");
        name.getStyleClass().add("side-title");
        typed(reference, "featureReference", "traces.reference");
        typed(team, "featureTeam", "traces.team");
        typed(note, "featureNote", "traces.note");
        note.setPromptText(Text.of("traces.note.prompt"));
        reference.setPromptText(Text.of("traces.reference.prompt"));
        released.setMaxWidth(Double.MAX_VALUE);
        released.valueProperty().subscribe((_, _) -> keep());
        typed(evidence, "stepEvidence", "traces.evidence");
        evidence.setPromptText(Text.of("traces.evidence.prompt"));
        evidence.setWrapText(true);
        evidence.setPrefRowCount(3);
        evidence.setMinHeight(64);
        VBox.setVgrow(evidence, Priority.ALWAYS);
        Room.TITLE.keep(name, notices);
        Room.REFERENCE.keep(reference, notices);
        Room.TEAM.keep(team, notices);
        Room.PROSE.keep(note, notices);
        Room.PROSE.keep(evidence, notices);
        topic.setId("stepTopic");
        topic.getStyleClass().add("section-title");
        question.getStyleClass().add("muted");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        noStep.getStyleClass().add("muted");
        noStep.setWrapText(true);
        step.getChildren().setAll(topic, question, says(), evidence);
        VBox.setVgrow(step, Priority.ALWAYS);
        getChildren()
                .addAll(
                        name,
                        pair(field("traces.reference", reference), field("traces.team", team)),
                        pair(field("traces.released", released), field("traces.note.short", note)),
                        orders(),
                        new Separator(),
                        noStep,
                        step);
        model.sheet().subscribe(_ -> show());
        model.feature().subscribe((_, _) -> show());
        model.checkpoint().subscribe((_, _) -> show());
    }

    private Node says() {
        var keys = new FlowPane(8, 8);
        keys.getChildren()
                .addAll(
                        commands.button(
                                "passed",
                                TraceAct.PASSED,
                                Text.of(Passage.PASSED),
                                () -> say(Passage.PASSED)),
                        commands.button(
                                "skipped",
                                TraceAct.SKIPPED,
                                Text.of(Passage.SKIPPED),
                                () -> say(Passage.SKIPPED)),
                        commands.button(
                                "notKnown",
                                TraceAct.NOT_KNOWN,
                                Text.of(Passage.NOT_KNOWN),
                                () -> say(Passage.NOT_KNOWN)),
                        commands.button(
                                "notApplicable",
                                TraceAct.NOT_APPLICABLE,
                                Text.of(Passage.NOT_APPLICABLE),
                                () -> say(Passage.NOT_APPLICABLE)));
        return keys;
    }

    private void say(Passage passage) {
        model.say(passage);
        back.run();
    }

    private Node orders() {
        var left =
                Page.iconButton(
                        "moveLeft", "fth-arrow-left", Text.of("traces.left"), () -> model.move(-1));
        var right =
                Page.iconButton(
                        "moveRight",
                        "fth-arrow-right",
                        Text.of("traces.right"),
                        () -> model.move(1));
        var remove =
                Page.iconButton("remove", "fth-trash-2", Text.of("traces.remove"), model::remove);
        var row = new HBox(4, left, right, remove);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static Node field(String words, Region field) {
        var label = new Label(Text.of(words));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        field.setMinWidth(0);
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(2, label, field);
    }

    private static Node pair(Node first, Node second) {
        var row = new HBox(8, first, second);
        for (var each : row.getChildren()) {
            HBox.setHgrow(each, Priority.ALWAYS);
            ((Region) each).setPrefWidth(0);
        }
        return row;
    }

    private void typed(TextInputControl field, String id, String words) {
        field.setId(id);
        field.setAccessibleText(Text.of(words));
        if (field instanceof TextField line)
            line.setOnAction(_ -> {
                keep();
                back.run();
            });
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) keep();
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        keep();
                        back.run();
                        e.consume();
                    }
                });
    }

    /// Goes where the feature is named.
    void nameIt() {
        name.requestFocus();
        name.selectAll();
    }

    /// Goes where it is written down what was seen.
    void writeEvidence() {
        if (step.isVisible()) evidence.requestFocus();
    }

    /// Lets go of what it shows, which is nobody's now.
    void putAway() {
        of = null;
        at = null;
        for (var field : new TextInputControl[] {name, reference, team, note, evidence})
            field.clear();
        released.setValue(null);
        topic.setText("");
        question.setText("");
    }

    /// Saves what was typed.
    void keep() {
        var id = of;
        if (id == null || showing) return;
        var typed =
                new FeatureTrace(
                        id,
                        name.getText(),
                        reference.getText(),
                        team.getText(),
                        released.getValue(),
                        note.getText(),
                        List.of());
        standing.take();
        if (!typed.equals(kept)) {
            kept = typed;
            model.describe(typed);
        }
        if (at == null || evidence.getText().equals(keptEvidence)) return;
        keptEvidence = evidence.getText();
        model.write(id, at, keptEvidence);
    }

    /// Shows what is known now, whatever was typed and kept before.
    void show() {
        var trace = model.trace().orElse(null);
        var checkpoint = model.checkpoint().get();
        var same = trace != null && trace.id().equals(of) && Objects.equals(checkpoint, at);
        if (!same) keep();
        showing = true;
        of = trace == null ? null : trace.id();
        at = checkpoint;
        setVisible(trace != null);
        if (trace != null) {
            kept =
                    new FeatureTrace(
                            trace.id(),
                            trace.name(),
                            trace.reference(),
                            trace.team(),
                            trace.released(),
                            trace.note(),
                            List.of());
            keptEvidence = checkpoint == null ? "" : trace.evidence(checkpoint.id());
            standing.show(name, trace.name(), same);
            standing.show(reference, trace.reference(), same);
            standing.show(team, trace.team(), same);
            standing.show(note, trace.note(), same);
            if (!Objects.equals(released.getValue(), trace.released()))
                released.setValue(trace.released());
            step.setVisible(checkpoint != null);
            step.setManaged(checkpoint != null);
            noStep.setVisible(checkpoint == null);
            noStep.setManaged(checkpoint == null);
            if (checkpoint != null) {
                topic.setText(Text.of("traces.step", checkpoint.topic(), trace.name()));
                question.setText(checkpoint.question());
                standing.show(evidence, trace.evidence(checkpoint.id()), same);
            }
        }
        showing = false;
    }
}
