package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanItem;

import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The weeks of the plan below each other, each with its days beside each other.
final class PlanCalendar extends ScrollPane {
    private final PlanViewModel model;
    private final PlanEdits edits;
    private final Steps steps;
    private final VBox weeks = new VBox(16);
    private final Map<UUID, PlanCard> cards = new LinkedHashMap<>();
    private final List<PlanDay> days = new ArrayList<>();

    PlanCalendar(PlanViewModel model, PlanEdits edits, Steps steps) {
        this.model = model;
        this.edits = edits;
        this.steps = steps;
        setId("planCalendar");
        getStyleClass().add("plan-calendar");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        weeks.getStyleClass().add("plan-weeks");
        setContent(weeks);
        new PlanDragging(this, edits);
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY)
                        card(e.getTarget())
                                .ifPresent(c -> {
                                    model.select(c.item());
                                    c.requestFocus();
                                });
                });
        model.selected().subscribe(_ -> mark());
    }

    /// Shows a plan with at least one piece of work.
    void show(Plan plan) {
        boolean focused = cards.values().stream().anyMatch(Node::isFocused);
        var today = model.today();
        cards.clear();
        days.clear();
        var shown = new ArrayList<Node>();
        var columns = columns(plan);
        int number = 1;
        for (var monday : plan.mondays()) {
            var name =
                    new Label(
                            Text.of(
                                    "plan.week",
                                    number++,
                                    Days.span(
                                            monday.with(columns.getFirst()),
                                            monday.with(columns.getLast()))));
            name.getStyleClass().add("plan-week");
            shown.add(new VBox(6, name, week(plan, monday, columns, today)));
        }
        weeks.getChildren().setAll(shown);
        mark();
        if (focused) focusSelected();
    }

    /// The days of the week that have a column: those of work, and those on which work stands all
    /// the same.
    private static List<DayOfWeek> columns(Plan plan) {
        var columns = EnumSet.copyOf(plan.days().week());
        plan.items().forEach(i -> columns.add(i.day().getDayOfWeek()));
        return List.copyOf(columns);
    }

    private GridPane week(Plan plan, LocalDate monday, List<DayOfWeek> columns, LocalDate today) {
        var grid = new GridPane();
        grid.setHgap(8);
        for (int i = 0; i < columns.size(); i++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns.size());
            width.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(width);
            var date = monday.with(columns.get(i));
            var day = new PlanDay(date, plan, today, steps, () -> edits.add(date));
            day.setMaxHeight(Double.MAX_VALUE);
            GridPane.setFillHeight(day, true);
            days.add(day);
            for (var node : day.cards().getChildren())
                if (node instanceof PlanCard card) cards.put(card.item().id(), card);
            grid.add(day, i, 0);
        }
        return grid;
    }

    /// Lets go of all that it shows.
    void clear() {
        cards.clear();
        days.clear();
        weeks.getChildren().clear();
    }

    private void mark() {
        var selected = model.selected().get();
        cards.forEach((id, card) -> card.selected(selected != null && selected.id().equals(id)));
        if (selected != null) reveal(selected);
    }

    void focusSelected() {
        card(model.selected().get()).ifPresent(Node::requestFocus);
    }

    private Optional<PlanCard> card(@Nullable PlanItem item) {
        return item == null ? Optional.empty() : Optional.ofNullable(cards.get(item.id()));
    }

    /// Whether the keyboard is on one of the cards.
    boolean focusedWithin() {
        return cards.values().stream().anyMatch(Node::isFocused);
    }

    /// The card that something was pressed on.
    Optional<PlanCard> card(EventTarget target) {
        var node = target instanceof Node n ? n : null;
        for (; node != null && node != this; node = node.getParent())
            if (node instanceof PlanCard found) return Optional.of(found);
        return Optional.empty();
    }

    List<PlanDay> days() {
        return List.copyOf(days);
    }

    /// Scrolls as far as it takes to see what is selected, once it has its place.
    private void reveal(PlanItem item) {
        Platform.runLater(() -> card(item).ifPresent(this::reveal));
    }

    private void reveal(PlanCard card) {
        if (card.getScene() == null) return;
        double hidden = weeks.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0) return;
        var place =
                Objects.requireNonNull(
                        weeks.sceneToLocal(card.localToScene(card.getBoundsInLocal())));
        double top = getVvalue() * hidden;
        double height = getViewportBounds().getHeight();
        if (place.getMinY() < top) setVvalue((place.getMinY() - 40) / hidden);
        else if (place.getMaxY() > top + height) setVvalue((place.getMaxY() + 8 - height) / hidden);
    }
}
