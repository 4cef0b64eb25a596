package firebreak.ui.votes;

import firebreak.analysis.session.Scales;
import firebreak.analysis.session.VoteNames;
import firebreak.domain.Text;
import firebreak.domain.session.RoomVote;
import firebreak.domain.session.RoomVote.RoomDecision;
import firebreak.domain.session.VoteSubject;
import firebreak.ui.kit.KeyHint;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the room decided, why, and what those said who chose otherwise.
final class DecisionForm extends VBox {
    private static final int LONGEST = 2000;

    private final VoteDecisions decide;
    private final Runnable over;
    private final FlowPane choices = new FlowPane(8, 8);
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final TextField reason = new TextField();
    private final TextField dissent = new TextField();
    private final CheckBox take = new CheckBox();
    private final Button keep;
    private @Nullable RoomVote vote;
    private String chosen = "";
    private String offered = "";

    DecisionForm(VoteDecisions decide, Runnable over) {
        this.decide = decide;
        this.over = over;
        setId("decisionForm");
        setSpacing(12);
        getStyleClass().add("card-surface");
        var heading = new Label(Text.of("votes.form"));
        heading.getStyleClass().add("section-title");
        keep = Page.button("keepDecision", Text.of("votes.form.keep"), this::keep);
        keep.getStyleClass().add("accent");
        keep.setGraphic(new KeyHint("⏎"));
        keep.setDefaultButton(false);
        var cancel = Page.button("cancelDecision", Text.of("votes.form.cancel"), over);
        cancel.setGraphic(new KeyHint("Esc"));
        field(reason, "decisionReason", "votes.form.reason.prompt");
        field(dissent, "decisionDissent", "votes.form.dissent.prompt");
        take.setId("takeOver");
        take.setWrapText(true);
        var fields = new GridPane(12, 8);
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().addAll(names, values);
        fields.addRow(0, label("votes.form.reason", reason), reason);
        fields.addRow(1, label("votes.form.dissent", dissent), dissent);
        var row = new HBox(8, keep, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, choices, fields, take, row);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static void field(TextField field, String id, String prompt) {
        field.setId(id);
        field.setPromptText(Text.of(prompt));
        field.textProperty()
                .subscribe(text -> {
                    if (text.length() > LONGEST) field.setText(text.substring(0, LONGEST));
                });
    }

    private static Label label(String key, TextField field) {
        var label = new Label(Text.of(key));
        label.setLabelFor(field);
        field.setAccessibleText(Text.of(key));
        return label;
    }

    void show(RoomVote next, VoteNames names) {
        vote = next;
        var known = next.decision();
        buttons.clear();
        var group = new ToggleGroup();
        int number = 1;
        for (var choice : next.choices()) {
            var button = new ToggleButton(names.card(next.subject(), choice));
            button.setId("decide-" + number);
            if (number <= 9) button.setGraphic(new KeyHint(String.valueOf(number)));
            button.setToggleGroup(group);
            button.setOnAction(_ -> choose(choice));
            buttons.put(choice, button);
            number++;
        }
        choices.getChildren().setAll(buttons.values());
        var ofPoint = next.subject() instanceof VoteSubject.OfPoint;
        take.setText(Text.of(ofPoint ? "votes.form.take.answer" : "votes.form.take.memo"));
        take.setSelected(ofPoint);
        reason.setText(known == null ? "" : known.reason());
        dissent.setText(known == null ? "" : known.dissent());
        chosen = "";
        offered = "";
        keep.setDisable(true);
        var middle = Scales.spread(next, next.rounds().size() - 1).most();
        if (known != null) choose(known.choice());
        else if (middle.size() == 1) choose(middle.getFirst());
    }

    /// Offers the dissent of the last round for the record, while nobody wrote another.
    void choose(String choice) {
        var of = vote;
        var button = buttons.get(choice);
        if (of == null || button == null) return;
        button.setSelected(true);
        chosen = choice;
        if (dissent.getText().equals(offered)) {
            offered = decide.dissent(of, choice);
            dissent.setText(offered);
        }
        keep.setDisable(false);
    }

    void focus() {
        var first = buttons.get(chosen);
        if (first != null) first.requestFocus();
        else if (!buttons.isEmpty()) buttons.values().iterator().next().requestFocus();
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case ESCAPE -> over.run();
            case ENTER -> {
                if (e.getTarget() instanceof Button) return;
                keep();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void keep() {
        if (chosen.isEmpty()) return;
        decide.decide(
                new RoomDecision(chosen, reason.getText().strip(), dissent.getText().strip()),
                take.isSelected());
        over.run();
    }

    void putAway() {
        vote = null;
        buttons.clear();
        choices.getChildren().clear();
        reason.clear();
        dissent.clear();
    }
}
