package firebreak.ui.kit;

import firebreak.domain.Text;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Two fields for a new passphrase, and how strong it is, in words and as a bar.
public final class NewPassphrase extends VBox {
    private static final List<String> WORDS =
            List.of(
                    "kit.strength.0",
                    "kit.strength.1",
                    "kit.strength.2",
                    "kit.strength.3",
                    "kit.strength.4");
    private static final int STEPS = 5;
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final SecretField first;
    private final SecretField again;

    /// @param id starts the ids of what is in it
    /// @param name of the first field
    public NewPassphrase(String id, String name, NewPassphraseViewModel model) {
        super(8);
        first = new SecretField(id, name);
        again = new SecretField(id + "Again", Text.of("kit.passphrase.again"));
        first.onTyped(model::typed);
        var fields =
                new HBox(
                        16,
                        labelled(name, first),
                        labelled(Text.of("kit.passphrase.again"), again));
        getChildren().addAll(fields, meter(id, model));
    }

    /// What stands in the first field, for the caller to wipe out.
    public char[] first() {
        return first.look();
    }

    /// What stands in the second field, for the caller to wipe out.
    public char[] again() {
        return again.look();
    }

    /// Empties both.
    public void forget() {
        first.forget();
        again.forget();
    }

    /// Calls `action` when Enter is pressed in the second field; the first one hands on to it.
    public void onEnter(Runnable action) {
        first.onEnter(again::focus);
        again.onEnter(action);
    }

    /// Puts the focus into the first field.
    public void focus() {
        first.focus();
    }

    private static VBox labelled(String name, SecretField field) {
        var label = new Label(name);
        label.setLabelFor(field.labelled());
        var box = new VBox(4, label, field);
        box.setPrefWidth(240);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static HBox meter(String id, NewPassphraseViewModel model) {
        var bars = new ArrayList<Region>();
        for (int i = 0; i < STEPS; i++) {
            var bar = new Region();
            bar.getStyleClass().add("strength-step");
            bars.add(bar);
        }
        var words = new Label();
        words.setId(id + "Strength");
        words.getStyleClass().addAll("small", "strength-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(4);
        row.getChildren().addAll(bars);
        row.getChildren().add(words);
        row.getStyleClass().add("strength");
        var helps = new Tooltip(Text.of("kit.strength.helps"));
        helps.setWrapText(true);
        helps.setPrefWidth(360);
        Tooltip.install(row, helps);
        model.strength().subscribe(step -> show(row, bars, words, step.intValue()));
        return row;
    }

    private static void show(HBox row, List<Region> bars, Label words, int step) {
        words.setText(Text.of(step < 0 ? "kit.strength.none" : WORDS.get(step)));
        row.getStyleClass().removeIf(c -> c.startsWith("strength-of-"));
        row.getStyleClass().add("strength-of-" + step);
        for (int i = 0; i < bars.size(); i++) bars.get(i).pseudoClassStateChanged(LIT, i <= step);
    }
}
