package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.ui.safekeeping.LeftViewModel.Left;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The files with the client's data that are outside the assessment.
final class LeftCard extends VBox {
    LeftCard(LeftViewModel model) {
        super(12);
        setId("left");
        getStyleClass().addAll("card-surface", "safe-card");
        var none = SafekeepingScreen.words(Text.of("safekeeping.left.none"), "muted");
        none.setId("nothingLeft");
        SafekeepingScreen.only(none, Bindings.isEmpty(model.all()));
        var table = new TableView<>(model.all());
        table.setId("leftFiles");
        table.setAccessibleText(Text.of("safekeeping.left"));
        table.getStyleClass().addAll("dense", "striped");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPrefHeight(160);
        Columns.<Left>add(table, Text.of("safekeeping.left.file"), 176, LeftCard::name);
        Columns.<Left>add(
                table, Text.of("safekeeping.left.what"), 92, l -> Text.of(l.file().kind()));
        Columns.<Left>add(table, Text.of("safekeeping.when"), 100, l -> Shown.day(l.file().at()));
        Columns.<Left>add(
                table,
                Text.of("safekeeping.left.there"),
                84,
                l -> Text.of(l.there() ? "safekeeping.left.yes" : "safekeeping.left.no"));
        VBox.setVgrow(table, Priority.ALWAYS);
        SafekeepingScreen.only(table, Bindings.isNotEmpty(model.all()));
        getChildren()
                .addAll(
                        SafekeepingScreen.heading(Text.of("safekeeping.left")),
                        SafekeepingScreen.words(
                                Text.of("safekeeping.left.means"), "muted", "small"),
                        none,
                        table);
    }

    /// The name first, since the end may be cut.
    private static String name(Left left) {
        var path = left.file().path();
        return Text.of(
                "safekeeping.left.path", path.getFileName(), String.valueOf(path.getParent()));
    }
}
