package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.ui.kit.FirstShown;
import firebreak.ui.kit.LockMinutes;
import firebreak.ui.kit.NewPassphrase;
import firebreak.ui.kit.Page;
import firebreak.ui.kit.SecretField;

import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Whether the assessment is encrypted, what opens it, and when it locks itself.
final class ProtectionCard extends VBox {
    private final ProtectionViewModel model;
    private final Doing doing;

    ProtectionCard(ProtectionViewModel model, IntegerProperty lockMinutes, Doing doing) {
        super(12);
        this.model = model;
        this.doing = doing;
        setId("protection");
        getStyleClass().addAll("card-surface", "safe-card");
        var encrypted = model.encrypted();
        var icon = new FontIcon(encrypted ? "fth-shield" : "fth-unlock");
        icon.getStyleClass().add(encrypted ? "fine" : "open");
        var stand =
                SafekeepingScreen.words(
                        Text.of(encrypted ? "safekeeping.encrypted" : "safekeeping.plain"));
        HBox.setHgrow(stand, Priority.ALWAYS);
        stand.setMaxWidth(Double.MAX_VALUE);
        var said = new HBox(12, icon, stand);
        getChildren().addAll(SafekeepingScreen.heading(Text.of("safekeeping.protection")), said);
        if (!encrypted) return;
        FirstShown.fill(
                this,
                List.of(
                        actions(lockMinutes),
                        changeForm(),
                        renewForm(),
                        SafekeepingScreen.problem("protectionProblem", model.problem())));
    }

    private Node actions(IntegerProperty lockMinutes) {
        var change =
                Page.button(
                        "changePassphrase",
                        "fth-edit-2",
                        Text.of("safekeeping.change"),
                        () -> model.changing().set(true));
        var renew =
                Page.button(
                        "renewKey",
                        "fth-key",
                        Text.of("safekeeping.renew"),
                        () -> model.renewing().set(true));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var name = new Label(Text.of("kit.lock"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        var minutes = new LockMinutes(lockMinutes);
        name.setLabelFor(minutes);
        var row = new HBox(8, change, renew, space, name, minutes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node changeForm() {
        var current = new SecretField("currentPassphrase", Text.of("safekeeping.current"));
        var next = new NewPassphrase("nextPassphrase", Text.of("safekeeping.next"), model.next());
        Runnable go =
                () -> {
                    if (!model.change(current.look(), next.first(), next.again())) return;
                    current.forget();
                    next.forget();
                };
        current.onEnter(next::focus);
        next.onEnter(go);
        var form =
                form(
                        "changeForm",
                        labelled(Text.of("safekeeping.current"), current),
                        next,
                        SafekeepingScreen.words(
                                Text.of("safekeeping.change.means"), "muted", "small"),
                        buttons(
                                "change",
                                Text.of("safekeeping.change.do"),
                                go,
                                () -> model.changing().set(false)));
        SafekeepingScreen.only(form, model.changing());
        model.changing()
                .subscribe(open -> {
                    current.forget();
                    next.forget();
                    if (open) current.focus();
                });
        return form;
    }

    private Node renewForm() {
        var current = new SecretField("renewPassphrase", Text.of("safekeeping.current"));
        Runnable go = () -> model.renew(current.take());
        current.onEnter(go);
        var form =
                form(
                        "renewForm",
                        labelled(Text.of("safekeeping.current"), current),
                        SafekeepingScreen.words(
                                Text.of("safekeeping.renew.means"), "muted", "small"),
                        buttons(
                                "renew",
                                Text.of("safekeeping.renew.do"),
                                go,
                                () -> model.renewing().set(false)));
        SafekeepingScreen.only(form, model.renewing());
        model.renewing()
                .subscribe(open -> {
                    current.forget();
                    if (open) current.focus();
                });
        return form;
    }

    static VBox form(String id, Node... content) {
        var form = new VBox(12, content);
        form.setId(id);
        form.getStyleClass().add("safe-form");
        return form;
    }

    static VBox labelled(String name, SecretField field) {
        var label = new Label(name);
        label.setLabelFor(field.labelled());
        var box = new VBox(4, label, field);
        box.setMaxWidth(480);
        return box;
    }

    private HBox buttons(String id, String verb, Runnable go, Runnable drop) {
        return buttons(doing, id, Page.button(id, verb, go), drop);
    }

    /// The verb, and a way back.
    static HBox buttons(Doing doing, String id, javafx.scene.control.Button verb, Runnable drop) {
        if (!verb.getStyleClass().contains("danger")) verb.getStyleClass().add("accent");
        verb.disableProperty().bind(doing.busy());
        var row = new HBox(8, verb, Page.button(id + "Cancel", Text.of("kit.cancel"), drop));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
