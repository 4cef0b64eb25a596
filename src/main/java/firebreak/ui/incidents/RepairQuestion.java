package firebreak.ui.incidents;

import atlantafx.base.theme.Styles;

import firebreak.domain.Text;
import firebreak.intake.Offer;
import firebreak.intake.SourceFile;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Whether text that another program damaged is repaired, with what it would become.
final class RepairQuestion {
    private RepairQuestion() {}

    static AskPage.Asked of(Offer.Repair offer, SourceFile file, ImportDecisions decisions) {
        var group = new ToggleGroup();
        var keep = toggle("keepDamaged", Text.of("incidents.ask.repair.no"), Styles.LEFT_PILL);
        var repair =
                toggle("repairDamaged", Text.of("incidents.ask.repair.yes"), Styles.RIGHT_PILL);
        group.getToggles().setAll(keep, repair);
        var repairing = Boolean.TRUE.equals(file.choices().values().repair());
        group.selectToggle(repairing ? repair : keep);
        group.selectedToggleProperty()
                .subscribe((before, to) -> {
                    if (to == null) group.selectToggle(before);
                    else decisions.repair(to == repair);
                });
        var pills = new HBox(keep, repair);
        pills.setMinWidth(Region.USE_PREF_SIZE);
        return new AskPage.Asked(
                Text.of("incidents.ask.repair", offer.cells(), String.join(", ", offer.columns())),
                Text.of("incidents.ask.repair.why"),
                new VBox(16, AskPage.row(pills), samples(offer)));
    }

    private static ToggleButton toggle(String id, String text, String side) {
        var toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.getStyleClass().addAll(side, "order-toggle");
        return toggle;
    }

    private static Node samples(Offer.Repair offer) {
        var grid = new GridPane(24, 6);
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        grid.getStyleClass().add("ask-examples");
        grid.addRow(
                0,
                heading(Text.of("incidents.ask.repair.before")),
                heading(Text.of("incidents.ask.repair.after")));
        int row = 1;
        for (var sample : offer.samples())
            grid.addRow(row++, words(sample.before()), words(sample.after()));
        return grid;
    }

    private static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Label words(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    /// The switch by itself, where something is damaged or a person has chosen.
    static List<Node> box(SourceFile file, ImportDecisions decisions) {
        var offer =
                file.offers().stream()
                        .filter(Offer.Repair.class::isInstance)
                        .map(Offer.Repair.class::cast)
                        .findFirst()
                        .orElse(null);
        var chosen = file.choices().values().repair();
        if (offer == null && chosen == null) return List.of();
        var box = new CheckBox(Text.of("incidents.check.repair"));
        box.setId("repair");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setSelected(Boolean.TRUE.equals(chosen));
        box.selectedProperty().subscribe((_, on) -> decisions.repair(on));
        if (offer == null) return List.of(box);
        var sample = offer.samples().getFirst();
        var more =
                new Label(
                        Text.of(
                                "incidents.check.repair.sample",
                                offer.cells(),
                                sample.before(),
                                sample.after()));
        more.setMinWidth(0);
        more.getStyleClass().addAll("muted", "small");
        return List.of(AskPage.row(box, more));
    }
}
