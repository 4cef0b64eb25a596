package firebreak.ui.sessions;

import firebreak.domain.Text;
import firebreak.domain.session.AgendaItem;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.TypedField;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.function.Consumer;

/// The item of the agenda that is looked at: its title, its times, what was said.
final class ItemForm extends VBox {
    private static final int LONGEST = 500;
    private static final int LONGEST_NOTE = 100_000;
    private static final int MINUTE = 60;

    private final SessionDecisions decide;
    private final TypedField title =
            TypedField.line("itemTitle", Text.of("sessions.item.title"), LONGEST);
    private final KeptField budget =
            new KeptField("itemBudget", Text.of("sessions.item.budget"), 9);
    private final KeptField spent = new KeptField("itemSpent", Text.of("sessions.item.spent"), 9);
    private final KeptField points =
            new KeptField("itemPoints", Text.of("sessions.item.points"), 9);
    private final CheckBox finished = new CheckBox(Text.of("sessions.item.isFinished"));
    private final TypedField note;
    private @Nullable AgendaItem shown;

    ItemForm(SessionDecisions decide, Runnable home) {
        this.decide = decide;
        setSpacing(12);
        getStyleClass().add("item-form");
        note =
                TypedField.area("itemNote", Text.of("sessions.item.note"), 3, LONGEST_NOTE, home)
                        .prompt(Text.of("sessions.item.note.prompt"));
        VBox.setVgrow(note, Priority.ALWAYS);
        var numbers =
                new HBox(
                        12,
                        number("sessions.item.budget", budget),
                        number("sessions.item.spent", spent),
                        number("sessions.item.points", points));
        finished.setId("itemFinished");
        finished.setOnAction(_ -> {
            if (shown != null)
                decide.item(
                        shown,
                        finished.isSelected()
                                ? "sessions.edit.item.finish"
                                : "sessions.edit.item.reopen",
                        i -> i.withFinished(finished.isSelected()));
        });
        var remove =
                Page.iconButton(
                        "removeItem",
                        "fth-trash-2",
                        Text.of("sessions.item.remove"),
                        () -> {
                            if (shown != null) decide.removeItem(shown);
                        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var last = new HBox(8, finished, space, remove);
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, numbers, note, last);
    }

    private static VBox number(String key, KeptField field) {
        var label = new Label(Text.of(key));
        label.setLabelFor(field);
        label.getStyleClass().add("pane-heading");
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setPromptText("");
        field.setPrefWidth(72);
        field.setMaxWidth(72);
        return new VBox(4, label, field);
    }

    void show(@Nullable AgendaItem item) {
        setVisible(item != null);
        setManaged(item != null);
        UUID before = shown == null ? null : shown.id();
        shown = item;
        if (item == null) return;
        boolean same = item.id().equals(before);
        title.show(
                item.title(),
                same,
                text -> {
                    if (!text.isBlank())
                        decide.item(item, "sessions.edit.item", i -> i.withTitle(text.strip()));
                });
        if (!same) {
            budget.flush();
            spent.flush();
            points.flush();
        }
        budget.show(
                String.valueOf(item.budgetMinutes()),
                number(
                        budget,
                        AgendaItem.MOST_MINUTES,
                        n -> decide.item(item, "sessions.edit.item", i -> i.withBudget(n))));
        long minutes = Math.round(item.spentMinutes());
        spent.show(
                String.valueOf(minutes),
                number(
                        spent,
                        AgendaItem.MOST_MINUTES,
                        n ->
                                decide.item(
                                        item,
                                        "sessions.edit.item",
                                        i -> i.withSpent((long) n * MINUTE))));
        var answered = item.points();
        points.show(
                answered == null ? "" : String.valueOf(answered),
                text -> {
                    if (text.isBlank())
                        decide.item(item, "sessions.edit.item", i -> i.withPoints(null));
                    else
                        number(
                                        points,
                                        AgendaItem.MOST_POINTS,
                                        n ->
                                                decide.item(
                                                        item,
                                                        "sessions.edit.item",
                                                        i -> i.withPoints(n)))
                                .accept(text);
                });
        note.show(
                item.note(),
                same,
                text -> decide.item(item, "sessions.edit.item.note", i -> i.withNote(text)));
        finished.setSelected(item.finished());
    }

    private Consumer<String> number(KeptField field, int most, Consumer<Integer> next) {
        return field.number(most, next, typed -> decide.bad(typed, most));
    }

    /// Lets a person write what is said.
    void write() {
        note.focus();
    }

    void nameIt() {
        title.focus();
    }

    /// Keeps what is typed.
    void flush() {
        title.flush();
        budget.flush();
        spent.flush();
        points.flush();
        note.flush();
    }

    void putAway() {
        shown = null;
        title.putAway();
        budget.putAway();
        spent.putAway();
        points.putAway();
        note.putAway();
    }
}
