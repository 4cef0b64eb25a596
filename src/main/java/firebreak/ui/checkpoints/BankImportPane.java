package firebreak.ui.checkpoints;

import firebreak.deeds.QuestionBankExchange.Look;
import firebreak.domain.Text;
import firebreak.domain.process.BankChange;
import firebreak.domain.process.Checkpoint;
import firebreak.ui.kit.Page;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;

/// What a question bank that comes in would change, before anything does.
final class BankImportPane extends VBox {
    private final CheckpointsViewModel model;
    private final BankViewModel bank;

    BankImportPane(CheckpointsViewModel model, BankViewModel bank) {
        this.model = model;
        this.bank = bank;
        setId("bankImport");
        setSpacing(12);
        getStyleClass().add("card-surface");
        bank.ready().subscribe(this::show);
    }

    private void show(Look.@Nullable Ready ready) {
        getChildren().clear();
        if (ready == null) return;
        var change = ready.change();
        var list = new VBox(4);
        list.getStyleClass().add("bank-fields");
        group(list, "added", change.added());
        group(list, "anew", change.askedAnew().stream().map(BankChange.Changed::after).toList());
        group(
                list,
                "changed",
                change.changed().stream()
                        .filter(BankChange.Changed::asksTheSame)
                        .map(BankChange.Changed::after)
                        .toList());
        group(list, "retired", change.retired());
        group(list, "removed", change.removed());
        for (var note : ready.notes()) list.getChildren().add(words(note, "muted"));
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var take = Page.button("takeBank", Text.of("checkpoints.import.take"), bank::takeImport);
        take.getStyleClass().add("accent");
        take.setDisable(change.isNone());
        getChildren()
                .addAll(
                        words(Text.of("checkpoints.import.ready", ready.name()), "section-title"),
                        words(
                                change.isNone()
                                        ? Text.of("checkpoints.import.same")
                                        : Text.of("checkpoints.import.then", lookAgain(change)),
                                "bank-then"),
                        scroll,
                        new HBox(
                                8,
                                take,
                                Page.button(
                                        "cancelBank", Text.of("kit.cancel"), bank::cancelImport)));
        take.requestFocus();
    }

    private int lookAgain(BankChange change) {
        var now = model.round().get();
        if (now == null) return 0;
        var ids = new HashSet<String>();
        change.askedAnew().forEach(c -> ids.add(c.after().id()));
        return (int)
                now.stands().stream()
                        .filter(s ->
                                ids.contains(s.checkpoint().id())
                                        && s.answer().verdict().isPresent())
                        .count();
    }

    private static void group(VBox into, String name, List<Checkpoint> checkpoints) {
        if (checkpoints.isEmpty()) return;
        into.getChildren()
                .add(
                        words(
                                Text.of("checkpoints.import." + name, checkpoints.size()),
                                "tag-heading"));
        for (var c : checkpoints)
            into.getChildren()
                    .add(
                            words(
                                    Text.of("checkpoints.import.line", c.topic(), c.question()),
                                    "small"));
    }

    private static Label words(String text, String styleClass) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add(styleClass);
        return words;
    }
}
