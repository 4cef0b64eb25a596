package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.intake.DateOrder;
import firebreak.intake.Question;
import firebreak.intake.SourceFile;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.function.Consumer;

/// Whether the day or the month comes first, with what values mean either way.
final class DatesQuestion {
    private static final int EXAMPLES = 5;

    private DatesQuestion() {}

    static AskPage.Asked of(Doubt doubt, SourceFile file, ImportDecisions decisions) {
        var columns = new LinkedHashSet<String>();
        var examples = new LinkedHashSet<String>();
        for (var question : doubt.questions())
            if (question instanceof Question.AmbiguousDates(var column, var some)) {
                columns.add(column);
                examples.addAll(some);
            }
        var answer =
                new VBox(
                        16,
                        AskPage.row(orders(file.choices().dateOrder(), decisions::dateOrder)),
                        table(examples));
        return new AskPage.Asked(
                Text.of("incidents.ask.dates", String.join(", ", columns)),
                Text.of("incidents.ask.dates.why"),
                answer);
    }

    private static Node table(LinkedHashSet<String> examples) {
        var grid = new GridPane(24, 6);
        for (int i = 0; i < 3; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(column);
        }
        grid.getStyleClass().add("ask-examples");
        grid.addRow(
                0,
                heading(Text.of("incidents.ask.dates.written")),
                heading(Text.of("incidents.order.day")),
                heading(Text.of("incidents.order.month")));
        int row = 1;
        for (var example : examples.stream().limit(EXAMPLES).toList())
            grid.addRow(
                    row++,
                    new Label(example),
                    new Label(Checked.readAs(example, DateOrder.DAY_FIRST)),
                    new Label(Checked.readAs(example, DateOrder.MONTH_FIRST)));
        return grid;
    }

    private static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    /// Day first or month first; none is chosen where `now` is null.
    static Node orders(@Nullable DateOrder now, Consumer<DateOrder> chosen) {
        var group = new ToggleGroup();
        var day = toggle("dayFirst", Text.of("incidents.order.day"), group, Styles.LEFT_PILL);
        var month =
                toggle("monthFirst", Text.of("incidents.order.month"), group, Styles.RIGHT_PILL);
        day.setSelected(now == DateOrder.DAY_FIRST);
        month.setSelected(now == DateOrder.MONTH_FIRST);
        group.selectedToggleProperty()
                .subscribe((before, to) -> {
                    if (to == null) group.selectToggle(before);
                    else chosen.accept(to == day ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
                });
        var box = new HBox(day, month);
        box.setAccessibleText(Text.of("incidents.check.dates"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static ToggleButton toggle(String id, String text, ToggleGroup group, String side) {
        var toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.getStyleClass().addAll(side, "order-toggle");
        return toggle;
    }
}
