package firebreak.ui.incidents;

import firebreak.domain.Digits;
import firebreak.domain.Text;
import firebreak.domain.incident.ImportLedger;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The ledger of an import as an equation that a person can check.
final class LedgerPane {
    private LedgerPane() {}

    static Node of(ImportLedger ledger) {
        var box =
                new HBox(
                        part("ledgerRead", ledger.read(), Text.of("incidents.ledger.read"), ""),
                        sign("="),
                        part(
                                "ledgerAdded",
                                ledger.added(),
                                Text.of("incidents.ledger.added"),
                                Text.of("incidents.ledger.added.why")),
                        sign("+"),
                        part(
                                "ledgerUpdated",
                                ledger.updated(),
                                Text.of("incidents.ledger.updated"),
                                Text.of("incidents.ledger.updated.why")),
                        sign("+"),
                        part(
                                "ledgerMerged",
                                ledger.merged(),
                                Text.of("incidents.ledger.merged"),
                                Text.of("incidents.ledger.merged.why")),
                        sign("+"),
                        part(
                                "ledgerOut",
                                ledger.outOfScope(),
                                Text.of("incidents.ledger.out"),
                                Text.of("incidents.ledger.out.why")),
                        sign("+"),
                        part(
                                "ledgerRejected",
                                ledger.rejected(),
                                Text.of("incidents.ledger.rejected"),
                                Text.of("incidents.ledger.rejected.why")));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("card-surface", "ledger");
        box.setId("ledger");
        box.setAccessibleText(
                Text.of(
                        "incidents.ledger.sentence",
                        ledger.read(),
                        ledger.added(),
                        ledger.updated(),
                        ledger.merged(),
                        ledger.outOfScope(),
                        ledger.rejected()));
        return box;
    }

    private static Node part(String id, int number, String name, String why) {
        var figure = new Label(Digits.whole(number));
        figure.setId(id);
        figure.getStyleClass().add("ledger-figure");
        if (number == 0) figure.getStyleClass().add("nought");
        var label = new Label(name);
        label.getStyleClass().addAll("muted", "small");
        var part = new VBox(2, figure, label);
        part.setAlignment(Pos.CENTER);
        part.setMinWidth(0);
        HBox.setHgrow(part, Priority.ALWAYS);
        if (!why.isEmpty()) Tooltip.install(part, new Tooltip(why));
        return part;
    }

    private static Node sign(String sign) {
        var label = new Label(sign);
        label.getStyleClass().add("ledger-sign");
        return label;
    }
}
