package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Minutes;
import firebreak.domain.plan.Plan;
import firebreak.domain.plan.PlanItem;
import firebreak.ui.kit.Page;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalDate;

/// A day on the calendar with the work that stands on it.
final class PlanDay extends VBox {
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final LocalDate day;
    private final VBox cards = new VBox(4);

    PlanDay(LocalDate day, Plan plan, LocalDate today, Steps steps, Runnable add) {
        super(4);
        this.day = day;
        getStyleClass().add("plan-day");
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.PARENT);
        boolean free = !plan.days().work(day);
        pseudoClassStateChanged(TODAY, day.equals(today));
        pseudoClassStateChanged(FREE, free);
        var items = plan.on(day);
        var sum = new Label(Minutes.told(items.stream().mapToInt(PlanItem::minutes).sum()));
        sum.getStyleClass().add("plan-meta");
        var below = new HBox(6, sum);
        below.setAlignment(Pos.CENTER_LEFT);
        if (day.equals(today)) {
            var mark = new Label(Text.of("plan.today"));
            mark.getStyleClass().add("plan-today");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            below.getChildren().add(mark);
        }
        getChildren().add(head(add));
        if (day.equals(today) || !items.isEmpty()) getChildren().add(below);
        getChildren().add(cards);
        if (free) {
            var reason = plan.days().free().getOrDefault(day, "");
            var words =
                    new Label(
                            reason.isEmpty()
                                    ? Text.of("plan.free")
                                    : Text.of("plan.free.reason", reason),
                            new FontIcon("fth-coffee"));
            words.getStyleClass().add("plan-meta");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(1, words);
        }
        for (var item : items) cards.getChildren().add(new PlanCard(item, item.late(today), steps));
        VBox.setVgrow(cards, Priority.ALWAYS);
        cards.setMinHeight(24);
    }

    private HBox head(Runnable add) {
        var name = new Label(Days.shortDay(day));
        name.getStyleClass().add("plan-day-name");
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var head = new HBox(6, name);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button more =
                Page.iconButton(
                        "add-" + day, "fth-plus", Text.of("plan.add.on", Days.spoken(day)), add);
        more.getStyleClass().addAll("small", "plan-add");
        more.setFocusTraversable(false);
        head.getChildren().addAll(space, more);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    LocalDate day() {
        return day;
    }

    VBox cards() {
        return cards;
    }

    void drop(boolean here) {
        pseudoClassStateChanged(DROP, here);
    }
}
