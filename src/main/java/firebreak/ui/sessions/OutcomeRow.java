package firebreak.ui.sessions;

import firebreak.domain.Text;
import firebreak.domain.session.Outcome;
import firebreak.domain.session.Outcome.OutcomeKind;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Objects;

/// A decision with owner, day and dissent; or something that was put off.
final class OutcomeRow extends VBox {
    private static final int LONGEST = 100_000;

    private final SessionDecisions decide;
    private final OutcomeKind kind;
    private final KeptField words;
    private final KeptField owner =
            new KeptField("outcomeOwner", Text.of("sessions.outcome.owner"), 300);
    private final KeptField dissent =
            new KeptField("outcomeDissent", Text.of("sessions.outcome.dissent"), LONGEST);
    private final DayField due;
    private final CheckBox settled;
    private final Button remove;
    private Runnable removing = () -> {};
    private Runnable settling = () -> {};
    private Runnable dated = () -> {};
    private boolean setting;

    OutcomeRow(SessionDecisions decide, OutcomeKind kind, Notices notices) {
        super(6);
        this.decide = decide;
        this.kind = kind;
        boolean decision = kind == OutcomeKind.DECISION;
        getStyleClass().add("outcome");
        words =
                new KeptField(
                        "outcomeWords",
                        Text.of(decision ? "sessions.decisions.words" : "sessions.parked.words"),
                        LONGEST);
        HBox.setHgrow(words, Priority.ALWAYS);
        due = new DayField("outcomeDue", Text.of("sessions.outcome.due"), notices);
        due.setPrefWidth(144);
        due.setMinWidth(144);
        due.valueProperty()
                .subscribe((_, _) -> {
                    if (!setting) dated.run();
                });
        settled =
                new CheckBox(
                        Text.of(decision ? "sessions.decisions.done" : "sessions.parked.taken"));
        settled.setMinWidth(Region.USE_PREF_SIZE);
        settled.setOnAction(_ -> settling.run());
        remove =
                Page.iconButton(
                        "removeOutcome",
                        "fth-x",
                        Text.of("sessions.outcome.remove"),
                        () -> removing.run());
        var first = new HBox(8, settled, words, remove);
        first.setAlignment(Pos.CENTER_LEFT);
        owner.setPrefWidth(180);
        owner.setMinWidth(120);
        HBox.setHgrow(dissent, Priority.ALWAYS);
        var second = new HBox(8, owner, due);
        if (decision) second.getChildren().add(dissent);
        second.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(first, second);
    }

    void show(Outcome outcome, int number) {
        var id = outcome.id();
        var name = (kind == OutcomeKind.DECISION ? "decision-" : "parked-") + number;
        setId(name);
        words.setId(name + "-words");
        owner.setId(name + "-owner");
        dissent.setId(name + "-dissent");
        settled.setId(name + "-settled");
        remove.setId(name + "-remove");
        words.show(
                outcome.words(),
                text -> decide.outcome(id, o -> o == null ? null : o.withWords(text.strip())));
        owner.show(
                outcome.owner(),
                text -> decide.outcome(id, o -> o == null ? null : o.withOwner(text.strip())));
        dissent.show(
                outcome.dissent(),
                text -> decide.outcome(id, o -> o == null ? null : o.withDissent(text.strip())));
        setting = true;
        if (!Objects.equals(due.getValue(), outcome.due())) due.setValue(outcome.due());
        settled.setSelected(outcome.settled());
        setting = false;
        dated =
                () -> {
                    var day = due.getValue();
                    decide.outcome(id, o -> o == null ? null : o.withDue(day));
                };
        settling =
                () -> {
                    boolean done = settled.isSelected();
                    decide.outcome(id, o -> o == null ? null : o.withSettled(done));
                };
        removing = () -> decide.outcome(id, _ -> null);
    }

    /// Lets a person write; a row that was just made is in no window yet.
    void write() {
        if (getScene() != null) words.requestFocus();
        else Platform.runLater(words::requestFocus);
    }

    void flush() {
        words.flush();
        owner.flush();
        dissent.flush();
    }
}
