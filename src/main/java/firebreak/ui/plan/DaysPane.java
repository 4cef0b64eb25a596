package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Plan;
import firebreak.ui.kit.DayField;
import firebreak.ui.kit.Notices;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.Room;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// On which days people work: the days of the week, days kept free, and where the rest begins.
final class DaysPane extends VBox {
    private final PlanEdits edits;
    private final Notices notices;
    private final Map<DayOfWeek, ToggleButton> week = new EnumMap<>(DayOfWeek.class);
    private final VBox free = new VBox(4);
    private final DayField freeDay;
    private final TextField reason = new TextField();
    private final DayField start;
    private final VBox starting;

    /// @param close shows a piece of work again
    DaysPane(PlanEdits edits, Notices notices, Runnable close) {
        super(8);
        this.edits = edits;
        this.notices = notices;
        setId("daysPane");
        getStyleClass().add("plan-pane");
        var title = new Label(Text.of("plan.days.title"));
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var shut = Page.iconButton("closeDays", "fth-x", Text.of("plan.days.close"), close);
        var head = new HBox(8, title, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        freeDay = new DayField("freeDay", Text.of("plan.free.day"), notices);
        reason.setId("freeReason");
        reason.setAccessibleText(Text.of("plan.free.why"));
        reason.setPromptText(Text.of("plan.free.why.prompt"));
        reason.setOnAction(_ -> keepFree());
        Room.TITLE.keep(reason, notices);
        start = new DayField("restStart", Text.of("plan.start"), notices);
        starting =
                new VBox(
                        8,
                        explained("plan.start", "plan.start.why"),
                        line(
                                start,
                                Page.button("moveRest", Text.of("plan.start.do"), this::start)));
        var all =
                new VBox(
                        8,
                        explained("plan.week.days", "plan.week.why"),
                        week(),
                        explained("plan.free.title", "plan.free.explained"),
                        free,
                        line(
                                freeDay,
                                Page.button("keepFree", Text.of("plan.free.do"), this::keepFree)),
                        reason,
                        starting,
                        explained("plan.clear.title", "plan.clear.why"),
                        Page.button("clearPlan", Text.of("plan.clear"), edits::clear));
        all.getStyleClass().add("plan-fields");
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    private static VBox explained(String key, String why) {
        var name = new Label(Text.of(key));
        name.getStyleClass().add("plan-pane-title");
        var words = new Label(Text.of(why));
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(2, name, words);
        box.getStyleClass().add("plan-explained");
        return box;
    }

    private static HBox line(DayField day, Button action) {
        HBox.setHgrow(day, Priority.ALWAYS);
        day.setMaxWidth(Double.MAX_VALUE);
        day.setPrefWidth(150);
        var line = new HBox(8, day, action);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox week() {
        var row = new HBox(4);
        for (var day : DayOfWeek.values()) {
            var toggle = new ToggleButton(Days.name(day).substring(0, 2));
            toggle.setId("work-" + day.name().toLowerCase(Locale.ROOT));
            toggle.setAccessibleText(Text.of("plan.week.day", Days.full(day)));
            toggle.getStyleClass().addAll("small", "plan-weekday");
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.setOnAction(_ -> chosen());
            week.put(day, toggle);
            row.getChildren().add(toggle);
        }
        return row;
    }

    private void chosen() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        week.forEach((day, toggle) -> {
            if (toggle.isSelected()) days.add(day);
        });
        if (days.isEmpty()) {
            notices.problem(Text.of("plan.week.none"));
            edits.days().week().forEach(d -> toggle(d).setSelected(true));
        } else edits.week(days);
    }

    private ToggleButton toggle(DayOfWeek day) {
        return Objects.requireNonNull(week.get(day));
    }

    private void keepFree() {
        var day = freeDay.getValue();
        if (day == null) {
            notices.problem(Text.of("plan.free.noDay"));
            freeDay.requestFocus();
            return;
        }
        edits.free(day, reason.getText().strip());
        freeDay.setValue(null);
        reason.clear();
    }

    private void start() {
        var day = start.getValue();
        if (day != null) edits.startOn(day);
    }

    void show(Plan plan) {
        week.forEach((day, toggle) -> toggle.setSelected(plan.days().week().contains(day)));
        free.getChildren().clear();
        plan.days().free().forEach((day, why) -> free.getChildren().add(freeLine(day, why)));
        var first = plan.items().stream().filter(i -> !i.done()).findFirst();
        starting.setVisible(first.isPresent());
        starting.setManaged(first.isPresent());
        first.ifPresent(i -> start.setValue(i.day()));
    }

    private HBox freeLine(LocalDate day, String why) {
        var words =
                new Label(
                        why.isEmpty()
                                ? Days.longDay(day)
                                : Text.of("plan.free.line", Days.longDay(day), why));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var remove =
                Page.iconButton(
                        "work-" + day,
                        "fth-x",
                        Text.of("plan.free.end", Days.spoken(day)),
                        () -> edits.work(day));
        var line = new HBox(8, words, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
