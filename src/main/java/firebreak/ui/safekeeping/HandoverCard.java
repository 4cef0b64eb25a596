package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.Audience;
import firebreak.ui.kit.NewPassphrase;
import firebreak.ui.kit.Page;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A copy for a colleague or for the client.
final class HandoverCard extends VBox {
    HandoverCard(HandoverViewModel model, Doing doing) {
        super(12);
        setId("handover");
        getStyleClass().addAll("card-surface", "safe-card");
        var group = new ToggleGroup();
        var colleague = choice(model, group, Audience.COLLEAGUE, "forColleague");
        colleague.setText(Text.of("safekeeping.copy.colleague"));
        var client = choice(model, group, Audience.CLIENT, "forClient");
        client.setText(Text.of("safekeeping.copy.client"));
        var holds = SafekeepingScreen.words("", "muted", "small");
        holds.setId("copyHolds");
        model.audience().subscribe(who -> holds.setText(model.holds(who)));
        var passphrase =
                new NewPassphrase(
                        "copyPassphrase",
                        Text.of("safekeeping.copy.passphrase"),
                        model.passphrase());
        Runnable go =
                () -> {
                    if (model.write(passphrase.first(), passphrase.again())) passphrase.forget();
                };
        passphrase.onEnter(go);
        var write = Page.button("writeCopy", "fth-share", Text.of("safekeeping.copy.do"), go);
        write.disableProperty().bind(doing.busy());
        getChildren()
                .addAll(
                        SafekeepingScreen.heading(Text.of("safekeeping.copy")),
                        new HBox(16, colleague, client),
                        holds,
                        passphrase,
                        SafekeepingScreen.problem("copyProblem", model.problem()),
                        write);
    }

    private static RadioButton choice(
            HandoverViewModel model, ToggleGroup group, Audience who, String id) {
        var button = new RadioButton();
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(model.audience().get() == who);
        button.selectedProperty()
                .subscribe(on -> {
                    if (on) model.audience().set(who);
                });
        return button;
    }
}
