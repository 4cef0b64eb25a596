package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;
import firebreak.domain.incident.ScopeRule;
import firebreak.intake.ScopeChoice;
import firebreak.ui.kit.Page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
    static Node of(ImportPreview preview, ImportViewModel model) {
        var ledger = preview.ledger();
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
        var known = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(preview.services());
        known.addAll(choice.notServices());
        if (known.size() > 1) rules.getChildren().add(services(known, choice, model));
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

    /// The services that come in, each with a box; the choice counts once the list is closed,
    /// because the files are read again for it.
    private static Node services(Set<String> known, ScopeChoice choice, ImportViewModel model) {
        var left = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        known.stream().filter(s -> !choice.assesses(s)).forEach(left::add);
        var before = Set.copyOf(left);
        var menu = new MenuButton();
        menu.setId("servicesInScope");
        var words =
                left.isEmpty()
                        ? Text.of("incidents.scope.services.all")
                        : Text.of(
                                "incidents.scope.services.some",
                                known.size() - left.size(),
                                known.size());
        menu.setText(words);
        menu.setAccessibleText(words);
        var boxes = new ArrayList<CheckBox>();
        for (var service : known) {
            var box = new CheckBox(service);
            boxes.add(box);
            box.setMnemonicParsing(false);
            box.setSelected(!left.contains(service));
            box.selectedProperty()
                    .subscribe((_, on) -> {
                        if (on) left.remove(service);
                        else left.add(service);
                    });
            menu.getItems().add(new CustomMenuItem(box, false));
        }
        menu.getItems().addFirst(new SeparatorMenuItem());
        menu.getItems().addFirst(everyOrNone(boxes));
        menu.showingProperty()
                .subscribe((_, shown) -> {
                    if (!shown && !left.equals(before)) model.scope().withoutServices(left);
                });
        return menu;
    }

    /// Ticks all of them or none, and says when the choice counts.
    private static MenuItem everyOrNone(List<CheckBox> boxes) {
        var all =
                Page.button(
                        "allServices",
                        Text.of("incidents.scope.services.every"),
                        () -> boxes.forEach(b -> b.setSelected(true)));
        var none =
                Page.button(
                        "noServices",
                        Text.of("incidents.scope.services.none"),
                        () -> boxes.forEach(b -> b.setSelected(false)));
        var when = new Label(Text.of("incidents.scope.services.when"));
        when.getStyleClass().addAll("muted", "small");
        var line = new HBox(8, all, none, when);
        line.setAlignment(Pos.CENTER_LEFT);
        List.of(all, none).forEach(b -> b.getStyleClass().add(Styles.SMALL));
        return new CustomMenuItem(line, false);
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
