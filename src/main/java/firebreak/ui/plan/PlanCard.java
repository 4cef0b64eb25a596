package firebreak.ui.plan;

import firebreak.domain.Text;
import firebreak.domain.plan.Minutes;
import firebreak.domain.plan.PlanItem;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.Locale;

/// A piece of work on the calendar.
final class PlanCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final PlanItem item;

    PlanCard(PlanItem item, boolean late, Steps steps) {
        super(2);
        this.item = item;
        setId("plan-" + item.id());
        getStyleClass().add("plan-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        setMinHeight(Region.USE_PREF_SIZE);
        setMinWidth(0);
        pseudoClassStateChanged(DONE, item.done());
        pseudoClassStateChanged(LATE, late);
        var title = new Label(item.title());
        title.getStyleClass().add("plan-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(title);
        var spoken = new ArrayList<String>();
        spoken.add(Days.spoken(item.day()));
        spoken.add(item.title());
        if (item.done()) spoken.add(Text.of("plan.card.done"));
        if (late) {
            spoken.add(Text.of("plan.card.late"));
            var behind = new Label(Text.of("plan.card.late"), icon("fth-clock", "plan-late"));
            behind.setWrapText(true);
            behind.setMinHeight(USE_PREF_SIZE);
            behind.getStyleClass().addAll("plan-meta", "plan-late");
            getChildren().add(behind);
        }
        var time = Minutes.told(item.minutes());
        if (!time.isEmpty()) spoken.add(time);
        if (!time.isEmpty() || item.done()) {
            var meta = new Label(time.isEmpty() ? Text.of("plan.card.done") : time);
            if (item.done()) meta.setGraphic(icon("fth-check", "plan-done"));
            meta.getStyleClass().add("plan-meta");
            meta.setWrapText(true);
            meta.setMinHeight(USE_PREF_SIZE);
            getChildren().add(meta);
        }
        if (!item.step().isEmpty()) {
            getChildren().add(step(steps));
            spoken.add(steps.told(item.step()));
        }
        setAccessibleText(String.join(". ", spoken));
    }

    /// How far the step is that it serves, and what is still missing there.
    private HBox step(Steps steps) {
        var state = steps.state(item.step());
        var words =
                new Label(
                        state.map(s -> s.detail())
                                .filter(d -> !d.isEmpty())
                                .orElseGet(() -> steps.title(item.step())));
        words.getStyleClass().add("plan-meta");
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(4, words);
        state.ifPresent(s -> {
            var stand =
                    icon(
                            Steps.icon(s.stand()),
                            "step-" + s.stand().name().toLowerCase(Locale.ROOT));
            stand.getStyleClass().add("step-stand");
            row.getChildren().addFirst(stand);
        });
        row.setAlignment(Pos.TOP_LEFT);
        Tooltip.install(row, new Tooltip(steps.told(item.step())));
        return row;
    }

    private static FontIcon icon(String literal, String style) {
        var icon = new FontIcon(literal);
        icon.getStyleClass().add(style);
        return icon;
    }

    PlanItem item() {
        return item;
    }

    void selected(boolean is) {
        pseudoClassStateChanged(SELECTED, is);
        setFocusTraversable(is);
    }
}
