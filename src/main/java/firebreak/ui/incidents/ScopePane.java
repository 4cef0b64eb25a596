package firebreak.ui.incidents;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ScopeRule;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Which rows a rule leaves out of an import, each rule with its count and a way to take them in
/// all the same.
final class ScopePane {
    /// Rules wrap only where they are more than the page is wide.
    private static final int ONE_LINE = 860;

    private ScopePane() {}

    /// What was left out of an import that was made.
    static Node past(ImportLedger ledger) {
        var rules = row();
        ledger.scope()
                .rows()
                .forEach((rule, n) ->
                        rules.getChildren()
                                .add(new Label(Text.of("incidents.scope.rule", n, Text.of(rule)))));
        return rules.getChildren().isEmpty()
                ? new Region()
                : new VBox(8, title(Text.of("incidents.scope.past")), rules);
    }

    /// The same before it is made, for a person to change.
    static Node of(ImportLedger ledger, ImportViewModel model) {
        var choice = model.scope().choice();
        var rules = row();
        var counts = ledger.scope().rows();
        Stream.of(ScopeRule.values())
                .filter(r -> counts.containsKey(r) || choice.kept().contains(r))
                .forEach(rule -> {
                    var n = counts.getOrDefault(rule, 0);
                    var box =
                            new CheckBox(
                                    n == 0
                                            ? Text.of(rule)
                                            : Text.of("incidents.scope.rule", n, Text.of(rule)));
                    box.setId("scope-" + rule.name().toLowerCase(Locale.ROOT));
                    box.setSelected(!choice.kept().contains(rule));
                    box.setDisable(!rule.optional());
                    box.selectedProperty().subscribe((_, on) -> model.scope().leaveOut(rule, on));
                    rules.getChildren().add(box);
                });
        var from = day("periodFrom", Text.of("incidents.scope.from"), choice.from());
        var to = day("periodTo", Text.of("incidents.scope.to"), choice.to());
        Consumer<@Nullable LocalDate> changed =
                _ -> model.scope().period(from.getValue(), to.getValue());
        from.valueProperty().subscribe((_, now) -> changed.accept(now));
        to.valueProperty().subscribe((_, now) -> changed.accept(now));
        var period = new HBox(8, new Label(Text.of("incidents.scope.period")), from, to);
        period.setAlignment(Pos.CENTER_LEFT);
        rules.getChildren().add(period);
        var title = title(Text.of("incidents.scope.title"));
        title.setTooltip(new Tooltip(Text.of("incidents.scope.hint")));
        // One line, because the rows below need the room.
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(rules, Priority.ALWAYS);
        rules.setPrefWrapLength(ONE_LINE);
        var line = new HBox(20, title, rules);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static FlowPane row() {
        var row = new FlowPane(20, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        row.setId("scope");
        return row;
    }

    private static Label title(String words) {
        var title = new Label(words);
        title.getStyleClass().add("section-title");
        return title;
    }

    private static DatePicker day(String id, String words, @Nullable LocalDate value) {
        var picker = new DatePicker(value);
        picker.setId(id);
        picker.setPromptText(words);
        picker.setAccessibleText(words);
        picker.setPrefWidth(150);
        return picker;
    }
}
