package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Minutes;
import firebreak.domain.plan.PlanItem;
import firebreak.ui.kit.Commands;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Room;
import firebreak.ui.kit.Standings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The piece of work that is selected, to be worded. What is typed is saved when its field is left.
final class PlanPane extends VBox {
    private final PlanViewModel model;
    private final PlanEdits edits;
    private final Steps steps;
    private final Notices notices;
    private final TextField title = new TextField();
    private final DayField day;
    private final TextField minutes = new TextField();
    private final ChoiceBox<String> step = new ChoiceBox<>();
    private final HBox state = new HBox(8);
    private final TextArea who = new TextArea();
    private final TextArea prepare = new TextArea();
    private final TextArea note = new TextArea();
    private final Button done;
    private final Button open;
    private final Standings standing = new Standings();
    private @Nullable PlanItem shown;
    private boolean showing;

    PlanPane(
            PlanViewModel model,
            PlanEdits edits,
            Steps steps,
            Notices notices,
            Commands<PlanAct> commands) {
        super(8);
        this.model = model;
        this.edits = edits;
        this.steps = steps;
        this.notices = notices;
        setId("planPane");
        getStyleClass().add("plan-pane");
        day = new DayField("planDay", Text.of("plan.day"), notices);
        day.valueProperty()
                .subscribe((_, now) -> {
                    if (showing) return;
                    if (now == null) show();
                    else edits.day(now);
                });
        Fields.typed(title, "planTitle", "plan.title.field", this::keep, this::back);
        title.getStyleClass().add("plan-pane-title");
        Fields.typed(minutes, "planMinutes", "plan.minutes", this::keep, this::back);
        minutes.setPromptText(Text.of("plan.minutes.prompt"));
        Fields.typed(who, "planWho", "plan.who", this::keep, this::back);
        Fields.prose(who, 2);
        who.setPromptText(Text.of("plan.who.prompt"));
        Fields.typed(prepare, "planPrepare", "plan.prepare", this::keep, this::back);
        Fields.prose(prepare, 3);
        prepare.setPromptText(Text.of("plan.prepare.prompt"));
        Fields.typed(note, "planNote", "plan.note", this::keep, this::back);
        Fields.prose(note, 2);
        note.setPromptText(Text.of("plan.note.prompt"));
        Room.TITLE.keep(title, notices);
        Room.REFERENCE.keep(who, notices);
        Room.PROSE.keep(prepare, notices);
        Room.PROSE.keep(note, notices);
        step.setId("planStep");
        step.setAccessibleText(Text.of("plan.step.field"));
        step.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String id) {
                        return id == null || id.isEmpty()
                                ? Text.of("plan.step.none")
                                : steps.title(id);
                    }

                    @Override
                    public String fromString(String text) {
                        throw new UnsupportedOperationException("Nobody types here");
                    }
                });
        step.valueProperty().subscribe((_, _) -> keep());
        state.setAlignment(Pos.CENTER_LEFT);
        state.getStyleClass().add("plan-state");
        done = commands.button("planDone", PlanAct.DONE, Text.of("plan.done"), edits::done);
        open = commands.button("planOpen", PlanAct.OPEN, Text.of("plan.open"), model::open);
        var remove =
                commands.button(
                        "planRemove", PlanAct.REMOVE, Text.of("plan.remove"), edits::remove);
        var buttons = new FlowPane(8, 8, done, open, remove);
        var row = new HBox(8, Fields.named("plan.day", day), Fields.named("plan.minutes", minutes));
        for (var field : row.getChildren()) HBox.setHgrow(field, Priority.ALWAYS);
        day.setPrefWidth(164);
        minutes.setPrefWidth(90);
        var fields =
                new VBox(
                        8,
                        Fields.named("plan.title.field", title),
                        row,
                        Fields.named("plan.step.field", step),
                        state,
                        Fields.named("plan.who", who),
                        Fields.named("plan.prepare", prepare),
                        Fields.named("plan.note", note));
        fields.getStyleClass().add("plan-fields");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, buttons);
        model.selected().subscribe(_ -> show());
    }

    /// The keyboard goes to the title, to be typed over.
    void edit() {
        title.requestFocus();
        title.selectAll();
    }

    /// Saves what is typed and not saved yet.
    void keep() {
        var old = shown;
        if (showing || old == null) return;
        var time = Minutes.read(minutes.getText());
        if (time.isEmpty()) {
            notices.problem(Text.of("plan.minutes.bad", minutes.getText().strip()));
            minutes.setText(Minutes.told(old.minutes()));
        }
        var now =
                old.withTitle(title.getText().strip())
                        .withMinutes(time.orElse(old.minutes()))
                        .withStep(step.getValue() == null ? old.step() : step.getValue())
                        .withWho(who.getText())
                        .withPrepare(prepare.getText())
                        .withNote(note.getText());
        if (now.title().isBlank()) {
            now = now.withTitle(old.title());
            title.setText(old.title());
        }
        if (now.equals(old)) return;
        shown = now;
        standing.take();
        edits.describe(now);
    }

    /// Shows what is saved, whatever is typed.
    private void back() {
        shown = null;
        show();
    }

    private void show() {
        var item = model.selected().get();
        var before = shown == null ? null : shown.id();
        if (item != null && before != null && !before.equals(item.id())) keep();
        shown = item;
        setVisible(item != null);
        if (item == null) {
            for (var field : List.of(title, minutes, who, prepare, note)) field.clear();
            state.getChildren().clear();
            return;
        }
        var same = item.id().equals(before);
        showing = true;
        standing.show(title, item.title(), same);
        standing.show(minutes, Minutes.told(item.minutes()), same);
        standing.show(who, item.who(), same);
        standing.show(prepare, item.prepare(), same);
        standing.show(note, item.note(), same);
        day.setValue(item.day());
        var ids = new ArrayList<String>();
        ids.add("");
        ids.addAll(steps.ids());
        if (!ids.contains(item.step())) ids.add(item.step());
        if (!step.getItems().equals(ids)) step.getItems().setAll(ids);
        step.setValue(item.step());
        done.setText(Text.of(item.done() ? "plan.undone" : "plan.done"));
        open.setVisible(steps.of(item.step()).isPresent());
        open.setManaged(open.isVisible());
        showing = false;
        state();
    }

    /// How far the step is, which changes while the item stays.
    void state() {
        var item = shown;
        var known = item == null ? null : steps.state(item.step()).orElse(null);
        state.setVisible(known != null);
        state.setManaged(known != null);
        if (item == null || known == null) return;
        var icon = new FontIcon(Steps.icon(known.stand()));
        icon.getStyleClass()
                .addAll("step-stand", "step-" + known.stand().name().toLowerCase(Locale.ROOT));
        var words = new Label(steps.told(item.step()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        state.getChildren().setAll(icon, words);
    }
}
