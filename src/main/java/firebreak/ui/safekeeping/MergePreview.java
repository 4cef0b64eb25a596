package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.MergeTally;
import firebreak.store.MergePlan;
import firebreak.ui.kit.ChangeTree;
import firebreak.ui.kit.Page;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// What a merge would do, in words and numbers, before anything is done.
final class MergePreview {
    private static final int TREE = 150;

    private MergePreview() {}

    static Node of(MergePlan plan) {
        var summary = plan.summary();
        var parted =
                SafekeepingScreen.words(
                        Text.of(
                                "safekeeping.merge.parted",
                                plan.name(),
                                Shown.time(summary.parted()),
                                summary.their(),
                                summary.our()));
        parted.setId("mergeParted");
        var cards = new GridPane(16, 16);
        var third = new ColumnConstraints();
        third.setPercentWidth(100 / 3.0);
        cards.getColumnConstraints().setAll(third, third, third);
        cards.addRow(0, comesIn(plan), stays(summary.stays()), toDecide(plan));
        var box = new VBox(16, parted, cards);
        box.setId("mergePreview");
        if (!plan.shown().isEmpty()) {
            var tree = new ChangeTree("mergeRows", Text.of("safekeeping.merge.rows"));
            tree.show(plan.shown());
            tree.setMinHeight(TREE);
            VBox.setVgrow(tree, Priority.ALWAYS);
            var title = SafekeepingScreen.heading(Text.of("safekeeping.merge.rows"));
            var rows = new VBox(8, title, tree);
            if (plan.shown().size() < plan.taken())
                rows.getChildren()
                        .add(
                                1,
                                SafekeepingScreen.words(
                                        Text.of(
                                                "safekeeping.merge.rows.first",
                                                plan.shown().size(),
                                                plan.taken()),
                                        "muted",
                                        "small"));
            VBox.setVgrow(rows, Priority.ALWAYS);
            box.getChildren().add(rows);
        }
        return box;
    }

    private static Node comesIn(MergePlan plan) {
        var tallies = plan.summary().comesIn();
        var card = card("mergeComesIn", Text.of("safekeeping.merge.comesIn"), plan.taken());
        tallies(card, tallies, Text.of("safekeeping.merge.comesIn.none"));
        var coders = plan.summary().coders();
        if (!coders.isEmpty())
            card.getChildren()
                    .add(
                            SafekeepingScreen.words(
                                    Text.of("safekeeping.merge.coders", String.join(", ", coders)),
                                    "muted",
                                    "small"));
        return card;
    }

    private static Node stays(List<MergeTally> tallies) {
        var card =
                card("mergeStays", Text.of("safekeeping.merge.stays"), MergeWords.total(tallies));
        tallies(card, tallies, Text.of("safekeeping.merge.stays.none"));
        card.getChildren()
                .add(
                        SafekeepingScreen.words(
                                Text.of("safekeeping.merge.stays.rest"), "muted", "small"));
        return card;
    }

    private static Node toDecide(MergePlan plan) {
        var open = plan.conflicts().size();
        var card = card("mergeToDecide", Text.of("safekeeping.merge.toDecide"), open);
        if (open > 0) card.getStyleClass().add("to-decide");
        card.getChildren()
                .add(
                        SafekeepingScreen.words(
                                open == 0
                                        ? Text.of("safekeeping.merge.toDecide.none")
                                        : Text.of("safekeeping.merge.toDecide.some", open)));
        return card;
    }

    private static VBox card(String id, String title, int number) {
        var figure = new Label(Text.of("safekeeping.merge.number", number));
        figure.getStyleClass().add("figure");
        var card = Page.card(SafekeepingScreen.heading(title), figure);
        card.setId(id);
        card.setMaxHeight(Double.MAX_VALUE);
        card.getStyleClass().add("merge-card");
        return card;
    }

    private static void tallies(VBox card, List<MergeTally> tallies, String none) {
        var lines = MergeWords.lines(tallies);
        var removals = MergeWords.removals(tallies);
        var all = new VBox(4);
        for (var line : lines) all.getChildren().add(SafekeepingScreen.words(line));
        for (var line : removals) {
            var words = MergePage.line("fth-alert-triangle", line);
            words.getStyleClass().add("merge-removes");
            all.getChildren().add(words);
        }
        if (lines.isEmpty() && removals.isEmpty())
            all.getChildren().add(SafekeepingScreen.words(none));
        card.getChildren().add(all);
    }
}
