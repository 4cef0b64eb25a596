package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.NewPassphrase;
import firebreak.ui.kit.Page;
import firebreak.ui.safekeeping.EndingViewModel.Form;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// The end of the assessment on this computer.
final class EndingCard extends VBox {
    private final EndingViewModel model;
    private final Doing doing;

    EndingCard(EndingViewModel model, Doing doing) {
        super(12);
        this.model = model;
        this.doing = doing;
        setId("ending");
        getStyleClass().addAll("card-surface", "safe-card");
        var archive =
                Page.button(
                        "archiveOpen",
                        "fth-archive",
                        Text.of("safekeeping.archive"),
                        () -> model.form().set(Form.ARCHIVE));
        var delete =
                Page.button(
                        "deleteOpen",
                        "fth-trash-2",
                        Text.of("safekeeping.delete"),
                        () -> model.form().set(Form.DELETE));
        delete.getStyleClass().addAll("danger", "button-outlined");
        var row = new HBox(8, archive, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        FirstShown.fill(
                this,
                List.of(
                        SafekeepingScreen.heading(Text.of("safekeeping.end")),
                        SafekeepingScreen.words(Text.of("safekeeping.end.means"), "muted", "small"),
                        row,
                        archiveForm(),
                        deleteForm(),
                        SafekeepingScreen.problem("endingProblem", model.problem())));
    }

    private Node archiveForm() {
        var passphrase =
                new NewPassphrase(
                        "archivePassphrase",
                        Text.of("safekeeping.archive.passphrase"),
                        model.passphrase());
        Runnable go =
                () -> {
                    if (model.archive(passphrase.first(), passphrase.again())) passphrase.forget();
                };
        passphrase.onEnter(go);
        var form =
                ProtectionCard.form(
                        "archiveForm",
                        SafekeepingScreen.words(Text.of("safekeeping.archive.means")),
                        passphrase,
                        ProtectionCard.buttons(
                                doing,
                                "archive",
                                Page.button("archive", Text.of("safekeeping.archive.do"), go),
                                () -> model.form().set(Form.NONE)));
        SafekeepingScreen.only(form, model.form().map(f -> f == Form.ARCHIVE));
        model.form()
                .subscribe(now -> {
                    passphrase.forget();
                    if (now == Form.ARCHIVE) passphrase.focus();
                });
        return form;
    }

    private Node deleteForm() {
        var name = new TextField();
        name.setId("deleteName");
        name.setMaxWidth(480);
        var words = Text.of("safekeeping.delete.name", model.word());
        name.setAccessibleText(words);
        name.textProperty().bindBidirectional(model.typed());
        name.setOnAction(e -> model.delete());
        var label = new Label(words);
        label.setLabelFor(name);
        var delete = Page.button("delete", Text.of("safekeeping.delete.do"), model::delete);
        delete.getStyleClass().add("danger");
        var form =
                ProtectionCard.form(
                        "deleteForm",
                        SafekeepingScreen.words(Text.of("safekeeping.delete.means")),
                        new VBox(4, label, name),
                        ProtectionCard.buttons(
                                doing, "delete", delete, () -> model.form().set(Form.NONE)));
        SafekeepingScreen.only(form, model.form().map(f -> f == Form.DELETE));
        model.form()
                .subscribe(now -> {
                    if (now == Form.DELETE) name.requestFocus();
                });
        return form;
    }
}
